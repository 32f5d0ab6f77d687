"""Remarks on proposals as wholes: one is another but for a few clauses, or contradicts another of its source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.remark import ProposalRemark
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.model.regions import regions
from wtsaprep.model.symbols import WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.model.symbols import Symbol

MOST_BUT_FOR = 3
"""Clauses in which two proposals may differ to be called nearly the same."""
_SAME_FOR_ONE = 2
"""Clauses that they must have in common for each in which they differ."""


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
    """All remarks on the proposals of a matrix, in the order of its columns.

    Those that support another have no words of their own, and are not told.
    """
    asked = [AskedOfText(column.id, column.symbol, column.number, column.sources) for column in matrix.columns]
    own_words = frozenset(at for at, column in enumerate(matrix.columns) if not column.supports)
    rows = (
        (row.name, [(w.column, w.asks) for group in row.groups for w in group.wishes if w.column in own_words])
        for row in matrix.changed
    )
    return (*contradictions(asked[at] for at in sorted(own_words)), *nearly_same(asked, rows))


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


def nearly_same(
    columns: Sequence[AskedOfText], rows: Iterable[tuple[str, Iterable[tuple[int, object]]]]
) -> Iterator[ProposalRemark]:
    """Each proposal that is an earlier one in the order of the columns but for a few clauses, or in all of them.

    ``rows`` are the clauses, each by its name with who wants what of it: columns, and what they come to (`Wish.asks`).
    """
    names: list[str] = []
    wanted: dict[int, dict[int, int]] = {}
    wanting: dict[tuple[int, int], list[int]] = {}
    for at, (name, wishes) in enumerate(rows):
        names.append(name)
        told_apart: dict[object, int] = {}
        for column, asks in wishes:
            wanted.setdefault(column, {})[at] = told_apart.setdefault(asks, len(told_apart))
    for column, mine in wanted.items():
        for said in mine.items():
            wanting.setdefault(said, []).append(column)
    for column, mine in sorted(wanted.items()):
        # Only who wants something alike is looked at, and only whoever wants about as much.
        shared = Counter(other for said in mine.items() for other in wanting[said] if other < column)
        found: list[tuple[int, int]] = []
        for other, same in shared.items():
            if max(len(mine), len(wanted[other])) - same > MOST_BUT_FOR:
                continue
            differing = len(mine.keys() | wanted[other].keys()) - same
            if differing <= MOST_BUT_FOR and same >= _SAME_FOR_ONE * differing:
                found.append((differing, other))
        if found:
            _, other = min(found)
            theirs = wanted[other]
            but_for = sorted(at for at in mine.keys() | theirs.keys() if mine.get(at) != theirs.get(at))
            head = columns[column]
            yield ProposalRemark(head.id, head.number, columns[other].number, "is", tuple(names[at] for at in but_for))


def _wants(symbol: Symbol | str) -> str:
    return symbol.rstrip("*") if symbol in WITHOUT_TEXT else "MOD"
