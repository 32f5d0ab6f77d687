"""Numbered titles: "70/125. Title of the resolution" on one line, as the United Nations print number and title.

Source: [UN-EDITORIAL].
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.line_shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_NUMBERED = re.compile(r"(?P<number>\d{1,3}/\d{1,4}\.)[ \t]+(?=[^\W\d_])")
_REACH = 6
"""Lines in which the opening formula follows."""


def numbers_apart(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines, with the number of a text and its title on lines of their own where they shared one."""
    return [part for at in range(len(lines)) for part in _parts(lines, at)]


def _parts(lines: Sequence[SourceLine], at: int) -> Iterator[SourceLine]:
    line = lines[at]
    match = _NUMBERED.match(line.text) if line.text[:1].isdigit() else None
    following = [after.shape for after in lines[at + 1 : at + 1 + _REACH]]
    if match is None or line.role or not any(shape.opening_begins or shape.opening for shape in following):
        yield line
        return
    number, title = line.marked[: match.end("number")], line.marked[match.end() :]
    yield replace(line, marked=number, shape=shape_of(number.shown), role="number")
    yield replace(line, marked=title, shape=shape_of(title.shown), after_blank=False, after_page=False)
