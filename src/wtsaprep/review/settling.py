"""Settling: what a decision on a paragraph of a chair's text says of the amendments behind it.

What a person said of an amendment itself goes before what follows from its paragraph.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.file_format import Outcome
    from wtsaprep.review.paragraphs import TabledParagraph


def fates_settled(fates: Iterable[AmendmentFate], paragraphs: Iterable[TabledParagraph]) -> tuple[AmendmentFate, ...]:
    """The fates with what follows from the decisions that hold."""
    outcomes = {paragraph.id: paragraph.outcome for paragraph in paragraphs}
    return tuple(replace(fate, settled=fate_by(fate, outcomes.get(fate.paragraph))) for fate in fates)


def fate_by(fate: AmendmentFate, outcome: Outcome | None) -> Fate | None:
    """What a decision on the paragraph of an amendment says became of it; None if it leaves that open."""
    if outcome is None or outcome == "pending":
        return None
    if outcome == "agreed":
        return fate.suggested
    if outcome == "bracketed":
        return "in brackets"
    if outcome == "merged":
        return "taken with changes" if fate.suggested != "not taken" else "not taken"
    # Withdrawn, or no change: the paragraph goes back to what is in force. Only who wanted that has it.
    return "not taken"
