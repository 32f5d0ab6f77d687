"""Page numbers: whether a number alone on its line is a page's, or the label of an item, as named rules in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.line_place import LinePlace


def is_page_number_at(place: LinePlace) -> bool:
    """Whether a line is a lone number, and that of a page."""
    if not place.shape.page_number or place.line.role:
        return False
    return first_ruling(PAGE_NUMBERS, place).answer


def _no_room(place: LinePlace) -> bool | None:
    return None if place.page.has_room(place.at) else False


def _nothing_stands(place: LinePlace) -> bool | None:
    return place.page.paged if place.standing.empty else None


def _before_no_clause(place: LinePlace) -> bool | None:
    following = place.following
    if following is None:
        return True
    heads = following.heading.bare or (following.heading.verb and following.text[:1].islower())
    begins = following.page_number or following.label is not None or heads
    head = following.number_line or following.symbol or following.trailer
    return True if begins or head else None


def _goes_on_behind_heading(place: LinePlace) -> bool | None:
    standing = place.standing
    known = standing.zone == "heading" and standing.labels_alone and standing.ordinal_before > 0
    return False if known and place.shape.text == str(standing.ordinal_before + 1) and _before_clause(place) else None


def _under_heading(place: LinePlace) -> bool | None:
    return place.shape.text != "1" if place.standing.zone == "heading" else None


def _in_sentence(place: LinePlace) -> bool | None:
    if not place.after_broken_off:
        return None
    return not (place.standing.labels_alone and _fits(place) and _before_clause(place))


def _goes_on_with_list(place: LinePlace) -> bool | None:
    at_margin = place.standing.shown.endswith(",")
    return False if _fits(place) and (not at_margin or _before_clause(place)) else None


def _opens_list(place: LinePlace) -> bool | None:
    return False if place.shape.text == "1" and place.standing.lists.empty and _before_clause(place) else None


def _fits(place: LinePlace) -> bool:
    label = place.shape.label
    return label is not None and place.standing.lists.follows(label)


def _before_clause(place: LinePlace) -> bool:
    following = place.following
    if following is None:
        return False
    return following.begins_clause or following.begins_spanish_clause or not following.text[:1].islower()


PAGE_NUMBERS: tuple[Rule[LinePlace, bool], ...] = (
    Rule("no room behind it", "the first word of the next line would not have fitted: it is of the sentence", _no_room),
    Rule("before all else", "of a text on pages; else it is a number of its own", _nothing_stands),
    Rule("before no clause", "a label, a heading or another text follows, or nothing", _before_no_clause),
    Rule("numbers that go on", "labels alone go on with those of the section before", _goes_on_behind_heading),
    Rule("under a heading", "1 opens its list; no other number does", _under_heading),
    Rule("in a sentence", "no item begins there, but where labels stand alone and it is the next", _in_sentence),
    Rule("next of its list", "it goes on with an open list; after a comma, a clause has to follow", _goes_on_with_list),
    Rule("first of a list", "1 opens a list where none is open, before a clause", _opens_list),
    Rule("of no list", "no list goes on with it", lambda _: True),
)
