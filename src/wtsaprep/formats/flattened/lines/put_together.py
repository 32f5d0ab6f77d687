"""Paragraphs: lines put together again where Word, a PDF or a page broke a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, left_out, quoted_beginning
from wtsaprep.formats.flattened.lines.continues import goes_on
from wtsaprep.formats.flattened.lines.heading_calls import heading_call
from wtsaprep.formats.flattened.lines.item_beginnings import begins_item
from wtsaprep.formats.flattened.lines.line_place import LinePlace
from wtsaprep.formats.flattened.lines.open_paragraph import Standing
from wtsaprep.formats.flattened.lines.page import Page
from wtsaprep.formats.flattened.lines.page_numbers import is_page_number_at
from wtsaprep.formats.flattened.lines.zones import zone_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.doubt import DoubtKind
    from wtsaprep.formats.flattened.lines.heading_calls import HeadingCall, HeadingQuestion
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
    from wtsaprep.formats.flattened.lines.rule import Ruling
    from wtsaprep.formats.flattened.lines.source_lines import SourceLine


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
    """Takes line after line and asks the rules whether it goes on with the paragraph before it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._standing = Standing()
        self._paragraphs: list[InputParagraph] = []
        self._left_out: list[Doubt] = []
        self._doubts: list[Doubt] = []
        self._page_ended = False

    def take(self, index: int) -> None:
        place = LinePlace.of(self._page, self._standing, index)
        if is_page_number_at(place):
            self._left_out.append(left_out(place.line.number, "page number left out", place.line.text))
            self._page_ended = True
            return
        if self._page_ended:
            place = place._replace(line=replace(place.line, after_page=True))
            self._page_ended = False
        line = place.line
        finished = self._standing.finished
        call = heading_call(place, finished=finished)
        ruling = goes_on(place._replace(heads=_heads(call.answer)))
        if ruling.answer:
            self._tell_joined(place, call, ruling.rule.told)
            self._standing.append(line)
        else:
            if self._standing.zone == "title":
                self._tell(place, ruling.rule.told)
            self._close()
            self._begin(place, call if finished else heading_call(place, finished=True), ruling.rule.told)
        self._standing.last = index

    def done(self) -> Joined:
        self._close()
        return Joined(tuple(self._paragraphs), tuple(self._left_out), tuple(self._doubts))

    def _close(self) -> None:
        if not self._standing.empty and (paragraph := self._standing.close()):
            self._paragraphs.append(paragraph)

    def _begin(self, place: LinePlace, call: Ruling[HeadingQuestion, HeadingCall], told: str) -> None:
        zone = zone_of(place, heading=_heads(call.answer))
        if zone in ("heading", "body"):
            self._tell(place, call.rule.told or told)
        if zone == "table" and self._standing.zone != "table":
            self._tell(place, "a table, its rows are kept as they stand: {}")
        self._standing.begin(place.line, zone)

    def _tell_joined(self, place: LinePlace, call: Ruling[HeadingQuestion, HeadingCall], told: str) -> None:
        in_body = self._standing.zone == "body"
        item = begins_item(place) if in_body else None
        if in_body and call.rule.told and not _heads(call.answer):
            self._tell(place, call.rule.told)
        elif item and not item.answer and item.rule.told:
            self._tell(place, item.rule.told, "joined")
        else:
            self._tell(place, told, "joined")

    def _tell(self, place: LinePlace, told: str, kind: DoubtKind = "one-of-several") -> None:
        if told:
            self._doubts.append(Doubt(place.line.number, told.format(quoted_beginning(place.shape.text)), kind))


def _heads(call: HeadingCall) -> bool:
    return call in ("yes", "perhaps")
