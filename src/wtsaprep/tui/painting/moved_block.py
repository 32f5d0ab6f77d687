"""Rows that stand elsewhere on a screen as a whole: a terminal moves them by itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.tui.painting.cells import Row

_WORTH = 2
"""Rows that need not be sent, for moving a block to be worth its bytes."""
_MOST_PLACES = 3
"""Of how many rows alike is asked whether one of them moved; blank rows are many."""
_MOST_SHIFTS = 4
"""How many distances are looked at, the most frequent first."""


class MovedBlock(NamedTuple):
    """Rows first to last, in which what stands in the middle moves up (by less than 0) or down."""

    first: int
    last: int
    by: int


def moved_block(shown: Sequence[Row], wanted: Sequence[Row]) -> MovedBlock | None:
    """The block whose shift spares most rows; None where none is worth it."""
    differing = [y for y, row in enumerate(wanted) if row != shown[y]]
    if len(differing) <= _WORTH:
        return None
    stands: dict[str, list[int]] = {}
    for y in range(differing[0], differing[-1] + 1):
        stands.setdefault(_text(shown[y]), []).append(y)
    shifts = Counter(y - at for y in differing for at in stands.get(_text(wanted[y]), ())[:_MOST_PLACES])
    best, spared = None, _WORTH
    for by, count in shifts.most_common(_MOST_SHIFTS):
        if count <= spared or not by:
            continue
        for block in _runs(shown, wanted, by, differing):
            gain = _spared(shown, wanted, block)
            if gain > spared:
                best, spared = block, gain
    return best


def _runs(shown: Sequence[Row], wanted: Sequence[Row], by: int, differing: Sequence[int]) -> list[MovedBlock]:
    """The block from the first to the last row that a shift puts right, and the ones between rows it does not."""
    right = [y for y in differing if 0 <= y - by < len(shown) and wanted[y] == shown[y - by]]
    if not right:
        return []
    runs, start = [(right[0], right[-1])], right[0]
    for y, after in zip(right, (*right[1:], None), strict=True):
        if after != y + 1:
            runs.append((start, y))
            start = after if after is not None else start
    return [MovedBlock(min(first, first - by), max(last, last - by), by) for first, last in dict.fromkeys(runs)]


def _spared(shown: Sequence[Row], wanted: Sequence[Row], block: MovedBlock) -> int:
    """How many rows fewer differ when it has moved; rows that come free count as differing."""
    before = sum(wanted[y] != shown[y] for y in range(block.first, block.last + 1))
    after = sum(
        not (block.first <= y - block.by <= block.last and wanted[y] == shown[y - block.by])
        for y in range(block.first, block.last + 1)
    )
    return before - after


def shifted(shown: Sequence[Row], block: MovedBlock, blank: Row) -> list[Row]:
    """What a terminal shows when a block has moved."""
    inside = range(block.first, block.last + 1)
    return [
        row if y not in inside else shown[y - block.by] if y - block.by in inside else list(blank)
        for y, row in enumerate(shown)
    ]


def _text(row: Row) -> str:
    return "".join([text for text, _ in row])
