"""Layout of a clause: its label in a column, its words beside it with a hanging indent, in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from wtsaprep.present.document import Line, Piece
from wtsaprep.present.wrapping import wrapped

if TYPE_CHECKING:
    from wtsaprep.present.folding import Bar

MARGIN = 3
"""Cells before the text: one for the cursor, one for the change bar, one between."""
STEP = 4
"""Cells of a label column, and of the indent of a level."""


class Row(NamedTuple):
    """One row of the page without its margin: which change bar stands beside it, and its text."""

    bar: Bar
    pieces: Line


def laid_out(kind: str, level: int, label: Line, words: Line, width: int) -> tuple[Line, ...]:
    """A clause in rows for a page of a width, margin and all."""
    room = max(1, width - MARGIN)
    indent, column = _columns(kind, level, label)
    if indent + column > room // 2:
        # Too narrow for columns: the label leads the words.
        return wrapped((*label, Piece(" ", "text"), *words) if label else words, room)
    first = (*_blank(indent), *label, *_blank(column - _cells(label)))
    hanging = _blank(indent + column)
    rows = wrapped(words, room - indent - column)
    return (first + rows[0], *(hanging + row for row in rows[1:]))


def cut_to_one_row(rows: tuple[Line, ...], width: int) -> Line:
    """The first row of several, with a sign that there is more; all of it in the role of context."""
    text = "".join(piece.text for piece in rows[0])
    if len(rows) > 1:
        room = max(1, width - MARGIN - 2)
        (row, *_) = wrapped((Piece(text.lstrip(), "context"),), room - (len(text) - len(text.lstrip())))
        text = f"{' ' * (len(text) - len(text.lstrip()))}{''.join(piece.text for piece in row)} …"
    return (Piece(text, "context"),)


def _columns(kind: str, level: int, label: Line) -> tuple[int, int]:
    """Cells before the label, and those of the label's column."""
    column = max(STEP, _cells(label) + 1) if label or kind == "item" else 0
    return (level * STEP if kind in ("item", "cell") else 0), column


def _cells(line: Line) -> int:
    return sum(cell_len(piece.text) for piece in line)


def _blank(cells: int) -> Line:
    return (Piece(" " * cells, "text"),) if cells else ()
