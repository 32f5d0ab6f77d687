"""Rows that stand elsewhere on a screen: a terminal moves them by itself, and what did not move is sent again."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from operator import is_not
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.tui.painting.cells import Row

_WORTH = 30
"""Bytes that need not be sent, for moving a block to be worth its own."""
_WAY = 8
"""Bytes that bring the terminal to a row."""
_BANDS = 3
"""Into how many bands side by side a screen is cut, to see what moved in one of them: in others something may stand."""
_MOST_PLACES = 3
"""Of how many pieces alike is asked whether one of them moved; blank ones are many."""
_MOST_SHIFTS, _FEWEST_PIECES = 3, 2
"""How many distances are looked at, the most frequent first, and how many pieces must have moved by one."""


class MovedBlock(NamedTuple):
    """Rows first to last, in which what stands in the middle moves up (by less than 0) or down."""

    first: int
    last: int
    by: int


def moved_block(shown: Sequence[Row], wanted: Sequence[Row]) -> MovedBlock | None:
    """The block whose shift spares most bytes; None where none is worth it."""
    stays = [_differing(old, new) for old, new in zip(shown, wanted, strict=True)]
    if sum(stays) <= _WORTH:
        return None
    best, spared = None, _WORTH
    for by in _shifts(shown, wanted, stays):
        block, gain = _block(shown, wanted, by, stays)
        if gain > spared:
            best, spared = block, gain
    return best


def _shifts(shown: Sequence[Row], wanted: Sequence[Row], stays: Sequence[int]) -> list[int]:
    """By how many rows something may have moved, the likeliest first."""
    width = len(wanted[0])
    shifts: Counter[int] = Counter()
    for band in range(_BANDS):
        piece = slice(band * width // _BANDS, (band + 1) * width // _BANDS)
        stands: dict[str, list[int]] = {}
        for y, row in enumerate(shown):
            if stays[y] and (text := _text(row[piece])):
                stands.setdefault(text, []).append(y)
        for y, row in enumerate(wanted):
            if stays[y]:
                shifts.update(y - at for at in stands.get(_text(row[piece]), ())[:_MOST_PLACES])
    del shifts[0]
    return [by for by, count in shifts.most_common(_MOST_SHIFTS) if count >= _FEWEST_PIECES]


def _block(shown: Sequence[Row], wanted: Sequence[Row], by: int, stays: Sequence[int]) -> tuple[MovedBlock, int]:
    """The block that spares most when things move by so many rows, and how many bytes that are."""
    targets = range(max(0, by), len(shown) + min(0, by))
    gains = [stays[y] - _differing(shown[y - by], wanted[y]) for y in targets]
    first, last = (targets[at] for at in _best_run(gains))
    block = MovedBlock(min(first, first - by), max(last, last - by), by)
    free = range(last + 1, block.last + 1) if by < 0 else range(block.first, first)
    gain = sum(gains[first - targets[0] : last - targets[0] + 1]) + sum(stays[y] - _written(wanted[y]) for y in free)
    return block, gain


def _best_run(gains: Sequence[int]) -> tuple[int, int]:
    """From where to where (both counted) the sum of gains is greatest."""
    best, lowest = (gains[0], 0, 0), (0, 0)
    for end, total in enumerate(accumulate(gains)):
        best = max(best, (total - lowest[0], lowest[1], end))
        lowest = min(lowest, (total, end + 1))
    return best[1], best[2]


def shifted(shown: Sequence[Row], block: MovedBlock, blank: Row) -> list[Row]:
    """What a terminal shows when a block has moved."""
    inside = range(block.first, block.last + 1)
    return [
        row if y not in inside else shown[y - block.by] if y - block.by in inside else list(blank)
        for y, row in enumerate(shown)
    ]


def _differing(old: Row, new: Row) -> int:
    """How many bytes, about, make a row into another one; of like cells all are one."""
    return 0 if old == new else _WAY + sum(map(is_not, old, new))


def _written(row: Row) -> int:
    """How many bytes, about, a row takes that was blank."""
    return _WAY + len(_text(row))


def _text(row: Row) -> str:
    return "".join([text for text, _ in row]).strip()
