"""What a step of a log is called where it is taken back: "position: oppose on ARB/36A1/1, resolves 2"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.chair import ChairText
from wtsaprep.model.citation_words import called
from wtsaprep.model.citations import provision_names
from wtsaprep.model.counted import counted
from wtsaprep.model.position import Position, Positions, ViewHeard
from wtsaprep.model.proposal import Proposal
from wtsaprep.review.positions import entries
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.services.drafts.opened_proposal import stored_draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Review
    from wtsaprep.services.sessions.step_logs import StepLog
    from wtsaprep.store.index.index import Index

_WHOLE = "whole text"


def step_name(index: Index, logs: Sequence[StepLog], at: str) -> str:
    """What a step is called that was made at some time; of one on several changes, the first and how many more."""
    more = sum(entry.at == at for log in logs for entry in log.entries) - 1
    value = logs[0].value
    name = _of_positions(index, value, at) if isinstance(value, Positions) else _of_decisions(index, value, at)
    return f"{name} and {counted(more, 'other change')}" if more else name


def _of_positions(index: Index, positions: Positions, at: str) -> str:
    entry = next(entry for entry in entries(positions) if entry.at == at)
    where = _where(index, positions.proposal, entry.provision)
    if isinstance(entry, ViewHeard):
        return f"view heard: {entry.source} {entry.view} on {where}"
    return f"position: {_said(entry, _before(positions, entry))} on {where}"


def _before(positions: Positions, entry: Position) -> Position:
    """What was held of the change when the entry was made."""
    earlier = [
        position
        for position in positions.positions
        if position.provision == entry.provision
        and position.at < entry.at
        and (not position.undone or position.undone > entry.at)
    ]
    return max(earlier, key=lambda position: position.at, default=Position(at=entry.at))


def _said(entry: Position, before: Position) -> str:
    """What of a position was new: one that only was confirmed says its stand."""
    new = [
        (entry.stand, entry.stand != before.stand),
        ("red line" if entry.red_line else "no red line", entry.red_line != before.red_line),
        ("note", entry.note != before.note),
        ("talking points", entry.talking_points != before.talking_points),
        ("fallbacks", entry.fallbacks != before.fallbacks),
    ]
    return ", ".join(words for words, is_new in new if is_new and words) or entry.stand or "none"


def _of_decisions(index: Index, review: Review, at: str) -> str:
    decision = next(decision for decision in review.decisions if decision.at == at)
    return f"decision: {decision.outcome} on {_where(index, decision.revision or review.text, decision.provision)}"


def _where(index: Index, reference: str, provision: str) -> str:
    """A text and its clause, by the names that they have now; a text that is gone or can't be read, by its own."""
    try:
        name, text = _named(index, reference)
    except WtsaprepError:
        return reference
    clause = called(provision_names(text), provision) if provision else _WHOLE
    return f"{name}, {clause}"


def _named(index: Index, reference: str) -> tuple[str, Text]:
    if chair := index.chair_text(reference):
        draft = open_chair_text(index, index.load(ChairText, chair.path))
        return draft.value.name, draft.revised
    head = index.proposal(reference)
    if head is None:
        return reference, ()
    opened = stored_draft(index, index.load(Proposal, head.path))
    return opened.proposal.value.name, opened.revised
