"""Settling: what decisions on paragraphs of a chair's text say of the amendments whose words lie in them.

What a person said of an amendment itself goes before what follows from its paragraph.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.file_format import Outcome
    from wtsaprep.model.review import Decision
    from wtsaprep.review.paragraphs import TabledParagraph


def fates_settled(fates: Iterable[AmendmentFate], paragraphs: Iterable[TabledParagraph]) -> tuple[AmendmentFate, ...]:
    """The fates with what follows from the decisions that hold."""
    outcomes = {paragraph.id: paragraph.outcome for paragraph in paragraphs if paragraph.outcome}
    return tuple(replace(fate, settled=fate_by(fate, outcomes)) for fate in fates)


def fate_by(fate: AmendmentFate, outcomes: Mapping[str, Outcome]) -> Fate | None:
    """What decisions on paragraphs say became of an amendment; None if they leave that open.

    Only those count that its words lie in, and if they lie in several, all of them: what is half decided is open, but
    for words that are in brackets somewhere. That a clause stays as in force says no to all who want it otherwise.
    """
    if fate.suggested == "not taken" and fate.provision in outcomes and outcomes[fate.provision] == "no change":
        return "not taken" if fate.act != "insert" else None
    said = {_fate_in_paragraph(fate, outcomes.get(paragraph)) for paragraph in fate.tied}
    if "in brackets" in said:
        return "in brackets"
    if not said or None in said:
        return None
    return said.pop() if len(said) == 1 else "taken with changes"


def concerns(fate: AmendmentFate, decision: Decision) -> bool:
    """Whether a decision may say something of an amendment."""
    return decision.provision in fate.tied or (decision.outcome == "no change" and decision.provision == fate.provision)


def _fate_in_paragraph(fate: AmendmentFate, outcome: Outcome | None) -> Fate | None:
    """What a decision on one of the paragraphs that an amendment is tied to says of it."""
    taken = fate.suggested != "not taken"
    if outcome == "agreed":
        return fate.suggested
    if outcome == "bracketed":
        # What is not there is in no brackets; but that a clause is deleted stands or falls with the clause.
        return "in brackets" if taken or fate.act == "delete" else None
    if outcome == "merged":
        return "taken with changes" if taken else None
    if outcome == "no change" or (outcome == "withdrawn" and taken):
        return "not taken"  # The paragraph goes back to what is in force.
    return None
