"""Cells of a screen, as a terminal keeps them: a character and its look; a wide one takes two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from rich.cells import split_graphemes

from wtsaprep.tui.painting.look import PLAIN, CellLook

if TYPE_CHECKING:
    from collections.abc import Iterable

Cell: TypeAlias = tuple[str, CellLook]
"""A character with all that combines with it; "" is the second half of a wide one."""
Row: TypeAlias = list[Cell]

BLANK: Cell = (" ", PLAIN)
_LETTERS = "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2190-\u22ff\u2500-\u25fc"
_NARROW = re.compile(f"[{_LETTERS}]*")
_SURE = re.compile(f"[{_LETTERS}\u3000\u3001\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*")
"""What every terminal counts as we do: letters, lines and arrows as one cell, ideographs and syllables as two."""


def cells_of(text: str, look: CellLook) -> Row:
    """The cells that a text takes."""
    if text.isascii() or _NARROW.fullmatch(text):
        return [(character, look) for character in text]
    cells: Row = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells += [(text[start:end], look), *([("", look)] * (width - 1))]
    return cells


def first_unsure(row: Iterable[Cell]) -> int | None:
    """The first column of a row that a terminal may count otherwise: what stands behind it is pushed away there."""
    texts = [text for text, _ in row]
    if _SURE.fullmatch("".join(texts)):
        return None
    return next((at for at, text in enumerate(texts) if len(text) > 1 or not _SURE.fullmatch(text)), None)
