"""Numbered titles: number and title of a text on one line, as the United Nations and others print them, read as two.

Source: [UN-EDITORIAL].
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.shapes import is_number_line
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.edition import number_line_begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_BARE = pattern_of(r"\d{1,3}/\d{1,4}\.(?=[ \t]+[^\W\d_])")
_NAMED = pattern_of(number_line_begins(), re.IGNORECASE)
_TITLE = pattern_of(r"[ \t]+(?=[^\W\d_])")
_REACH = 4
"""Lines in which the opening formula follows."""


def numbers_apart(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], tuple[Doubt, ...]]:
    """The lines, with the number of a text and its title on lines of their own where they shared one; what was cut."""
    result: list[SourceLine] = []
    doubts: list[Doubt] = []
    for at, line in enumerate(lines):
        end = _end_of_number(lines, at)
        if not end:
            result.append(line)
            continue
        number, title = line.marked[:end], line.marked[end:].strip()
        result.append(replace(line, marked=number, shape=shape_of(number.shown), role="number"))
        result.append(replace(line, marked=title, shape=shape_of(title.shown), after_blank=False, after_page=False))
        what = f"{quoted_beginning(line.text)} is read as a number and a title"
        doubts.append(Doubt(line.number, what))
    return result, tuple(doubts)


def _end_of_number(lines: Sequence[SourceLine], at: int) -> int:
    """Where the number of a text ends whose title stands behind it on its line; 0 if none does."""
    line, text = lines[at], lines[at].text
    bare = _BARE.match(text)
    if line.role or line.shape.ends or not (bare or _NAMED.match(text)) or line.shape.number_line:
        return 0
    if not _opening_follows(lines, at) or (at and not _may_stand_before(lines[at - 1], line)):
        return 0
    if bare:
        return bare.end()
    return next((m.start() for m in _TITLE.finditer(text) if is_number_line(text[: m.start()])), 0)


def _opening_follows(lines: Sequence[SourceLine], at: int) -> bool:
    shapes = [after.shape for after in lines[at + 1 : at + 1 + _REACH]]
    return any(s.opening_begins or s.opening or (s.body and s.text.endswith(",")) for s in shapes)


def _may_stand_before(before: SourceLine, line: SourceLine) -> bool:
    """Whether no sentence goes on from the line before."""
    return line.after_blank or not before.shape.wants_more
