"""Two texts at the two ends of a row."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from wtsaprep.present.text.columns import cut
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped


def two_ends(left: str, right: str, width: int) -> str:
    """A row of a width with one text at its left end and one at its right; the left one is cut if need be."""
    left, right = visible(left), visible(right)
    left_width = width - cell_len(right) - (1 if right else 0)
    if left_width > 1:
        left = cut(left, left_width)
    return set_cell_size(left, max(0, width - cell_len(right))) + right


def in_rows(left: str, right: str, width: int) -> tuple[str, ...]:
    """The same in as many rows as the left text needs; the right one stands in the first."""
    room = width - cell_len(visible(right)) - (1 if right else 0)
    lines = ("".join(piece.text for piece in line) for line in wrapped((Piece(visible(left), "text"),), room))
    first, *more = lines
    return (two_ends(first, right, width), *more)
