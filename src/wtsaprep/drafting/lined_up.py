"""New clauses of several proposals lined up: those about one thing in one row, each where its proposals put it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wtsaprep.drafting.likeness import about_one_thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.drafting.wishes import Wish

Lined = tuple["Wish", ...]
"""New clauses in one row, at most one of each proposal, in the order of the columns."""


def lined_up(wishes: Iterable[Wish]) -> dict[str, list[Lined]]:
    """The rows of new clauses by the provision that they follow.

    Only what follows the same provision is lined up. The most alike are joined first; a row holds one clause of a
    proposal, and all of a row are about one thing. Rows stand as their proposals have them in turn.
    """
    following: dict[str, list[Wish]] = {}
    for wish in sorted(wishes, key=lambda wish: (wish.column, wish.order)):
        following.setdefault(wish.after, []).append(wish)
    return {after: list(_in_turn(_rows(new))) for after, new in following.items()}


def _rows(new: Sequence[Wish]) -> list[list[Wish]]:
    columns = {wish.column for wish in new}
    if len(columns) == 1:
        return [[wish] for wish in new]
    words = [wish.words for wish in new]
    alike: dict[tuple[int, int], float] = {}
    for at, to in combinations(range(len(new)), 2):
        one, other = new[at], new[to]
        if (
            one.column != other.column
            and one.marked.kind == other.marked.kind
            and (like := about_one_thing(words[at], words[to]))
        ):
            alike[at, to] = like
    row_of = {at: [at] for at in range(len(new))}
    for at, to in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        mine, theirs = row_of[at], row_of[to]
        if mine is not theirs and all(tuple(sorted((a, b))) in alike for a in mine for b in theirs):
            mine += theirs
            row_of.update(dict.fromkeys(theirs, mine))
    rows = {id(row): row for row in row_of.values()}.values()
    return [[new[at] for at in sorted(row)] for row in rows]


def _in_turn(rows: list[list[Wish]]) -> Iterator[Lined]:
    """The rows so that each proposal's clauses keep their order where they can."""
    remaining = list(rows)
    while remaining:
        free = [row for row in remaining if not any(_stands_before(other, row) for other in remaining)] or remaining
        # Of the rows that may stand here, a proposal's next clause goes before what only others begin with.
        chosen = min(free, key=lambda row: min((wish.column, wish.order) for wish in row))
        remaining.remove(chosen)
        yield tuple(sorted(chosen, key=lambda wish: wish.column))


def _stands_before(one: list[Wish], other: list[Wish]) -> bool:
    if one is other:
        return False
    return any(mine.column == theirs.column and mine.order < theirs.order for mine in one for theirs in other)
