"""Kept apart: changes that stay marks of their own, however little stands between them: numbers, members of a list.

`5 and 6` for `7 and 8` is two statements; a reader checks each number by itself, and what was not touched between them
is not to be read twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.diff import TokenChange, trimmed
from wtsaprep.redline.longest_common_subsequence import common_runs
from wtsaprep.redline.tokens import counts_something, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.redline.diff import TokenComparison

# A member of a list is no longer than this, as an edition is: `Dubai, 2012`.
_MEMBER = 3
_SEPARATORS = frozenset(",;:،؛，、；：")


def stands_apart(comparison: TokenComparison, before: Sequence[TokenChange], later: TokenChange) -> bool:
    """Whether a small island parts two things that are said by themselves: numbers, or members of a list."""
    earlier = before[-1]
    if _is_glue(comparison, earlier, later) or _is_place_and_year(comparison, earlier, later):
        return False
    if _takes_nothing_along(comparison, earlier, later):
        return False
    if only_counts(comparison, earlier) or only_counts(comparison, later):
        return True
    if _is_dated(comparison, earlier) and _is_dated(comparison, later):
        return True
    if not (earlier.replaces and later.replaces):
        return False
    island = comparison.island(earlier, later)
    return any(map(is_mark, island)) or (len(island) == 1 and _ends_list(comparison, before))


def _is_glue(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """Whether a dash or stroke makes one thing of them, as in `2020–2023` and `ICT/IoT`."""
    island = comparison.island(earlier, later)
    if len(island) != 1 or not is_mark(island[0]) or island[0] in _SEPARATORS:
        return False
    return not comparison.base.blank(earlier.gone_to) and not comparison.base.blank(later.gone_from)


def _is_place_and_year(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """Whether an edition takes the place of another: `Hammamet, 2016`, `New Delhi, 2024`."""
    return comparison.island(earlier, later) == [","] and all(
        place and year and not counts_something(place[-1]) and place[-1] != place[-1].lower() and _is_year(year[0])
        for place, year in (
            (comparison.gone(earlier), comparison.gone(later)),
            (comparison.new(earlier), comparison.new(later)),
        )
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()


def _takes_nothing_along(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """Whether the mark between them ends both sides of the joined change, and so stays: `[-5-]{+6, 7+}, 8`."""
    joined = trimmed(comparison, earlier.joined(later))
    struck = sum(change.gone_to - change.gone_from for change in (earlier, later))
    return joined.gone_to - joined.gone_from == struck


def _ends_list(comparison: TokenComparison, before: Sequence[TokenChange]) -> bool:
    """Whether the last change is a member of a list that goes on: what comes before it is changed, up to a comma."""
    return len(before) > 1 and _is_separator(comparison.island(before[-2], before[-1]))


def _is_separator(island: Sequence[str]) -> bool:
    return len(island) == 1 and island[0] in _SEPARATORS


def only_counts(comparison: TokenComparison, change: TokenChange) -> bool:
    """Whether numbers take the place of numbers, and no word is touched."""
    return change.replaces and all(map(counts_something, comparison.gone(change) + comparison.new(change)))


def is_new_wording(comparison: TokenComparison, change: TokenChange) -> bool:
    """Whether a change is more than a number, or a date, in the place of another."""
    return not (only_counts(comparison, change) or _is_dated(comparison, change))


def _is_dated(comparison: TokenComparison, change: TokenChange) -> bool:
    """Whether a few words with a number take the place of others: `31 December 2024`, `5 meetings`."""
    sides = comparison.gone(change), comparison.new(change)
    return all(len(side) <= _MEMBER and any(map(counts_something, side)) for side in sides)


def parts_like(comparison: TokenComparison, earlier: TokenChange, later: TokenChange) -> bool:
    """Whether a comma or semicolon parts two members of a list, each with another in its place."""
    return _is_separator(comparison.island(earlier, later)) and all(
        change.gone_to - change.gone_from == change.new_to - change.new_from <= _MEMBER for change in (earlier, later)
    )


def without_kept_numbers(comparison: TokenComparison, change: TokenChange) -> Iterator[TokenChange]:
    """A joined change, cut at the numbers that stay: no `[-and 6-]{+, 6 and 7+}`, but `[-and-]{+,+} 6{+ and 7+}`."""
    gone = _places_of_numbers(comparison.base.words, change.gone_from, change.gone_to)
    new = _places_of_numbers(comparison.revised.words, change.new_from, change.new_to)
    runs = common_runs([comparison.base_ids[at] for at in gone], [comparison.revised_ids[at] for at in new])
    gone_from, new_from = change.gone_from, change.new_from
    for run in runs:
        for at, there in zip(gone[run[0] :][: run[2]], new[run[1] :][: run[2]], strict=True):
            if gone_from < at or new_from < there:
                yield TokenChange(gone_from, at, new_from, there)
            gone_from, new_from = at + 1, there + 1
    if gone_from < change.gone_to or new_from < change.new_to:
        yield TokenChange(gone_from, change.gone_to, new_from, change.new_to)


def _places_of_numbers(words: Sequence[str], start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if counts_something(words[at])]
