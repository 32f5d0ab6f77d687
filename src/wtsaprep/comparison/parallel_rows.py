"""Parallel rows: two rows of things laid side by side at the least cost, and what was put in another order found.

A row of clauses, or of sections: one may stand for one, for two that were split, or for none. First the best way
that keeps the order; then what is better off with another one trades places.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RowPlaces = tuple[int, ...]
CROSSING = 0.7
"""What it costs to stand in another order than the other row."""
REACH = 40
"""So far from where it would stand by its share of the row a thing is looked for, in rows longer than that."""


class LaidRows(NamedTuple):
    """Which places of one row stand for which of the other; none on one side is a gap."""

    here: RowPlaces
    there: RowPlaces


class RowCosts(NamedTuple):
    """What it costs to lay some things of one row beside some of the other, and to leave one alone."""

    beside: Callable[[RowPlaces, RowPlaces], float]
    alone_here: Callable[[int], float]
    alone_there: Callable[[int], float]


def laid_side_by_side(here: int, there: int, costs: RowCosts, *, reach: int = REACH) -> tuple[LaidRows, ...]:
    """Two rows of so many things, each place of both exactly once; in the order of the first row."""
    return _in_order(_untangled(list(_monotone(here, there, costs, reach)), costs))


def _cost(one: LaidRows, costs: RowCosts) -> float:
    if one.here and one.there:
        return costs.beside(one.here, one.there)
    return sum(map(costs.alone_here, one.here)) + sum(map(costs.alone_there, one.there))


_STEPS: tuple[tuple[int, int], ...] = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))


def _monotone(here: int, there: int, costs: RowCosts, near: int) -> Iterator[LaidRows]:
    """The best way to lay them that keeps the order of both."""
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    reach = abs(here - there) + near
    for at in range(here + 1):
        middle = at * there // max(1, here)
        for over in range(max(0, middle - reach), min(there, middle + reach) + 1):
            for step in _STEPS:
                before = at - step[0], over - step[1]
                if before not in best:
                    continue
                laid = LaidRows(tuple(range(before[0], at)), tuple(range(before[1], over)))
                cost = best[before][0] + _cost(laid, costs)
                if (at, over) not in best or cost < best[at, over][0]:
                    best[at, over] = (cost, *step)
    place = here, there
    way: list[LaidRows] = []
    while place != (0, 0):
        _, back, over_back = best[place]
        before = place[0] - back, place[1] - over_back
        way.append(LaidRows(tuple(range(before[0], place[0])), tuple(range(before[1], place[1]))))
        place = before
    yield from reversed(way)


def _untangled(laid: list[LaidRows], costs: RowCosts) -> list[LaidRows]:
    """The same, things that cost less beside another one than where the order puts them having traded."""
    better = len(laid) <= 4 * REACH
    while better:
        better = False
        for at in range(len(laid)):
            for other in range(at + 1, len(laid)):
                if traded := _traded(laid[at], laid[other], costs):
                    laid[at], laid[other] = traded
                    better = True
    return [one for one in laid if one.here or one.there]


def _traded(one: LaidRows, other: LaidRows, costs: RowCosts) -> tuple[LaidRows, LaidRows] | None:
    """Two of them laid otherwise between themselves, if that costs less."""
    if not ((one.here or other.here) and (one.there or other.there)):
        return None
    paid = _cost(one, costs) + _cost(other, costs) - 1e-9
    best = None
    for pair in _other_ways(one, other):
        cost = sum(_cost(laid, costs) for laid in pair) + _crossing(one, other, pair)
        if cost < paid:
            best, paid = pair, cost
    return best


def _other_ways(one: LaidRows, other: LaidRows) -> Iterator[tuple[LaidRows, LaidRows]]:
    """Their other sides traded; two of each row in twos, where one was laid beside both and one was left alone."""
    yield LaidRows(one.here, other.there), LaidRows(other.here, one.there)
    here, there = one.here + other.here, one.there + other.there
    if len(here) == len(there) == 2 and max(len(one.here), len(one.there), len(other.here), len(other.there)) == 2:
        yield LaidRows(here[:1], there[:1]), LaidRows(here[1:], there[1:])
        yield LaidRows(here[:1], there[1:]), LaidRows(here[1:], there[:1])


def _crossing(one: LaidRows, other: LaidRows, pair: tuple[LaidRows, LaidRows]) -> float:
    """What it costs that one of two that trade, or of two gaps that the best way did not close, stands elsewhere."""
    if any(len(laid.here) + len(laid.there) > 3 for laid in pair):
        return inf
    both = all(laid.here and laid.there for laid in pair)
    return CROSSING if both or not ((one.here and one.there) or (other.here and other.there)) else 0.0


def _in_order(laid: list[LaidRows]) -> tuple[LaidRows, ...]:
    """In the order of the first row; what only the other one has, behind what stands before it there."""
    firsts = {place: one.here[0] for one in laid for place in one.there if one.here}

    def standing(one: LaidRows) -> tuple[int, int, int]:
        if one.here:
            return (one.here[0], 0, 0)
        before = [place for place in firsts if place < one.there[0]]
        return (firsts[max(before)] if before else -1, 1, one.there[0])

    return tuple(sorted(laid, key=standing))
