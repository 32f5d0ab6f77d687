"""Paragraphs: lines put together again where Word, a PDF or a page broke a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted_beginning
from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.beginnings import begins_number_line, heads, is_page_number_at
from wtsaprep.formats.flattened.lines.continues import goes_on
from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.formats.flattened.lines.open_paragraph import Standing
from wtsaprep.formats.flattened.lines.page import Page
from wtsaprep.formats.flattened.lines.titles import REACH, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.beginnings import HeadingCall
    from wtsaprep.formats.flattened.lines.open_paragraph import Zone
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine

_UNSURE: dict[HeadingCall, str] = {
    "perhaps": "{} is read as a heading; it may be the beginning of a sentence",
    "perhaps no": "{} is read as the beginning of a sentence; it may be a heading",
}


@dataclass(frozen=True, slots=True)
class Joined:
    """The paragraphs of a text, the page numbers left out, and what could be read another way."""

    paragraphs: tuple[InputParagraph, ...]
    left_out: tuple[Doubt, ...]
    doubts: tuple[Doubt, ...]


def join_lines(lines: Sequence[SourceLine], *, strict: bool) -> Joined:
    """The paragraphs of a text. In a strict one, such as Markdown, a blank line always ends a paragraph."""
    builder = _Builder(Page.of(lines, strict=strict))
    for index in range(len(lines)):
        builder.take(index)
    return builder.done()


class _Builder:
    """Takes line after line and decides whether it goes on with the paragraph before it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._standing = Standing()
        self._paragraphs: list[InputParagraph] = []
        self._left_out: list[Doubt] = []
        self._doubts: list[Doubt] = []

    def take(self, index: int) -> None:
        line = self._page.lines[index]
        if is_page_number_at(self._page, self._standing, index):
            self._left_out.append(Doubt(line.number, f"page number left out: {quoted_beginning(line.text)}"))
            return
        finished = self._standing.finished
        call = heads(self._page, self._standing, index, finished=finished)
        if goes_on(self._page, self._standing, index, heads=call in ("yes", "perhaps")):
            self._note_joined(line, call)
            self._standing.append(line)
        else:
            self._close()
            self._begin(index, call if finished else heads(self._page, self._standing, index, finished=True))
        self._standing.last = index

    def done(self) -> Joined:
        self._close()
        return Joined(tuple(self._paragraphs), tuple(self._left_out), tuple(self._doubts))

    def _close(self) -> None:
        if not self._standing.empty and (paragraph := self._standing.close()):
            self._paragraphs.append(paragraph)

    def _begin(self, index: int, call: HeadingCall) -> None:
        line = self._page.lines[index]
        zone = self._zone(index, heading=call in ("yes", "perhaps"))
        if call in _UNSURE and zone in ("heading", "body"):
            self._doubts.append(Doubt(line.number, _UNSURE[call].format(quoted_beginning(line.text))))
        if zone == "table" and self._standing.zone != "table":
            what = f"a table, its rows are kept as they stand: {quoted_beginning(line.text)}"
            self._doubts.append(Doubt(line.number, what))
        self._standing.begin(line, zone)

    def _note_joined(self, line: SourceLine, call: HeadingCall) -> None:
        item_label = find_label(line.text)
        if self._standing.zone != "body":
            return
        if call == "perhaps no":
            self._doubts.append(Doubt(line.number, _UNSURE[call].format(quoted_beginning(line.text))))
        elif (
            item_label
            and item_label.rest
            and (item_label.kind == "dash" or (item_label.kind == "number" and item_label.label.endswith(".")))
        ):
            what = f"{quoted_beginning(line.text)} is joined to the line before it; it may be an item"
            self._doubts.append(Doubt(line.number, what))

    def _zone(self, index: int, *, heading: bool) -> Zone:
        """What a line that begins a paragraph is the beginning of."""
        line = self._page.lines[index]
        text, before = line.text, self._standing.zone
        if shapes.symbol_line(text):
            self._standing.in_reasons = False
            return "symbol"
        if begins_number_line(line):
            return "number"
        if shapes.is_table_row(text):
            return "table"
        if shapes.follows_text(text):
            self._standing.in_section, self._standing.in_reasons = False, bool(shapes.reasons_start(text))
            return "body"
        if before in ("number", "title") and shapes.is_history(text):
            return "history"
        if shapes.is_opening(text) or (before in ("number", "title", "history") and shapes.starts_opening(text)):
            return "opening"
        if line.role == "title" or (
            before == "number" and not line.role and is_title(text, self._page.after(index, REACH))
        ):
            return "title"
        if heading:
            return "heading"
        return "annex" if shapes.is_annex(text) else "body"
