"""Directions: where in a line words stand that are read from the right, and signs that keep the rest in its order.

A text is kept and drawn in the order in which it is read. A terminal that turns Arabic round by itself turns labels,
marks and columns that stand beside it round, too. Who has one asks for signs, and these parts are isolated, as Unicode
(UAX 9) calls it.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SETTING = "WTSAPREP_DIRECTION"
_FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters that are read from the right: Hebrew, Arabic, Syriac and their like."""
_APART = "\u2500-\u259f|"
"""Lines between columns, which no words go over."""
_MARK = rf"[^\w\s{_APART}]"
_NUMBERS = rf"(?: ?(?:\d|{_MARK}))*(?:(?<=[)\]»”])|(?= *(?:  |$|[{_APART}])))"
"""Numbers and marks up to a closing bracket, or to the end of a column."""
_PART = LatePattern(rf"[(\[«“\"]*[{_FROM_RIGHT}](?:(?:(?!  )[^{_APART}])*[{_FROM_RIGHT}])?(?:{_NUMBERS}|{_MARK}*)")
"""From the first such letter of a column to its last one, with the marks and numbers that belong to them.

Two blanks part columns.
"""
_ANY = LatePattern(f"[{_FROM_RIGHT}]")
ISOLATE, END = "\u2067", "\u2069"


def signs_asked(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is to be sent signs of direction."""
    return environment.get(SETTING, "") == "signs"


def parts_from_right(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a line begin and end that are read from the right."""
    if text.isascii() or not _ANY.search(text):
        return
    yield from (found.span() for found in _PART.pattern.finditer(text))


def isolated(text: str) -> str:
    """A line with a sign before and behind each part that is read from the right; without these it is the same."""
    pieces: list[str] = []
    at = 0
    for start, end in parts_from_right(text):
        pieces += (text[at:start], ISOLATE, text[start:end], END)
        at = end
    return "".join([*pieces, text[at:]])


def isolated_cells(texts: Sequence[str]) -> list[str]:
    """The same for a row of cells, each a character with what combines with it; "" is the second half of a wide one.

    A terminal keeps a sign in the cell before it, so that is where each stands.
    """
    whole = "".join(texts)
    cells = [*texts]
    for start, end in parts_from_right(whole):
        ends = [*accumulate(map(len, texts))]
        first = next(at for at, behind in enumerate(ends) if behind > start)
        last = next(at for at, behind in enumerate(ends) if behind >= end)
        before = next((at for at in range(first - 1, -1, -1) if texts[at]), None)
        if before is None:
            cells[first] = f"{ISOLATE}{cells[first]}"
        else:
            cells[before] += ISOLATE
        cells[last] = f"{cells[last]}{END}"
    return cells
