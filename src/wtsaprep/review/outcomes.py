"""Outcomes: what became of each proposal so far, from the chair's texts on its resolution and decisions on itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.errors import WtsaprepError
    from wtsaprep.model.file_format import Outcome
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.review.queue import QueuedAct

OutcomeStatus = Literal[
    "accepted", "accepted in part", "in brackets", "not accepted", "withdrawn", "pending", "no chair's text yet"
]
STATUSES: tuple[OutcomeStatus, ...] = get_args(OutcomeStatus)

Came = Literal["taken", "taken with changes", "in brackets", "not taken", "withdrawn", "pending"]
"""What became of one change."""

_BY_DECISION: dict[Outcome, Came] = {
    "agreed": "taken",
    "bracketed": "in brackets",
    "merged": "taken with changes",
    "no change": "not taken",
    "withdrawn": "withdrawn",
    "pending": "pending",
}


@dataclass(frozen=True)
class ChairTextFates:
    """What the newest revision of one chair's text says of the proposals on its resolution."""

    text: str
    """As in "DT/24R1"."""
    fates: tuple[AmendmentFate, ...]
    pending: frozenset[str] = frozenset()
    """The paragraphs that a body left pending."""

    @cached_property
    def of_changes(self) -> Mapping[tuple[str, str], Sequence[AmendmentFate]]:
        """The fates by proposals and clauses: each of hundreds of proposals asks for those of its own changes."""
        of_changes: dict[tuple[str, str], list[AmendmentFate]] = {}
        for fate in self.fates:
            of_changes.setdefault((fate.proposal, fate.provision), []).append(fate)
        return of_changes


class ChangeOutcome(NamedTuple):
    """One change that a proposal wants, and what became of it."""

    provision: str
    name: str
    act: QueuedAct
    came: Came | None = None
    """None where nothing was said of it yet."""
    settled: bool = False
    """Whether a body or a person said so; otherwise it is worked out from the texts."""
    text: str = ""
    """The chair's text that says so; empty where a body decided on the proposal itself."""


@dataclass(frozen=True, slots=True)
class ProposalOutcome:
    """One proposal and what became of it."""

    proposal: str
    """Id of the proposal."""
    symbol: str
    number: str
    sources: tuple[str, ...]
    resolution: str
    title: str
    reasons: str
    changes: tuple[ChangeOutcome, ...] = ()
    practice: bool = False
    apart: str = ""
    """Why it is not compared with the others; empty if it is."""

    @property
    def status(self) -> OutcomeStatus:
        """What became of it as a whole."""
        outcomes = {change.came for change in self.changes}
        if outcomes <= {None}:
            return "no chair's text yet" if self.changes and not self.apart else "pending"
        if outcomes <= {"withdrawn"}:
            return "withdrawn"
        if outcomes <= {"taken"}:
            return "accepted"
        if outcomes <= {"not taken", "withdrawn"}:
            return "not accepted"
        if "in brackets" in outcomes:
            return "in brackets"
        return "pending" if outcomes & {"pending", None} else "accepted in part"

    @property
    def to_confirm(self) -> bool:
        """Whether the status rests on what is worked out from texts, which nobody said yet."""
        return any(change.came and not change.settled for change in self.changes)


class Outcomes(NamedTuple):
    """What became of some proposals, and what could not be read."""

    rows: tuple[ProposalOutcome, ...]
    broken: tuple[WtsaprepError, ...] = ()


def changes_with_outcomes(
    proposal: str,
    changes: Iterable[ChangeOutcome],
    texts: Sequence[ChairTextFates],
    decided: Mapping[str, Outcome],
    beside: Sequence[ChairTextFates] = (),
) -> tuple[ChangeOutcome, ...]:
    """The changes of a proposal with what became of each.

    What a body or a person said goes before what is worked out from texts, a withdrawal before all.

    Args:
        proposal: Its id.
        changes: What it wants.
        texts: The chair's texts on its resolution, the last one counting most.
        decided: What bodies decided on the proposal itself, by the paragraph; on the whole of it without one.
        beside: What bodies decided on other proposals whose paragraphs hold the same words.
    """
    return tuple(_with_outcome(proposal, change, texts, decided.get(change.provision), beside) for change in changes)


def outcomes_decided(paragraphs: Iterable[TabledParagraph]) -> dict[str, Outcome]:
    """What holds of each paragraph of a text that was decided on."""
    return {paragraph.id: paragraph.outcome for paragraph in paragraphs if paragraph.outcome}


def outcome_of_whole(paragraphs: Iterable[TabledParagraph]) -> Outcome | None:
    """What holds of a whole text: what all its paragraphs came to, "pending" if not to the same.

    None while one of them waits: those that change something, or all if none does.
    """
    rows = tuple(paragraphs)
    wanted = [row for row in rows if row.changed] or rows
    outcomes = {row.outcome for row in wanted}
    if not outcomes or None in outcomes:
        return None
    return outcomes.pop() if len(outcomes) == 1 else "pending"


def decided_rows(matrix: Matrix, rows: Iterable[ProposalOutcome]) -> frozenset[str]:
    """The ids of the rows of a matrix of which nobody has to decide any more: all that is wanted there is settled."""
    settled = {
        (row.proposal, change.provision)
        for row in rows
        for change in row.changes
        if change.settled and change.came not in ("pending", "in brackets")
    }
    return frozenset(row.id for row in matrix.rows if (wanted := _wanted(matrix, row)) and wanted <= settled)


def _wanted(matrix: Matrix, row: MatrixRow) -> set[tuple[str, str]]:
    """The proposals that want something of a row, each with the clause as it calls it."""
    if row.whole:
        return {(column.id, "") for column in matrix.columns if column.whole}
    return {(matrix.columns[wish.column].id, wish.marked.id) for group in row.groups for wish in group.wishes}


def outcome_tally(rows: Iterable[ProposalOutcome]) -> Counter[OutcomeStatus]:
    """How many proposals came to what, in the order of `STATUSES`."""
    many = Counter(row.status for row in rows)
    return Counter({status: many[status] for status in STATUSES if many[status]})


def _with_outcome(
    proposal: str,
    change: ChangeOutcome,
    texts: Sequence[ChairTextFates],
    decided: Outcome | None,
    beside: Sequence[ChairTextFates],
) -> ChangeOutcome:
    own = change._replace(came=_BY_DECISION[decided], settled=True) if decided else None
    if own and own.came == "withdrawn":
        return own
    of_texts, of_proposals = _fates_of(proposal, change, texts), _fates_of(proposal, change, beside)
    if said := _said(change, of_texts) or own or _said(change, of_proposals):
        return said
    if of_texts:
        text, fate = of_texts[0]
        return change._replace(came=fate.fate, text=text.text)
    return change


def _fates_of(
    proposal: str, change: ChangeOutcome, texts: Sequence[ChairTextFates]
) -> list[tuple[ChairTextFates, AmendmentFate]]:
    """What each text says of a change, the last one first."""
    key = proposal, change.provision
    return [(text, fate) for text in reversed(texts) for fate in text.of_changes.get(key, ())]


def _said(
    change: ChangeOutcome, fates_in_texts: Iterable[tuple[ChairTextFates, AmendmentFate]]
) -> ChangeOutcome | None:
    """What a body or a person said of a change; None if nobody did."""
    for text, fate in fates_in_texts:
        if not fate.open:
            return change._replace(came=fate.fate, settled=True, text=text.text)
        if not text.pending.isdisjoint(fate.tied):
            return change._replace(came="pending", settled=True, text=text.text)
    return None
