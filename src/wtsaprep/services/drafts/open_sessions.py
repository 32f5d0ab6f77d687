"""The drafting sessions of a run: the one of a proposal, opened if it is not, and those of all its document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace

    Sessions = MutableMapping[Path, DraftingSession]


def session_of(sessions: Sessions, workspace: Workspace, path: Path, user: str) -> DraftingSession:
    """The session of a proposal; one that holds something unsaved goes on. ``user`` signs comments for want of a name.

    Raises:
        InputFault: it can't be read.
    """
    session = sessions.get(path)
    if session is None or not session.unsaved:
        if session is not None:
            session.close()
        opened = open_draft_files(Index(workspace), path)
        session = sessions[path] = DraftingSession(workspace, opened, _author(workspace, user))
    return session


def sessions_of_document(
    sessions: Sessions, workspace: Workspace, session: DraftingSession, user: str
) -> list[DraftingSession]:
    """The session itself, then those of the other proposals of its document, opened as far as they are not.

    Raises:
        InputFault: one of them can't be read.
    """
    contribution = session.draft.contribution
    index, found = Index(workspace), [session]
    for id_ in contribution.proposals if contribution else ():
        head = index.proposal(id_)
        if head is not None and head.path != session.opened.proposal.path:
            found.append(session_of(sessions, workspace, head.path, user))
    return found


def _author(workspace: Workspace, user: str) -> str:
    """Whose name comments bear: that of the contact in wtsaprep.toml, else of the user."""
    try:
        return workspace.event().contact.name or user
    except WtsaprepError:
        return user
