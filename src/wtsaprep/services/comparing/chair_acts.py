"""Choices in a chair's text taken back and made again: acts of the workspace's log that changed its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.names import slug
from wtsaprep.services.comparing.opened_chair_text import open_chair_text, previous_revision
from wtsaprep.services.drafts.taking_back import do_again, take_back
from wtsaprep.store.files.toml_values import load_value
from wtsaprep.store.folders.act_log import files_of, last_act, undone_acts
from wtsaprep.store.index.find import find_chair_text
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Workspace


def last_choice(workspace: Workspace, draft: StoredChairText) -> Act | None:
    """The last act on this revision that stands; None if that is how its document began."""
    path = draft.stored.path
    act = last_act(workspace.folder, path)
    if act is None or previous_revision(Index(workspace), draft.value.document, draft.value.revision):
        return act
    began = any(workspace.folder / file.place == path and file.before is None for file in files_of(act))
    return None if began else act


def last_taken_back(workspace: Workspace, draft: StoredChairText) -> Act | None:
    """The act on this revision, or on the one that it became, that was taken back last."""
    following = slug(revision_name(draft.value.document, draft.value.revision + 1))
    paths: set[Path] = {draft.stored.path, workspace.texts / f"{following}.toml"}
    return next(
        (
            act
            for act in undone_acts(workspace.folder)
            if not paths.isdisjoint(workspace.folder / place for place in act.places)
        ),
        None,
    )


def is_confirmation(act: Act | None, draft: StoredChairText) -> bool:
    """Whether an act on a chair's text did nothing but say what became of a change."""
    named = [] if act is None else [f for f in files_of(act) if f.place.endswith(f"/{draft.stored.path.name}")]
    values = [
        load_value(ChairText, text, file.place).model_copy(update={"fates": ()})
        for file in named
        for text in (file.before, file.after)
        if text is not None
    ]
    return len(values) == 2 and values[0] == values[1]


def take_back_choice(workspace: Workspace, draft: StoredChairText) -> tuple[Act, StoredChairText]:
    """Take back the last act on this revision; a revision that it began is gone then, and the one before is open.

    Raises:
        StepRefused: there is none.
        NeedsDecision: somebody changed the same since; nothing is changed.
    """
    act = last_choice(workspace, draft)
    if act is None:
        raise StepRefused("nothing was chosen here that could be taken back")
    done = take_back(workspace, act)
    return done, _reopened(workspace, draft, draft.value.revision)


def take_choice_again(workspace: Workspace, draft: StoredChairText) -> tuple[Act, StoredChairText]:
    """Do the act again that was taken back last.

    Raises:
        StepRefused: there is none.
        NeedsDecision: somebody changed the same since; nothing is changed.
    """
    act = last_taken_back(workspace, draft)
    if act is None:
        raise StepRefused("nothing was taken back here that could be done again")
    done = do_again(workspace, act)
    own = any(workspace.folder / place == draft.stored.path for place in act.places)
    return done, _reopened(workspace, draft, draft.value.revision + (not own))


def _reopened(workspace: Workspace, draft: StoredChairText, revision: int) -> StoredChairText:
    index = Index(workspace)
    document = draft.value.document
    stored = find_chair_text(index, revision_name(document, revision))
    before = None if stored else previous_revision(index, document, revision)
    return open_chair_text(index, stored) if stored else before or draft
