"""Moving a paragraph of a chair's text by hand; its words keep their sources, its place has those who want it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.followed_sources import sources_of_placed
from wtsaprep.comparison.picked_moves import as_picked
from wtsaprep.comparison.put_right import put_right
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.services.comparing.chair_texts import save_change
from wtsaprep.services.comparing.comparison import compared_for
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


def moved(workspace: Workspace, draft: StoredChairText, provision: str, after: str) -> StoredChairText:
    """The chair's text with one paragraph behind another one, saved; one that was handed out becomes the next revision.

    Raises:
        StepRefused: one of the two is not in the text, or the paragraph has one place alone.
        WtsaprepError: it can't be saved.
    """
    text = draft.revised
    paragraph = next((p for p in text if p.id == provision), None)
    if paragraph is None or all(p.id != after for p in text):
        raise StepRefused("this paragraph is not in the text, so it can't be moved")
    if paragraph.kind in FIXED_KINDS or provision == after:
        raise StepRefused("it has no other place")
    rest = [p for p in text if p.id != provision]
    place = next(at for at, p in enumerate(rest) if p.id == after) + 1
    in_force = draft.baseline.provisions
    new_text = (*rest[:place], paragraph, *rest[place:])
    if new_text == text:
        return draft
    amendments = as_picked(in_force, new_text, draft.value.amendments, provision)
    offers = compared_for(Index(workspace), draft).entries
    rows = sources_of_placed(draft.value.attributions, in_force, new_text, offers, provision)
    there = draft.value.model_copy(update={"amendments": amendments, "attributions": rows})
    return save_change(workspace, draft, put_right(draft.value, there, in_force, provision))
