"""Columns: two texts at the two ends of a row."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from wtsaprep.present.text.visible import visible


def two_ends(left: str, right: str, width: int) -> str:
    """A row of a width with one text at its left end and one at its right; the left one is cut if need be."""
    left, right = visible(left), visible(right)
    left_width = width - cell_len(right) - (1 if right else 0)
    if cell_len(left) > left_width > 1:
        left = set_cell_size(left, left_width - 1).rstrip() + "…"
    return set_cell_size(left, max(0, width - cell_len(right))) + right
