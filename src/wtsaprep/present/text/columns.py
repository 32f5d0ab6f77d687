"""Columns of a width: rows of cells as lines, one column taking what room the others leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from wtsaprep.model.counted import counted
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = 2
_LEAST = 8
"""Cells that the column which takes the room has at least."""


def in_columns(rows: Sequence[Sequence[str]], flexible: int, width: int) -> list[str]:
    """The rows as lines, the column ``flexible`` as wide as there is room; no other takes more than half of it.

    Columns in which nothing stands take no room.
    """
    if not rows:
        return []
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [min(max(map(_cells, column)), width // 2) for column in zip(*shown, strict=True)]
    others = sum(wide + _BETWEEN for at, wide in enumerate(widths) if at != flexible and wide)
    widths[flexible] = max(_LEAST, width - others)
    lines = (
        (" " * _BETWEEN).join(cut(cell, wide) for cell, wide in zip(row, widths, strict=True) if wide).rstrip()
        for row in shown
    )
    # Where there is room for all columns their lines are no wider than that.
    return list(lines) if others + widths[flexible] <= width else [cut(line, width).rstrip() for line in lines]


def out_of_sight(shown: int, before: int, beyond: int, called: str) -> str:
    """How many columns are not in sight, and where: "7 of 9 proposals  › 2 more"; empty if all are."""
    if not before and not beyond:
        return ""
    left, right = (f"{way} {count} more" if count else "" for way, count in (("‹", before), ("›", beyond)))
    return "  ".join(filter(None, (f"{shown} of {counted(shown + before + beyond, called)}", left, right)))


def cut(text: str, width: int) -> str:
    """A text in so many cells; of one that is too long its end is left out."""
    if _is_plain(text):
        if len(text) > width > 1:
            text = f"{text[: width - 1].rstrip()}…"
        return text.ljust(width)[:width]
    if cell_len(text) > width > 1:
        text = set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width)


def _cells(text: str) -> int:
    return len(text) if _is_plain(text) else cell_len(text)


def _is_plain(text: str) -> bool:
    """Whether each sign takes a cell, as in most rows of long lists; others are measured sign by sign."""
    return text.isascii() and text.isprintable()
