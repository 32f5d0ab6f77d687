"""The numbers of files in the catalogue: in the order of their names, whenever each of them came."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_APART = 64
"""How far numbers are from each other where there is room, so that others find a place between them."""


def file_numbers(places: Sequence[str], known: Mapping[str, int]) -> dict[str, int]:
    """Numbers above 0 for files in their order, ascending; those that are known stay but where one lacks room.

    Raises nothing, however ``known`` is ordered: what is out of order gets another number.
    """
    numbers = [known.get(place, 0) for place in places]
    highest = 0
    for at, number in enumerate(numbers):
        numbers[at] = number if number > highest else 0
        highest = max(highest, number)
    at = 0
    while at < len(numbers):
        if numbers[at]:
            at += 1
            continue
        first, last = _with_room(numbers, at)
        below, step = _step(numbers, first, last)
        numbers[first : last + 1] = [below + step * (one + 1) for one in range(last + 1 - first)]
        at = last + 1
    return dict(zip(places, numbers, strict=True))


def _with_room(numbers: Sequence[int], at: int) -> tuple[int, int]:
    """The first and the last of those that get new numbers: those without one, and as many round them as it takes."""
    first, last = at, at
    while last + 1 < len(numbers) and not numbers[last + 1]:
        last += 1
    while not _step(numbers, first, last)[1]:
        more = last + 1 - first
        first, last = max(0, first - more), min(len(numbers) - 1, last + more)
        while last + 1 < len(numbers) and not numbers[last + 1]:
            last += 1
    return first, last


def _step(numbers: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """The number below some, and how far they stand apart between it and the number above; 0 where they lack room."""
    below = numbers[first - 1] if first else 0
    if last + 1 == len(numbers):
        return below, _APART
    return below, min(_APART, (numbers[last + 1] - below) // (last + 2 - first))
