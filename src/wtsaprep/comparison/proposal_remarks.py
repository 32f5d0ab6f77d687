"""Remarks on proposals as wholes: one is another but for a few clauses, or contradicts another of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.regions import regions
from wtsaprep.model.symbols import WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.matrix import Matrix
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


def proposal_remarks(matrix: Matrix) -> tuple[ProposalRemark, ...]:
    """All remarks on the proposals of a matrix, in the order of its columns."""
    columns = [column for column in matrix.columns if not column.supports]
    asked = (AskedOfText(column.id, column.symbol, column.number, column.sources) for column in columns)
    return (*contradictions(asked), *nearly_same(matrix))


def contradictions(asked: Iterable[AskedOfText]) -> Iterator[ProposalRemark]:
    """Proposals of one source on one text that can't all be had: words changed, the text suppressed, kept as it is."""
    by_source: dict[tuple[object, ...], list[AskedOfText]] = {}
    for one in asked:
        by_source.setdefault((one.text, frozenset(regions(one.sources))), []).append(one)
    for of_one in by_source.values():
        for one in of_one:
            against = [other for other in of_one if _wants(other.symbol) != _wants(one.symbol)]
            if against:
                others = ", ".join(f"{other.symbol} {other.number}" for other in against)
                yield ProposalRemark(one.id, one.number, others, "contradicts")


def nearly_same(matrix: Matrix) -> Iterator[ProposalRemark]:
    """Each proposal that is an earlier one in the order of the columns but for a few clauses, or in all of them.

    Those that support another have no words of their own, and are not told.
    """
    wanted: dict[int, dict[str, tuple[int, int]]] = {}
    names = {row.id: row.name for row in matrix.changed}
    for row in matrix.changed:
        for at, group in enumerate(row.groups):
            for variant, wishes in enumerate(group.wordings):
                for wish in wishes:
                    wanted.setdefault(wish.column, {})[row.id] = (at, variant)
    for at, mine in sorted(wanted.items()):
        found: list[tuple[int, int, tuple[str, ...]]] = []
        for other, theirs in wanted.items():
            if other >= at or matrix.columns[other].supports or matrix.columns[at].supports:
                continue
            same = {id_ for id_, wording in mine.items() if theirs.get(id_) == wording}
            differing = tuple(id_ for id_ in names if id_ in mine.keys() | theirs.keys() and id_ not in same)
            if len(differing) <= MOST_BUT_FOR and len(same) >= max(1, _SAME_FOR_ONE * len(differing)):
                found.append((len(differing), other, tuple(names[id_] for id_ in differing)))
        if found:
            _, other, but_for = min(found)
            head = matrix.columns[at]
            yield ProposalRemark(head.id, head.number, matrix.columns[other].number, "is", but_for)


def _wants(symbol: Symbol | str) -> str:
    return symbol.rstrip("*") if symbol in WITHOUT_TEXT else "MOD"
