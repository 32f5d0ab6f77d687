"""Zones: what a line that begins a paragraph is the beginning of, as named rules in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.formats.flattened.lines.titles import SEEN, is_title, opens_here

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.line_place import LinePlace
    from wtsaprep.formats.flattened.lines.open_paragraph import Zone


class ZoneQuestion(NamedTuple):
    """A line that begins a paragraph, in its place."""

    place: LinePlace
    heading: bool
    """Whether it opens a section."""

    @property
    def before(self) -> Zone:
        """What the paragraph before it was."""
        return self.place.standing.zone


def zone_of(place: LinePlace, *, heading: bool) -> Zone:
    """What a line that begins a paragraph is the beginning of."""
    return first_ruling(ZONES, ZoneQuestion(place, heading)).answer


def _symbol(asked: ZoneQuestion) -> Zone | None:
    return "symbol" if asked.place.shape.symbol else None


def _number(asked: ZoneQuestion) -> Zone | None:
    return "number" if asked.place.begins_number_line else None


def _table(asked: ZoneQuestion) -> Zone | None:
    return "table" if asked.place.shape.table_row else None


def _trailer(asked: ZoneQuestion) -> Zone | None:
    return "body" if asked.place.shape.trailer else None


def _history(asked: ZoneQuestion) -> Zone | None:
    return "history" if asked.before in ("number", "title") and asked.place.shape.history else None


def _opening(asked: ZoneQuestion) -> Zone | None:
    place, shape = asked.place, asked.place.shape
    if shape.opening:
        return "opening"
    if asked.before not in ("number", "title", "history"):
        return None
    after = place.page.after(place.at, SEEN)
    if asked.before == "number" and is_title(shape, after):
        return None
    begins = shape.opening_begins or opens_here(shape, after, titled=asked.before != "number")
    return "opening" if begins else None


def _title(asked: ZoneQuestion) -> Zone | None:
    place, role = asked.place, asked.place.line.role
    if role == "title":
        return "title"
    after_number = asked.before == "number" and not role
    return "title" if after_number and is_title(place.shape, place.page.after(place.at, SEEN)) else None


def _heading(asked: ZoneQuestion) -> Zone | None:
    return "heading" if asked.heading else None


def _annex(asked: ZoneQuestion) -> Zone | None:
    return "annex" if asked.place.shape.annex else None


ZONES: tuple[Rule[ZoneQuestion, Zone], ...] = (
    Rule("symbol", "the first line of a proposal", _symbol),
    Rule("number line", "the first line of a text", _number),
    Rule("table", "a row as Markdown writes it", _table),
    Rule("after a text", "reasons, what is supported, who signed", _trailer),
    Rule("history", "a bracket with years in the head", _history),
    Rule("opening", "known words, its form, or that it stands between the title and the first verb", _opening),
    Rule("title", "what follows the number line, whatever its words", _title),
    Rule("heading", "a section begins", _heading),
    Rule("annex", "an annex begins", _annex),
    Rule("body", "all else", lambda _: "body"),
)
