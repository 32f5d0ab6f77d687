"""Settling what git could not unite in a chair's text; of one that was handed out, in the last revision of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.settle_chair_texts import settled_chair_text
from wtsaprep.services.comparing.chair_texts import save_as_it_is, save_change
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


def settle_conflict(
    workspace: Workspace, draft: StoredChairText, conflict: Conflict, choice: ConflictChoice
) -> StoredChairText:
    """A chair's text with one conflict settled, saved.

    What was handed out keeps its words: other ones go into the last revision that is there, or begin the next one.

    Raises:
        StepRefused: it is about what can't be two things at once.
        WtsaprepError: it can't be saved.
    """
    in_force, value = draft.baseline.provisions, draft.value
    settled = settled_chair_text(value, in_force, draft.revised, conflict, choice)
    if not value.frozen or settled.amendments == value.amendments:
        return _saved(workspace, draft, settled)
    last = _last_revision(workspace, draft)
    waiting = last.value.conflicts if last.value.name != value.name else ()
    rows = tuple(row for row in value.aside if row.provision == conflict.provision)
    taking = last.value.model_copy(update={"conflicts": (conflict, *waiting), "aside": (*last.value.aside, *rows)})
    carried = settled_chair_text(taking, in_force, last.revised, conflict, choice)
    left = {"conflicts": settled.conflicts, "aside": settled.aside}
    kept = save_as_it_is(workspace, draft, value.model_copy(update=left))
    return save_change(workspace, kept if last.value.name == value.name else last, carried)


def _saved(workspace: Workspace, draft: StoredChairText, value: ChairText) -> StoredChairText:
    """What leaves the words alone is no change of what was handed out."""
    if draft.value.frozen:
        return save_as_it_is(workspace, draft, value)
    return save_change(workspace, draft, value)


def _last_revision(workspace: Workspace, draft: StoredChairText) -> StoredChairText:
    index = Index(workspace)
    last = index.revisions(draft.value.document)[-1]
    if last.revision == draft.value.revision:
        return draft
    from_file = index.load(type(draft.value), last.path)
    return open_chair_text(index, from_file)
