"""Queues: the changes that proposals want, one at a time, in the order of the text; formal ones are not in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from wtsaprep.comparison.notes import NotesBeside
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.redline.whole_changes import wholes
from wtsaprep.review.two_texts import change_in_words, headings_over, read_as

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.comparison.columns import Column
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.model.provision import Text

ChangeKey = tuple[str, str]
"""A proposal and a clause, as the proposal calls it ("" for the whole text): what a change is known by."""

QueuedAct = Literal["changed", "new", "deleted", "moved", "joined", "SUP", "NOC", "ADD"]


@dataclass(frozen=True, slots=True)
class QueuedChange:
    """One change that waits for our position."""

    proposal: str
    """Id of the proposal."""
    number: str
    symbol: str
    sources: tuple[str, ...]
    ours: bool
    provision: str
    resolution: str
    """What the text in force is called; empty for a new text."""
    name: str
    """What the clause is called: "recognizing a)"; or that the whole text is meant."""
    act: QueuedAct
    judged: str
    """What it reads like, in short: equal for equal changes, whatever is formal in them."""
    row: str = ""
    """The clause of the comparison that it is in; empty for the whole text."""
    whole: str = ""
    """The clause whose change it is part of: halves of a split and sides of a join are one change."""
    beside: NotesBeside | None = field(default=None, repr=False, compare=False)
    """Where it is looked up who else touches the clause; few changes of many are ever read."""

    @property
    def source(self) -> str:
        """Who wants it, in a word: "ARB", "B/CAN"."""
        return "/".join(self.sources) or "?"

    @property
    def note(self) -> str:
        """Who else touches the clause, and how; of the whole text, what its number line is told."""
        return self.beside.on(self.proposal, self.provision or "number") if self.beside else ""

    @property
    def key(self) -> ChangeKey:
        """What it is known by."""
        return self.proposal, self.provision

    @property
    def change(self) -> ChangeKey:
        """The change that it is, or is part of: what is counted, and what one position is taken on."""
        return self.proposal, self.whole or self.provision


def queue(matrix: Matrix) -> tuple[QueuedChange, ...]:
    """All changes of substance on one text in force: clause by clause, in each ours first."""
    beside = NotesBeside(matrix)
    whole = [
        _change(matrix, at, "", "whole text", column.whole, read_as(column.whole), beside)
        for at, column in enumerate(matrix.columns)
        if column.whole
    ]
    under = headings_over((row.id, row.kind) for row in matrix.rows if not row.new)
    parts = _parts(matrix)
    return (*whole, *(change for row in matrix.rows for change in _in_row(matrix, row, beside, under, parts)))


def _parts(matrix: Matrix) -> dict[int, dict[str, str]]:
    """For each column, its clauses that are no change by themselves, each with that whose change it is part of."""
    tied: dict[int, list[tuple[str, str]]] = {}
    for wish in (wish for row in matrix.rows for group in row.groups for wish in group.wishes):
        if wish.marked.together:
            tied.setdefault(wish.column, []).append((wish.marked.id, wish.marked.together))
    return {column: wholes(pairs) for column, pairs in tied.items()}


def identical_changes(changes: tuple[QueuedChange, ...], change: QueuedChange) -> tuple[QueuedChange, ...]:
    """The changes that want the same of the same clause, the one itself included."""
    return tuple(
        other
        for other in changes
        if (other.resolution, other.row, other.judged) == (change.resolution, change.row, change.judged)
    )


def queued_new_text(column: Column, text: Text, *, ours: bool) -> QueuedChange:
    """A whole new text, which changes no text in force."""
    judged = read_as("ADD", *(p.text for p in text if p.kind not in FORMAL_KINDS))
    return QueuedChange(
        column.id, column.number, column.symbol, column.sources, ours, "", "", "new text", "ADD", judged
    )


def _in_row(
    matrix: Matrix,
    row: MatrixRow,
    beside: NotesBeside,
    under: Mapping[str, str],
    parts: Mapping[int, Mapping[str, str]],
) -> Iterator[QueuedChange]:
    for wish in sorted((wish for group in row.groups for wish in group.wishes), key=lambda wish: wish.column):
        judged = change_in_words(wish, under)
        change = _change(matrix, wish.column, wish.marked.id, row.name, wish.act, judged, beside, row=row.id)
        yield replace(change, whole=parts.get(wish.column, {}).get(wish.marked.id, ""))


def _change(
    matrix: Matrix,
    at: int,
    provision: str,
    name: str,
    act: QueuedAct,
    judged: str,
    beside: NotesBeside,
    *,
    row: str = "",
) -> QueuedChange:
    column = matrix.columns[at]
    return QueuedChange(
        column.id,
        column.number,
        column.symbol,
        column.sources,
        at in matrix.ours,
        provision,
        matrix.name,
        name,
        act,
        judged,
        row,
        beside=beside,
    )
