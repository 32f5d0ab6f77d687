"""Rewording: a paragraph of a chair's text typed by hand; words that a proposal wants there keep their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.recognized import recognized
from wtsaprep.errors import StepRefused
from wtsaprep.model.value import fold
from wtsaprep.store.chair_texts import save_change, with_words_of
from wtsaprep.store.comparing import compare

if TYPE_CHECKING:
    from wtsaprep.store.chair_texts import ChairDraft
    from wtsaprep.store.workspace import Workspace


def reworded(workspace: Workspace, draft: ChairDraft, provision: str, words: str) -> ChairDraft:
    """The chair's text with other words in one paragraph, saved; one that was handed out becomes the next revision.

    Raises:
        StepRefused: there are no words, or no such paragraph.
        WtsaprepError: it can't be saved.
    """
    text = fold(words).strip()
    if not text:
        raise StepRefused("a paragraph without words is none; take the option that deletes it, or withdraw it")
    if all(p.id != provision for p in draft.revised):
        raise StepRefused("this paragraph is not in the text, so it has no words")
    revised = tuple(p.model_copy(update={"text": text}) if p.id == provision else p for p in draft.revised)
    if revised == draft.revised:
        return draft
    value = with_words_of(draft, revised)
    entries = compare(workspace, draft.baseline).entries
    rows = (one for one in recognized(draft.baseline.provisions, revised, entries) if one.provision == provision)
    return save_change(workspace, draft, value.model_copy(update={"attributions": (*value.attributions, *rows)}))
