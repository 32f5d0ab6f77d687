"""Lines: the input as numbered lines, freed of what Word, PDF and Markdown leave in a copied text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.doubt import Doubt, left_out
from wtsaprep.formats.flattened.lines.furniture import is_annotation
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.style_roles import ROLES, style_key
from wtsaprep.formats.flattened.marks.marked_text import Marked
from wtsaprep.formats.flattened.marks.notations import is_markdown
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.marks.written_marks import Marking

MOST_LINES = 40_000
"""Lines of one input that are read; the Proceedings of an assembly, broken at 60 signs, have fewer."""

_BOOKMARK = pattern_of(r"\[bookmark: ?[^\]\[\n]{0,120}\]")
_SURROGATES = pattern_of("[\ud800-\udfff]")
_CONTROLS = pattern_of("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INNER_BREAK = pattern_of("[\v\f\x85\u2028\u2029]")
_BLANKS = pattern_of(r"[ \t]{2,}|\t")
_MARGIN_BLANKS = " \t\u00a0\u2002\u2003\u2009\u202f\u3000"
"""Blanks that are but layout at both ends of a line, whatever their width."""
_SOFT_HYPHEN = "\u00ad"
_LONGEST_LABEL = 14
_FENCE = pattern_of(r"^:{3,}\s*(?:\{(?P<attributes>[^{}]*)\})?\s*$")
_STYLE = pattern_of(r'custom-style="([^"]*)"')
_MOST_STARS = 3
_EMPHASIS = pattern_of(r"[*_]{1,3}")
_LABELLED_EMPHASIS = pattern_of(
    r"\(?\w{1,3}[.)][ \t]+(?P<opened>[*_]{1,3})(?P<words>[^\W\d_][^*_]{1,40})(?P=opened)(?=[ ,:])"
)
_TITLE = pattern_of(r"^#{1,6} +(?=\S)")
_FILLED = pattern_of("\\S[^\n\v\f\x85\u2028\u2029]*")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the input, cleaned, with its number and how it stands to the line before."""

    marked: Marked
    shape: LineShape
    """What it is by the words that it looks like."""
    number: int
    after_blank: bool = False
    after_page: bool = False
    """Whether the end of a page stood between it and the line before."""
    after_break: bool = False
    """Whether the line before was ended on purpose, as by the backslash of Markdown."""
    length: int = 0
    """Characters as it stood, to see whether it was broken at the margin."""
    role: str = ""

    @property
    def text(self) -> str:
        """What the line looks like."""
        return self.shape.text


