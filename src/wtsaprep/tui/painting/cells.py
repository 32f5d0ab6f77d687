"""Cells of a screen, as a terminal keeps them: a character and its look; a wide one takes two."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from rich.cells import split_graphemes

from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.tui.painting.look import PLAIN, CellLook

if TYPE_CHECKING:
    from collections.abc import Iterable

Cell: TypeAlias = tuple[str, CellLook]
"""A character with all that combines with it; "" is the second half of a wide one."""
Row: TypeAlias = list[Cell]

BLANK: Cell = (" ", PLAIN)
_LETTERS = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f"
    "\u2010-\u2027\u2030-\u203b\u203d-\u2048\u2190-\u22ff\u2400-\u2426\u2500-\u25fc\u2713\u2717"
)
_NARROW = re.compile(f"[{_LETTERS}]*")
_SURE = LatePattern(f"[{_LETTERS}\u3000-\u3029\uff01-\uff60\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*")
"""What every terminal counts as we do: letters, lines and arrows as one cell, ideographs and syllables as two."""


class _CellsInLook(dict[str, Cell]):
    """The cells of a look by their characters, each made once: rows of the same ones are compared in no time."""

    def __init__(self, look: CellLook) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, text: str) -> Cell:
        # In a blank nobody sees colours of letters, so that one is like another.
        unseen = text == " " and not self._look.shows_in_blanks
        cell = self[text] = (text, CellLook(background=self._look.background) if unseen else self._look)
        return cell


_in_look = lru_cache(maxsize=1024)(_CellsInLook)


def cells_of(text: str, look: CellLook) -> Row:
    """The cells that a text takes."""
    cell = _in_look(look)
    if text.isascii() or _NARROW.fullmatch(text):
        return [*map(cell.__getitem__, text)]
    cells: Row = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells += [cell[text[start:end]], *([cell[""]] * (width - 1))]
    return cells


def goes_on_in(look: CellLook | None, cell: Cell) -> bool:
    """Whether a cell is written right in a look: its own, or one that is not told from it in a blank."""
    text, own = cell
    if own is look or own == look:
        return True
    if look is None or text != " " or look.background != own.background:
        return False
    return not (look.shows_in_blanks or own.shows_in_blanks)


def first_unsure(row: Iterable[Cell]) -> int | None:
    """The first column of a row that a terminal may count otherwise: what stands behind it is pushed away there."""
    texts = [text for text, _ in row]
    whole = "".join(texts)
    if _NARROW.fullmatch(whole) or _SURE.fullmatch(whole):
        return None
    return next((at for at, text in enumerate(texts) if len(text) > 1 or not _SURE.fullmatch(text)), None)
