"""Wrapped anew: texts whose line breaks were lost and that a margin then broke are put on one line each.

A mail program makes one paragraph of a text and breaks it where its margin is; `lost_breaks` breaks it up again.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.lines.heads_in_line import head_places, may_hold_head
from wtsaprep.formats.flattened.lines.hyphens import blank_between, is_broken_word
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.marks.marked_text import KEPT, Marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_NARROWEST, _WIDEST = 28, 170
_FULL = 0.85
"""The share of the widest line that a line fills with the first word of the next one, letters being of many widths."""
_FULL_WITHOUT_BLANKS = 0.97
_LONGEST_WORD = 30
_NO_BLANKS_FROM = "\u2fff"
_FEW = 2
"""Parts of a head of which none may begin a line; of more, one may by chance."""


class OnOneLine(NamedTuple):
    """A text put on one line."""

    text: str
    starts: tuple[int, ...]
    """Where in it the lines of the input begin."""
    numbers: tuple[int, ...]
    """Their numbers."""


@dataclass(frozen=True, slots=True)
class WrappedAnew:
    """The lines of an input, those of a text that was wrapped anew as one."""

    lines: list[SourceLine]
    wholes: Mapping[int, OnOneLine]
    """Those texts by the number of their line."""

    def numbered(self, lines: Sequence[SourceLine]) -> list[SourceLine]:
        """The pieces into which the texts were broken up, each with the line of the input on which it begins."""
        return _numbered(lines, self.wholes) if self.wholes else list(lines)


def put_on_one_line(lines: Sequence[SourceLine]) -> WrappedAnew:
    """Put texts on one line that only a margin broke: their lines are full, and their heads stand within lines."""
    result: list[SourceLine] = []
    wholes: dict[int, OnOneLine] = {}
    at = 0
    while at < len(lines):
        end = _end_of_block(lines, at) if _may_begin(lines, at) else at + 1
        line = _one_line(lines[at:end], wholes) if end > at + 1 else None
        result.append(line or lines[at])
        at = end if line else at + 1
    return WrappedAnew(result, wholes)


def _one_line(block: Sequence[SourceLine], wholes: dict[int, OnOneLine]) -> SourceLine | None:
    """The lines of a block as one, noted among the wholes; None unless a head stands within them."""
    parts = _parts(block)
    marked = Marked.join(parts)
    starts = (0, *accumulate(len(part) for part in parts[:-1]))
    if not _holds_head_within(marked.text, starts):
        return None
    wholes[block[0].number] = OnOneLine(marked.text, starts, tuple(line.number for line in block))
    return replace(block[0], marked=marked, shape=shape_of(marked.shown), length=len(marked.text))


def _may_begin(lines: Sequence[SourceLine], at: int) -> bool:
    line = lines[at]
    return _NARROWEST <= line.length <= _WIDEST and not line.role and may_hold_head(line.text + " " * _NARROWEST)


def _end_of_block(lines: Sequence[SourceLine], start: int) -> int:
    """Where the lines end from one on that a margin alone broke; the last of them may have room."""
    widest, end = lines[start].length, start + 1
    while end < len(lines):
        before, line = lines[end - 1], lines[end]
        if line.after_blank or line.after_page or line.after_break or line.role or line.length > _WIDEST:
            break
        widest = max(widest, line.length)
        if not _is_full(before, line, widest):
            break
        end += 1
    block = lines[start:end]
    return end if all(_is_full(one, other, widest) for one, other in pairwise(block)) else start + 1


def _is_full(line: SourceLine, following: SourceLine, widest: int) -> bool:
    """Whether a line had no room for the first word of the next one; without blanks one character is enough."""
    if following.text[:1] > _NO_BLANKS_FROM:
        return line.length + 1 >= _FULL_WITHOUT_BLANKS * widest
    return line.length + 1 + min(len(following.text.partition(" ")[0]), _LONGEST_WORD) >= _FULL * widest


def _parts(block: Sequence[SourceLine]) -> list[Marked]:
    """The lines, each with the blank that stood between it and the next."""
    parts: list[Marked] = []
    for line, following in pairwise(block):
        marked = line.marked
        if is_broken_word(marked.text, following.marked.text):
            parts.append(marked[: len(marked) - 1])
            continue
        # Before a label stands a blank in every script.
        blank = " " if following.shape.label else blank_between(marked.text, following.marked.text)
        mark = marked.marks[-1].lower()
        between = mark if mark == following.marked.marks[0].lower() else KEPT
        parts.append(marked + Marked.plain(blank, between))
    return [*parts, block[-1].marked]


def _holds_head_within(text: str, starts: Sequence[int]) -> bool:
    """Whether a text begins with a head to its end whose parts begin lines but by chance."""
    places = [place for place in head_places(text, "") if place]
    at_line = sum(place in starts for place in places)
    return len(places) > 1 and at_line <= (len(places) > _FEW)


def _numbered(lines: Sequence[SourceLine], wholes: Mapping[int, OnOneLine]) -> list[SourceLine]:
    result: list[SourceLine] = []
    number = position = 0
    for line in lines:
        whole = wholes.get(line.number)
        if whole is None:
            result.append(line)
            continue
        position = position if line.number == number else 0
        number = line.number
        found = max(whole.text.find(line.marked.text, position), position)
        result.append(replace(line, number=whole.numbers[bisect_right(whole.starts, found) - 1]))
        position = found + len(line.marked.text)
    return result