def normalised(raw: str) -> tuple[str, tuple[Doubt, ...]]:
    """The input composed (NFC) with plain line feeds, without byte order marks and bookmarks, and what was left out.

    Raises:
        InputFault: there are more lines than are read.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    _check_length(text)
    notes: list[Doubt] = []
    if _SURROGATES.search(text):
        text = _SURROGATES.sub("\ufffd", text)
        notes.append(Doubt(1, "characters that are no text were replaced by \ufffd"))
    if control := _CONTROLS.search(text):
        line = text.count("\n", 0, control.start()) + 1
        text, count = _CONTROLS.subn(_picture, text)
        notes.append(Doubt(line, f"made visible: {counted(count, 'control character')}", "remark"))
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if "[bookmark:" in text:
        first = _BOOKMARK.search(text)
        text, count = _BOOKMARK.subn("", text)
        if first:
            line = text.count("\n", 0, first.start()) + 1
            notes.append(Doubt(line, f"left out: {counted(count, 'bookmark')}", "left-out"))
    return text, tuple(notes)


def _picture(match: re.Match[str]) -> str:
    """The sign that stands for a control character: ␀ for NUL, ␛ for an escape."""
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"


def _check_length(text: str) -> None:
    if first := next(islice(_FILLED.finditer(text), MOST_LINES, None), None):
        what = f"the text is too long: at most {MOST_LINES:,} lines that are not empty are read"
        raise InputFault(what, Where(line=text.count("\n", 0, first.start()) + 1), "Read it in parts.")


def split_lines(marking: Marking) -> tuple[list[SourceLine], tuple[Doubt, ...]]:
    """The lines that hold something, and what was taken out."""
    markdown = is_markdown(marking.notation)
    lines: list[SourceLine] = []
    notes: list[Doubt] = []
    blank = page = annotated = False
    role = ""
    for row, number, feed, hard in _rows(marking.marked):
        page |= feed
        text = row.text.strip()
        fence = _FENCE.match(text) if markdown and text.startswith(":::") else None
        if fence:
            style = _STYLE.search(fence["attributes"] or "")
            role = ROLES.get(style_key(style[1]), "") if style else ""
            notes.append(left_out(number, "left out", text))
        elif not text and not row.marks.isupper():
            blank = True
        elif is_annotation(text) or (annotated and not blank):
            annotated, blank = True, False  # Up to a blank line: a mail may have broken it.
            notes.append(left_out(number, "annotation left out", text))
        else:
            plain, emphasis = _plain_markdown(row.strip()) if markdown else (row, "")
            line = cleaned(plain, exact=markdown)
            if line.text:
                shape = shape_of(line.shown)
                named = role or _role(shape, emphasis, lines)
                length = len(row.text.rstrip())
                lines.append(SourceLine(line, shape, number, blank, page, hard, length, named))
                blank = page = annotated = False
    return lines, tuple(notes)


def _role(shape: LineShape, emphasis: str, before: Sequence[SourceLine]) -> str:
    """What the emphasis of a whole Markdown line says: headings are italic, a title in bold follows its number."""
    if len(emphasis) == 1 and shape.heading.verb:
        return "heading"
    titled = len(emphasis) == 2 and bool(before) and before[-1].shape.number_line == "whole"
    return "title" if titled and not (shape.history or shape.opening_begins) else ""


class _Row(NamedTuple):
    marked: Marked
    number: int
    feed: bool
    """Whether a page ended before it."""
    hard: bool
    """Whether the line before was ended on purpose."""


def _rows(marked: Marked) -> Iterator[_Row]:
    """Line by line."""
    start = 0
    has_inner = _INNER_BREAK.search(marked.text) is not None
    for number, line in enumerate(marked.text.split("\n"), 1):
        end = start + len(line)
        at = start
        feed = False
        hard = marked.marks[max(start - 1, 0) : start].isupper()
        for match in _INNER_BREAK.finditer(line) if has_inner else ():
            # As an entity a break is no break; see `notations`.
            yield _Row(marked[at : start + match.start()], number, feed, hard)
            at, feed, hard = start + match.end(), match[0] == "\f", False
        yield _Row(marked[at:end], number, feed, hard)
        start = end + 1


def cleaned(row: Marked, *, exact: bool) -> Marked:
    """A line without what is only for its looks; ``exact`` keeps doubled blanks."""
    row = row.strip() if exact else row.strip(_MARGIN_BLANKS)
    if _SOFT_HYPHEN in row.text:
        last = len(row.text) - 1
        keep = [n for n in range(last + 1) if row.text[n] != _SOFT_HYPHEN or n == last or row.marks[n].isupper()]
        row = Marked("".join(row.text[n] for n in keep), "".join(row.marks[n] for n in keep))
    if "  " not in row.text and "\t" not in row.text:
        return row
    if not exact and row.marks == row.marks[0] * len(row.marks) and row.marks.islower():
        return Marked.plain(_BLANKS.sub(_plain_blank, row.text), row.marks[0])
    parts: list[Marked] = []
    end = 0
    for match in _BLANKS.finditer(row.text):
        start, stop = match.span()
        blanks = row[start:stop]
        parts.append(row[end:start])
        if not blanks.marks.islower() or (exact and "\t" not in blanks.text):
            # Our own exports keep doubled blanks, and must come back as they were.
            parts.append(blanks)
        else:
            parts.append(Marked(_plain_blank(match), _blank_mark(blanks.marks)))
        end = stop
    return Marked.join([*parts, row[end:]])


def _plain_blank(blanks: re.Match[str]) -> str:
    """What blanks become: a tab sets a label off from its text; anywhere else it is a blank like others."""
    return "\t" if "\t" in blanks[0] and blanks.start() <= _LONGEST_LABEL else " "


def _blank_mark(marks: str) -> str:
    return "k" if "k" in marks or len(set(marks)) > 1 else marks[0]


def _plain_markdown(row: Marked) -> tuple[Marked, str]:
    """A Markdown line without what makes it a heading, bold or italic as a whole; and the stars of the latter."""
    if (title := _TITLE.match(row.text)) and row.marks[0].islower():
        row = row[title.end() :]
    # Stars that were escaped are words, also right after those that set them bold.
    solid = next((at for at, mark in enumerate(row.marks[:_MOST_STARS]) if mark.isupper()), _MOST_STARS)
    opened = _EMPHASIS.match(row.text, 0, solid)
    if not opened:
        return _plain_verb(row), ""
    around, size = opened[0], opened.end()
    if _ends_emphasis(row, len(row.text) - size, around) and len(row.text) > 2 * size:
        return row[size : len(row.text) - size], around
    # "**MOD**<tab>ARB/36A1/1" and "**Reasons:** ..." are set bold but for the rest of the line.
    at = row.text.find(around, size)
    if at > size and _ends_emphasis(row, at, around) and row.text[at + size : at + size + 1] in ("\t", " ", ":"):
        return row[size:at] + row[at + size :], ""
    return row, ""


def _plain_verb(row: Marked) -> Marked:
    """A labelled line without what sets its first words italic: "1. *Decides* to"."""
    found = _LABELLED_EMPHASIS.match(row.text)
    if not found or not row.marks[: found.end()].islower():
        return row
    start, end = found.span("words")
    return row[: found.start("opened")] + row[start:end] + row[found.end() :]


def _ends_emphasis(row: Marked, at: int, around: str) -> bool:
    closes = row.text.startswith(around, at) and row.marks[at : at + len(around)].islower()
    last = row.text[at - 1]
    return closes and (row.marks[at - 1].isupper() or not (last.isspace() or last == around[0]))
