"""Remarks on proposals as wholes: one is another but for a few clauses, or contradicts another of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.model.regions import regions
from wtsaprep.model.symbols import WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.columns import Column
    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.symbols import Symbol

MOST_BUT_FOR = 3
"""Clauses in which two proposals may differ to be called nearly the same."""
_SAME_FOR_ONE = 2
"""Clauses that they must have in common for each in which they differ."""


class ProposalRemark(NamedTuple):
    """What is to be known of a proposal beside another one on the same text."""

    id: str
    number: str
    other: str
    """Number of the other proposal, with its symbol where that is what matters."""
    how: str
    """"is", or "contradicts"."""
    but_for: tuple[str, ...] = ()
    """For one that is nearly the other: the clauses in which it differs."""

    @property
    def nearly_same(self) -> bool:
        """Whether it is the other one, but for what is told."""
        return self.how == "is"

    @property
    def words(self) -> str:
        """The remark behind the number: "is ARB/36A1/1 but for resolves 2"."""
        but_for = f" but for {', '.join(self.but_for)}" if self.but_for else ""
        return f"{self.how} {self.other}{but_for}"

    def __str__(self) -> str:
        return f"{self.number} {self.words}"


class AskedOfText(NamedTuple):
    """What a proposal asks for a text as a whole, as far as its head tells."""

    id: str
    symbol: str
    number: str
    sources: tuple[str, ...]
    text: tuple[str, ...] = ()
    """The text in force that it is on."""

    @property
    def proposal(self) -> str:
        """Its id, as what it wants has it."""
        return self.id


def proposal_remarks(matrix: Matrix) -> tuple[ProposalRemark, ...]:
    """All remarks on the proposals of a matrix, in the order of its columns."""
    columns = [column for column in matrix.columns if not column.supports]
    asked = (AskedOfText(column.id, column.symbol, column.number, column.sources) for column in columns)
    rows = ((row.name, [wish for group in row.groups for wish in group.wishes]) for row in matrix.changed)
    return (*contradictions(asked), *nearly_same(matrix.columns, rows))


def contradictions(asked: Iterable[AskedOfText]) -> Iterator[ProposalRemark]:
    """Proposals of one source on one text that can't all be had: words changed, the text suppressed, kept as it is."""
    by_source: dict[tuple[object, ...], list[AskedOfText]] = {}
    for one in asked:
        by_source.setdefault((one.text, frozenset(regions(one.sources))), []).append(one)
    for of_one in by_source.values():
        for one in of_one:
            against = [other for other in of_one if _wants(other.symbol) != _wants(one.symbol)]
            if against:
                others = ", ".join(symbol_and_number(other) for other in against)
                yield ProposalRemark(one.id, one.number, others, "contradicts")


def nearly_same(columns: Sequence[Column], rows: Iterable[tuple[str, Sequence[Wish]]]) -> Iterator[ProposalRemark]:
    """Each proposal that is an earlier one in the order of the columns but for a few clauses, or in all of them.

    ``rows`` are the clauses, each by its name with what is wanted of it.
    Those that support another have no words of their own, and are not told.
    """
    names: list[str] = []
    wanted: dict[int, dict[int, int]] = {}
    for at, (name, wishes) in enumerate(rows):
        names.append(name)
        asked: dict[object, int] = {}
        for wish in wishes:
            if not columns[wish.column].supports:
                wanted.setdefault(wish.column, {})[at] = asked.setdefault(wish.asks, len(asked))
    for column, mine in sorted(wanted.items()):
        found: list[tuple[int, int]] = []
        for other, theirs in wanted.items():
            if other >= column:
                continue
            same = mine.items() & theirs.items()
            differing = len(mine.keys() | theirs.keys()) - len(same)
            if differing <= MOST_BUT_FOR and len(same) >= max(1, _SAME_FOR_ONE * differing):
                found.append((differing, other))
        if found:
            _, other = min(found)
            theirs = wanted[other]
            but_for = sorted(at for at in mine.keys() | theirs.keys() if mine.get(at) != theirs.get(at))
            head = columns[column]
            yield ProposalRemark(head.id, head.number, columns[other].number, "is", tuple(names[at] for at in but_for))


def _wants(symbol: Symbol | str) -> str:
    return symbol.rstrip("*") if symbol in WITHOUT_TEXT else "MOD"
