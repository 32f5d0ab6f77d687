"""The longest common part of two rows of numbers, found with one bit a pair.

The rows of Hyyrö's bit-parallel algorithm are Python's own long integers, so that 5,000 words take some 8 ms. The
answer is the one that `rapidfuzz.distance.LCSseq` gives (a test holds it to that), which is faster on long texts; but
loading that library takes 7 ms, a twentieth of all that `show` may take, and a clause of 60 words only 0.03.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

CommonRun = tuple[int, int, int]
"""Place in the first row, place in the second, length."""


def common_runs(base: Sequence[int], revised: Sequence[int]) -> list[CommonRun]:
    """The runs of the longest common part in order, then an empty run at the end."""
    head, tail = same_ends(base, revised)
    inner = _pairs(base[head : len(base) - tail], revised[head : len(revised) - tail])
    runs: list[CommonRun] = [(0, 0, head)] if head else []
    for at, there in inner:
        _add(runs, head + at, head + there, 1)
    if tail:
        _add(runs, len(base) - tail, len(revised) - tail, tail)
    return [*runs, (len(base), len(revised), 0)]


def _add(runs: list[CommonRun], at: int, there: int, size: int) -> None:
    if runs and runs[-1][0] + runs[-1][2] == at and runs[-1][1] + runs[-1][2] == there:
        at, there, before = runs.pop()
        size += before
    runs.append((at, there, size))


def same_ends(base: Sequence[Hashable], revised: Sequence[Hashable]) -> tuple[int, int]:
    """How many members two rows have in common at their beginning, and behind that at their end."""
    shorter = min(len(base), len(revised))
    head = 0
    while head < shorter and base[head] == revised[head]:
        head += 1
    tail = 0
    while tail < shorter - head and base[-1 - tail] == revised[-1 - tail]:
        tail += 1
    return head, tail


def _pairs(base: Sequence[int], revised: Sequence[int]) -> list[tuple[int, int]]:
    """The places of equal members, walked back from the end through the bits."""
    rows = _bits(base, revised)
    pairs: list[tuple[int, int]] = []
    at, there = len(base), len(revised)
    while at and there:
        if rows[there - 1] >> (at - 1) & 1:
            at -= 1
        else:
            there -= 1
            if not there or rows[there - 1] >> (at - 1) & 1:
                at -= 1
                pairs.append((at, there))
    return pairs[::-1]


def _bits(base: Sequence[int], revised: Sequence[int]) -> list[int]:
    """For each member of the second row, a bit for each of the first: 0 where the common part grows."""
    places: dict[int, int] = {}
    for at, number in enumerate(base):
        places[number] = places.get(number, 0) | 1 << at
    full = (1 << len(base)) - 1
    row = full
    rows: list[int] = []
    for number in revised:
        matches = row & places.get(number, 0)
        row = (row + matches | row - matches) & full
        rows.append(row)
    return rows
