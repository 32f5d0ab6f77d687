"""The sessions of a run: what is unsaved goes on, what was saved is read anew, and who signs comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.drafting.after_edit import worded
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.comparing.with_open_drafts import compare_with_open
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_sessions import session_of, sessions_of_document
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

Sessions = dict[Path, DraftingSession]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(practice_copy(tmp_path / "workspace"))


@pytest.fixture
def sessions() -> Iterator[Sessions]:
    """The sessions of a run, closed at its end."""
    running: Sessions = {}
    yield running
    for session in running.values():
        session.close()


def path_of(workspace: Workspace, name: str) -> Path:
    head = Index(workspace).proposal(name)
    assert head is not None
    return head.path


def reworded(session: DraftingSession) -> DraftingSession:
    """The session after one step that is not saved."""
    clause = next(p.id for p in session.draft.revised if p.kind == "item")
    session.step("edit", worded(session.draft, clause, "other words;"))
    return session


def test_what_is_unsaved_goes_on_and_what_is_not_is_read_anew(workspace: Workspace, sessions: Sessions) -> None:
    path = path_of(workspace, "ARB/36A1/1")
    first = session_of(sessions, workspace, path, "ann")
    again = session_of(sessions, workspace, path, "ann")
    assert again is not first
    assert session_of(sessions, workspace, path, "ann") is not again
    unsaved = reworded(sessions[path])
    assert session_of(sessions, workspace, path, "ann") is unsaved


def test_comments_bear_the_name_of_the_user_where_no_contact_is_told(workspace: Workspace, sessions: Sessions) -> None:
    assert session_of(sessions, workspace, path_of(workspace, "ARB/36A1/1"), "ann").author == "ann"


def test_the_sessions_of_a_document_begin_with_the_one_that_is_asked(workspace: Workspace, sessions: Sessions) -> None:
    session = session_of(sessions, workspace, path_of(workspace, "ARB/36A1/1"), "")
    found = sessions_of_document(sessions, workspace, session, "")
    assert found[0] is session
    contribution = session.draft.contribution
    assert len(found) == len(contribution.proposals if contribution else ("alone",))


def test_the_comparison_counts_open_drafts_as_they_are_now(workspace: Workspace, sessions: Sessions) -> None:
    session = reworded(session_of(sessions, workspace, path_of(workspace, "ARB/36A1/1"), ""))
    resolution = session.resolution
    assert resolution is not None
    saved, now = compare_proposals(Index(workspace), resolution), compare_with_open(workspace, resolution, sessions)
    assert saved.matrix != now.matrix
    assert compare_with_open(workspace, resolution, {}).matrix == saved.matrix
