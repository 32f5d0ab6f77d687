"""What a proposal reproduces of its text: all of it with marks, all of it clean, or only what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.contribution import TO_BE_COMPLETED

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
        blank = {"text": TO_BE_COMPLETED}
        # A cell may be meant to have no words.
        shown = tuple(p if p.text or p.kind == "cell" else p.model_copy(update=blank) for p in revised)
        return shown, shown
    return baseline, revised


def without_placeholders(text: Text) -> Text:
    """A text as it is kept: what is shown as to be completed is empty."""
    return tuple(p.model_copy(update={"text": ""}) if p.text == TO_BE_COMPLETED else p for p in text)
