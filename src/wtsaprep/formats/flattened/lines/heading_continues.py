"""Headings over lines: whether a line goes on with the heading before it, as named rules in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.cited_labels import citation_at, dates_at
from wtsaprep.formats.flattened.lines.head_continues import LINE_OF_ITS_OWN
from wtsaprep.formats.flattened.lines.heading_verdicts import heading_verdict, is_heading
from wtsaprep.formats.flattened.lines.item_beginnings import begins_item
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.rule import Rule

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.heading_verdicts import Verdict
    from wtsaprep.formats.flattened.lines.line_place import LinePlace

COMMAS = (",", "،", "，", "、")
_BEFORE_NOUN = frozenset(
    (
        *("of", "the", "a", "an", "its", "their"),
        *("de", "du", "des", "le", "la", "les", "au", "aux", "un", "une", "leur", "leurs"),
        *("del", "el", "los", "las", "al", "unos", "unas", "una", "su", "sus"),
    )
)
"""Words that no heading ends with, though one may with "to" or "that"."""
MAY_GO_ON = "{} begins a paragraph of its own; it may go on with the line before it"
MAY_BE_PAGE = "{} goes on with the numbers of the section before; it may be that of a page"
MAY_BEGIN = "{} is joined to the line before it; it may begin a paragraph of its own"


def is_labelled(place: LinePlace) -> bool:
    """Whether a line begins an item by its label."""
    ruling = begins_item(place)
    return ruling is not None and ruling.answer


def is_cited(place: LinePlace) -> bool | None:
    """That a line begins with a label that the words before or behind it cite."""
    return True if citation_at(place) == "cited" else None


def is_dated(place: LinePlace) -> bool | None:
    """That a line begins with the year, or the place and year, of what the line before cites."""
    return True if dates_at(place) else None


def _numbered_on(place: LinePlace) -> bool | None:
    label = place.shape.label
    alone = label is not None and label.kind == "number" and not label.rest
    return False if alone and label is not None and int(label.core) == place.standing.ordinal_before + 1 != 1 else None


def _after_heading(place: LinePlace) -> bool | None:
    """Whether a line can't be of the heading before it: a paragraph begins, or a clause does."""
    following = place.following
    before_items = following is not None and following.label is not None and following.opens_items
    apart = place.line.after_blank and not (place.line.after_page or _lacks_noun(place.standing.shown))
    if apart or is_labelled(place) or (place.shape.says_that and not before_items):
        return False
    # The second line of a broken heading may be formed as one whose verb is not known: "keepers", before items.
    another = place.shape.heading.verb and is_heading(place.shape, following, finished=True)
    return False if another and not place.standing.wants_more else None


def _lacks_noun(shown: str) -> bool:
    """Whether a heading was broken off before a noun: two blank lines may be all that is left of the end of a page."""
    return shown.rpartition(" ")[2].casefold() in _BEFORE_NOUN


def _amid_heading(place: LinePlace) -> bool | None:
    return True if place.standing.wants_more and place.shape.text.endswith(COMMAS) else None


def _colon_of_heading(place: LinePlace) -> bool | None:
    shape = place.shape
    if place.line.after_blank or not shape.text.endswith((":", "：")) or shape.begins_clause or shape.heading.verb:
        return None
    return True if not place.standing.shown.endswith((":", "：")) and _verdict_of_whole(place) != "no" else None


def _in_heading(place: LinePlace) -> bool | None:
    if not (place.page.reaches(place.standing.last, 0.6) or place.standing.wants_more):
        return None
    verdict = _verdict_of_whole(place)
    return None if verdict == "perhaps" else verdict == "yes"


def _in_heading_before_items(place: LinePlace) -> bool | None:
    following = place.following
    before_items = following is not None and following.opens_items and not place.shape.begins_clause
    return True if before_items and not place.shape.ends and _verdict_of_whole(place) == "yes" else None


def _perhaps_in_heading(place: LinePlace) -> bool | None:
    wrapped = place.page.reaches(place.standing.last, 0.6) or place.standing.wants_more
    return False if wrapped and _verdict_of_whole(place) == "perhaps" else None


def _verdict_of_whole(place: LinePlace) -> Verdict:
    """Whether the heading and the line are one heading."""
    whole = shape_of(f"{place.standing.shown} {place.shape.text}")
    return heading_verdict(whole, place.following, finished=True)


IN_HEADING: tuple[Rule[LinePlace, bool], ...] = (
    Rule("cited behind a heading", "the words behind its label cite it, so that no heading stands before", is_cited),
    Rule("year behind a heading", "in a bracket it dates what stands before it", is_dated),
    Rule("numbers that go on", "labels alone go on with those of the section before", _numbered_on, told=MAY_BE_PAGE),
    Rule("colon of a heading", "the margin parted it from its verb", _colon_of_heading, told=MAY_BEGIN),
    Rule("behind a heading", "it begins a paragraph, another heading, or a clause", _after_heading),
    Rule("comma in a heading", "no heading ends with a word that wants another", _amid_heading, told=MAY_BEGIN),
    Rule("in a heading", "the margin broke it, and whole it still is one", _in_heading),
    Rule("in a heading before items", "a clause has an end mark", _in_heading_before_items, told=MAY_BEGIN),
    Rule("perhaps in a heading", "whole it may be one", _perhaps_in_heading, told=MAY_GO_ON),
    LINE_OF_ITS_OWN,
)
"""The rules behind a heading."""
