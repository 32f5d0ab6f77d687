"""Line ends: where the lines of two texts end, in both at once or in one while the other goes on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from sys import maxsize
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.redline.broken_lines import TokenPlace
from wtsaprep.redline.diff import compared, kept_runs, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.redline.broken_lines import BrokenLines
    from wtsaprep.redline.diff import TokenComparison

_BEYOND = maxsize


class LineEnd(NamedTuple):
    """The end of a line: its number in either text, None in one that has no end there."""

    old: int | None
    new: int | None
    order: TokenPlace
    """Its place in the revised text, or near it."""
    alone: bool = False
    """Whether the other text has the words on both sides of it in one line."""
    instead: str | None = None
    """What stands there in that line, if nothing beside it changed."""


def line_ends(old: BrokenLines, new: BrokenLines) -> list[LineEnd]:
    """The line ends of both texts in order, those at the same place as one."""
    comparison = compared(old.words, new.words)
    to_new, to_old = _counterparts(comparison)
    at_place = {place: line for line, place in enumerate(new.places)}
    result: list[LineEnd] = []
    for line, (first, last) in enumerate(_around(old.places, to_new)):
        if first == last and first in at_place:
            result.append(LineEnd(line, at_place.pop(first), first))
        else:
            result.append(LineEnd(line, None, last, *_in_one_line(new, first, last)))
    arounds = list(_around(new.places, to_old))
    result += [LineEnd(None, line, place, *_in_one_line(old, *arounds[line])) for place, line in at_place.items()]
    return sorted(result, key=lambda one: one.order)


def _counterparts(comparison: TokenComparison) -> tuple[list[int], list[int]]:
    """For each word of either text the place in the other where it is kept, or -1."""
    to_new, to_old = [-1] * len(comparison.base_ids), [-1] * len(comparison.revised_ids)
    whole = comparison.end._replace(gone_from=0, new_from=0)
    # What is cut off at both ends costs nothing, so that the longest of books may have been wrapped anew.
    changed = trimmed(comparison, whole)
    ends = (0, 0, changed.gone_from), (changed.gone_to, changed.new_to, whole.gone_to - changed.gone_to)
    for at, there, size in (*ends, *kept_runs(comparison, changed)):
        to_new[at : at + size] = range(there, there + size)
        to_old[there : there + size] = range(at, at + size)
    return to_new, to_old


def _around(places: Sequence[TokenPlace], counterpart: Sequence[int]) -> Iterator[tuple[TokenPlace, TokenPlace]]:
    """For each place the stretch of the other text that it is in: behind the last word kept, up to the next.

    That is one place, if nothing changed beside it; if no word beside it is kept, it may be anywhere before.
    """
    before = list(accumulate(counterpart, max, initial=-1))
    after = list(
        accumulate(reversed([there if there >= 0 else _BEYOND for there in counterpart]), min, initial=_BEYOND)
    )
    after.reverse()
    for word, inside in places:
        there = counterpart[word]
        if inside and there >= 0:
            yield TokenPlace(there, inside), TokenPlace(there, inside)
        else:
            beside = max(counterpart[word - 1] if word else -1, counterpart[word + (inside > 0)])
            yield TokenPlace(before[word] + 1 if beside >= 0 else 0, 0), TokenPlace(after[word + (inside > 0)], 0)


def _in_one_line(other: BrokenLines, first: TokenPlace, last: TokenPlace) -> tuple[bool, str | None]:
    """Whether the other text has a stretch, and the words on both sides of it, in one line; and what stands there."""
    alone = (
        first > TokenPlace(0, 0)
        and last.word < _BEYOND
        and bisect_left(other.places, first) == bisect_right(other.places, last)
    )
    return alone, other.between(first) if alone and first == last else None
