"""Rewording: a paragraph of a chair's text typed by hand; words that stay or that somebody wants keep their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.followed_sources import followed_sources
from wtsaprep.comparison.picked_moves import as_picked
from wtsaprep.comparison.put_right import put_right
from wtsaprep.drafting.after_edit import words_typed
from wtsaprep.errors import StepRefused
from wtsaprep.model.printed import with_calls_of
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.services.comparing.chair_texts import save_change, with_words_of
from wtsaprep.services.comparing.comparison import compared_for
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


def reworded(workspace: Workspace, draft: StoredChairText, provision: str, words: str) -> StoredChairText:
    """The chair's text with other words in one paragraph, saved; one that was handed out becomes the next revision.

    Raises:
        StepRefused: there are no words, or no such paragraph.
        WtsaprepError: it can't be saved.
    """
    if not words.strip():
        raise StepRefused("a paragraph without words is none; take the option that deletes it, or withdraw it")
    clause = next((p for p in draft.revised if p.id == provision), None)
    if clause is None:
        raise StepRefused("this paragraph is not in the text, so it has no words")
    text = words_typed(draft.revised, clause, with_calls_of(draft.revised, words))
    revised = tuple(p.model_copy(update={"text": text}) if p.id == provision else p for p in draft.revised)
    if revised == draft.revised:
        return draft
    value = with_words_of(draft, revised, as_picked(draft.baseline.provisions, revised, draft.value.amendments))
    offers = compared_for(Index(workspace), draft).entries
    rows = followed_sources(draft.value.attributions, draft.baseline.provisions, draft.revised, revised, offers)
    value = value.model_copy(update={"attributions": rows})
    if any(p.id == provision and p.kind in OPENS_SECTION for p in revised):
        value = put_right(draft.value, value, draft.baseline.provisions)  # Others cite it.
    return save_change(workspace, draft, value)
