"""Tables of contents: lines that name what stands on which page; they are no part of any text, and are told whole.

Source: [PP14-FINAL-ACTS].
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.edition import number_line_begins
from wtsaprep.model.language import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_PAGES = alternatives(lambda table: table.reading.pages)
_HEADER = pattern_of(
    rf"(?:{alternatives(lambda table: table.reading.contents)})(?:\s+(?:{_PAGES}))?|{_PAGES}", re.IGNORECASE
)
_LEADERS = pattern_of(
    r"\S.*?(?:\.{3,}|…+|·{3,}|_{3,}|(?: \.){3,}).{0,3}?\s?(?P<page>\d{1,4}|[ivxl]{1,6})|\S.*?[.·_]{6,}"
)
_NUMBERED = pattern_of(r"\S.*?[^\W\d].*?\s(?P<page>\d{1,4})")
_NAMES_TEXT = pattern_of(number_line_begins(), re.IGNORECASE)
_FEWEST = {"leaders": 2, "header": 2, "names": 3}
"""Entries that make a table: with dots up to the page, under its header, or that each begin with a text's number."""
_LONGEST = 300
"""Signs of an entry; a line of twenty thousand dots would be gone through from each of them."""
_GAP, _GAP_UNDER_HEADER = 2, 4
"""Lines of a broken title between two entries."""
_FAR = 500
"""Pages between two entries; a number that is farther off is a year."""


def without_contents(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], tuple[Doubt, ...]]:
    """The lines without tables of contents, and what was left out."""
    kept: list[SourceLine] = []
    told: list[Doubt] = []
    at = 0
    for start, end in _tables(lines):
        kept += lines[at:start]
        table = lines[start:end]
        words = "\n".join(line.text for line in table)
        what = f"table of contents left out: {quoted_beginning(table[0].text)} to {quoted_beginning(table[-1].text)}"
        told.append(Doubt(table[0].number, what, "left-out", table[-1].number, whole=words))
        at = end
    return [*kept, *lines[at:]], tuple(told)


def _tables(lines: Sequence[SourceLine]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(lines):
        end = _end_of_table(lines, at) if _may_begin(lines[at]) else at
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _may_begin(line: SourceLine) -> bool:
    text = line.text
    if text[:1].islower():
        return False  # Most lines by far.
    if line.shape.ends and not line.shape.number_line and not text.endswith((".....", "…")):
        return False
    return len(text) < _LONGEST and bool(_HEADER.fullmatch(text) or _LEADERS.fullmatch(text) or _NAMES_TEXT.match(text))


def _ends_table(shape: LineShape) -> bool:
    return (shape.ends and not shape.number_line) or shape.opening_begins or shape.history


def _names_again(lines: Sequence[SourceLine], start: int, at: int) -> bool:
    """Whether a line is the number line of a text that the table has named: the text itself begins."""
    text = lines[at].text
    return lines[at].shape.number_line == "whole" and any(line.text.startswith(text) for line in lines[start:at])


def _end_of_table(lines: Sequence[SourceLine], start: int) -> int:
    """Where the table ends that begins with a line; the line itself if none does."""
    count = {"leaders": 0, "header": 0, "names": 0}
    headed = bool(_HEADER.fullmatch(lines[start].text))
    page, last = 0, start - 1 + headed
    for at in range(start, len(lines)):
        text = lines[at].text
        if _names_again(lines, start, at):
            break
        short = len(text) < _LONGEST
        leaders = _LEADERS.fullmatch(text) if short else None
        # Once dots lead to a page they lead to all; a title may end with a year.
        plain = short and not (count["leaders"] or lines[at].shape.number_line)
        entry = leaders or (_NUMBERED.fullmatch(text) if plain else None)
        number = entry["page"] if entry else None
        if _HEADER.fullmatch(text) or (count["leaders"] and lines[at].shape.page_number):
            last = at
        elif entry and not (number and number.isdecimal() and not page <= int(number) <= page + _FAR):
            page = int(number) if number and number.isdecimal() else page
            count["leaders"] += bool(leaders)
            count["header"] += headed
            count["names"] += at - last == 1 and bool(_NAMES_TEXT.match(text))
            last = at
        elif at - last > (_GAP_UNDER_HEADER if headed else _GAP) or _ends_table(lines[at].shape):
            break
    enough = any(count[name] >= fewest for name, fewest in _FEWEST.items())
    return last + 1 if enough or (headed and count["leaders"]) else start
