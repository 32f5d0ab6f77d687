"""What a proposal reproduces of its text: all of it with marks, all of it clean, or only what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.cover_words import cover_words, is_to_be_completed

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text


def reproduced(proposal: Proposal, baseline: Text, revised: Text) -> tuple[Text, Text]:
    """The two texts to lay over each other, as ITU's guidelines have it for the symbol of the proposal.

    A new text is laid over itself, so that it carries no marks; what of it nobody has written yet is shown as such.

    Source: [PP-GUIDELINES], [WTDC-SYMBOLS].
    """
    if proposal.without_text:
        called = tuple(p for p in baseline if p.kind in ("number", "title"))
        return called, called
    if proposal.new_text:
        blank = {"text": cover_words(proposal.language).to_be_completed}
        # A cell may be meant to have no words.
        shown = tuple(p if p.text or p.kind == "cell" else p.model_copy(update=blank) for p in revised)
        return shown, shown
    return baseline, revised


def without_placeholders(text: Text) -> Text:
    """A text as it is kept: what is shown as to be completed is empty."""
    return tuple(p.model_copy(update={"text": ""}) if is_to_be_completed(p.text) else p for p in text)
