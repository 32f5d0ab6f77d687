"""Continuing a head: whether a line goes on with number line, title, history or opening, as named rules in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.broken_openings import broken_opening
from wtsaprep.formats.flattened.lines.item_beginnings import begins_item
from wtsaprep.formats.flattened.lines.rule import Rule
from wtsaprep.formats.flattened.lines.titles import LONGEST, SEEN, head_follows, is_verb_clause, opens_here

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.formats.flattened.lines.line_place import LinePlace
    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.lines.open_paragraph import Zone

_LONGEST_HEAD = 4000
_LONGEST_OPENING = 200


def _in_number_line(place: LinePlace) -> bool:
    standing, shape = place.standing, place.shape
    if standing.depth > 0:
        return True
    if "(" in standing.shown or not shape.text.startswith("(") or not shape.history:
        return False
    return shape.text.count(";") == 0 and not (place.following is not None and place.following.opening_begins)


def _half_of_head(place: LinePlace) -> bool | None:
    standing = place.standing
    if len(standing.shown) > _LONGEST_HEAD:
        return None
    if standing.zone == "history" or standing.depth > 0:
        return True if standing.depth > 0 else None
    return True if not standing.is_opening and len(standing.shown) < _LONGEST_OPENING else None


def _opening(place: LinePlace) -> bool | None:
    shape = place.shape
    begins = shape.history or shape.opening_begins or shape.opening
    return False if begins or opens_here(shape, _after(place), titled=True) else None


def _opening_by_form(place: LinePlace) -> bool | None:
    return False if broken_opening(place.shape, _after(place)) == "form" else None


def _verb_clause(place: LinePlace) -> bool | None:
    own = is_verb_clause(place.shape) or place.page.leads_clause(place.shape)
    return False if own and not head_follows(_after(place)) else None


def _long_title(place: LinePlace) -> bool | None:
    return False if len(place.standing.shown) > LONGEST and not head_follows(_after(place)) else None


def _in_title(place: LinePlace) -> bool:
    ruling = begins_item(place)
    labelled = ruling is not None and ruling.answer
    return not (place.heads or labelled or place.shape.annex) or head_follows(_after(place))


def _after(place: LinePlace) -> Sequence[LineShape]:
    return place.page.after(place.at, SEEN)


def _body_begins(place: LinePlace) -> bool | None:
    """Whether what follows an opening is of the body, though the comma of the opening was lost."""
    shape = place.shape
    begins = shape.heading.verb or shape.surely_labelled or shape.annex or shape.section
    begins = begins or (place.standing.shown.endswith((",", "،", "，")) and not shape.low)
    return False if place.standing.depth <= 0 and begins else None


def _nothing_goes_on(_: LinePlace) -> bool:
    return False


def _number_line(place: LinePlace) -> bool | None:
    return False if place.begins_number_line and (not place.after_broken_off or place.shape.loud) else None


NUMBER_LINE: Rule[LinePlace, bool] = Rule(
    "number line", "a text begins; in small letters in the middle of a sentence it is cited", _number_line
)
LINE_OF_ITS_OWN: Rule[LinePlace, bool] = Rule("line of its own", "nothing goes on with it", _nothing_goes_on)
_HALF_OF_HEAD: Rule[LinePlace, bool] = Rule(
    "half of the history or the opening", "a bracket is open, or the comma that ends it is yet to come", _half_of_head
)
IN_HEAD: Mapping[Zone, tuple[Rule[LinePlace, bool], ...]] = {
    "number": (Rule("in the number line", "its bracket was broken, or stands on the next line", _in_number_line),),
    "title": (
        NUMBER_LINE,
        Rule(
            "opening by its form alone",
            "an article, a comma at the end of its last line, a heading behind that",
            _opening_by_form,
            told="{} is read as the beginning of the opening; no body of that name is known",
        ),
        Rule("history or opening", "known words, or that it stands before the first verb", _opening),
        Rule("clause under its own verb", "no title is a sentence that begins so", _verb_clause),
        Rule(
            "title too long",
            "no title swallows a text",
            _long_title,
            told="{} is read as the beginning of the body; the title before it is longer than titles are",
        ),
        Rule("in the title", "it goes on until the history or the opening comes, or what begins a body", _in_title),
    ),
    "history": (NUMBER_LINE, _HALF_OF_HEAD, LINE_OF_ITS_OWN),
    "opening": (
        NUMBER_LINE,
        Rule("verb or label behind an opening", "the body begins, though the comma was lost", _body_begins),
        _HALF_OF_HEAD,
        LINE_OF_ITS_OWN,
    ),
}
"""The rules by the part of the head that stands before the line."""
