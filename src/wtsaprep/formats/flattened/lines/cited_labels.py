"""Cited labels: whether the label or number that a line begins with is one that its sentence cites or counts with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines.headings import begins_as_clause, heading_form
from wtsaprep.formats.flattened.lines.label_runs import stands_at
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.item_labels import FoundLabel
    from wtsaprep.formats.flattened.lines.line_place import LinePlace

WORD = rf"(?:{alternatives(lambda table: table.citing.ands)})"
"""What stands between two labels that are cited together."""

_BEHIND = pattern_of(
    rf"(?:{WORD}|{alternatives(lambda table: table.reading.cited_behind)}|[,;.)]+(?=\s|$))(?![\w-])", re.IGNORECASE
)
_NOUN = pattern_of(
    rf"(?:{alternatives(lambda table: table.reading.cited_before)}"
    rf"|\b(?:{alternatives(lambda table: table.reading.nouns_before)}))$",
    re.IGNORECASE,
)
_LABEL_BEFORE = pattern_of(rf"(?<![\w.])\(?(?:[^\W\d_]{{1,2}}|[ivx]{{1,5}}|\d{{1,2}})\),?(?: {WORD})?$")
_SMALL = pattern_of(rf"\b(?:{WORD}|{alternatives(lambda table: table.reading.small_before)})$", re.IGNORECASE)
_COMMAS = (",", ";", "،", "，")
_LAST_WORDS = 3
_REACH = 8
"""Lines in which the next item is looked for."""
_ABBREVIATED = 12
_MONTHS = alternatives(
    lambda table: rf"{table.reading.month_after}(?:{table.reading.months})" if table.reading.months else ""
)
_UNITS = alternatives(lambda table: table.reading.units)
_TO = alternatives(lambda table: table.reading.from_to)
_AMOUNT = pattern_of(rf"(?:(?:{_MONTHS})\b|(?:{_UNITS})(?![\w-])|\d{{3}}(?!\d)|(?:{WORD}|{_TO}) \d)")
_YEAR = pattern_of(r"(?:19|20)\d\d(?!\d)")
_BRACKETED_YEAR = pattern_of(r"[(（][^()（）;；]{0,40}(?:19|20)\d\d(?!\d)[^()（）;；]{0,20}[)）]")

Citation = Literal["no", "perhaps item", "perhaps cited", "cited"]
"""Whether a label is cited. The two in the middle are told: an item that may be cited, and the other way round."""


class _Evidence(NamedTuple):
    behind: bool
    """Whether the words behind the label cite it: "above", "of Article 5"."""
    noun: bool
    """Whether the words before it do: "paragraph", "in considering", "a) and"."""
    small: bool
    """Whether a small word stands before it, which no clause ends with."""
    fits: bool
    """Whether it goes on with an open list, or opens one."""
    clause: bool
    """Whether a clause begins behind it."""


def is_cited(rest: str) -> bool:
    """Whether the words behind a label say that it is cited."""
    return bool(_BEHIND.match(rest))


def cites(before: str) -> bool:
    """Whether the words before a label say that it is cited."""
    found = _NOUN.search(before) or _LABEL_BEFORE.search(before) or _SMALL.search(before)
    return bool(found) or _ends_in_heading(before)


def citation_at(place: LinePlace) -> Citation:
    """Whether the label that a line begins with is cited by the sentence before it."""
    label, standing = place.shape.label, place.standing
    if label is None or label.kind == "dash" or (place.line.after_blank and not place.line.after_page):
        return "no"
    # Nearly every label follows an end mark, and only an abbreviation has one within a sentence: "No.".
    if standing.ends and not (standing.shown.endswith(".") and _NOUN.search(standing.shown[-_ABBREVIATED:])):
        return "no"
    found = _evidence(place, label)
    if found.behind and (found.noun or found.small or not found.fits):
        return "cited"
    if found.behind:
        return "perhaps cited"
    # A tab sets off the labels of a list; those that are cited stand in their sentence.
    if not (found.noun or found.small) or (found.fits and label.tabbed(place.shape.text)):
        return "no"
    if not found.fits:
        printed = label.label != label.core  # A bare number that fits no list was never an item.
        return "perhaps cited" if printed and (found.clause or found.small) else "cited"
    if found.clause:
        return "perhaps item"
    return "perhaps cited" if found.noun else "perhaps item"


def is_amount_at(place: LinePlace) -> bool:
    """Whether the number that a line begins with counts or dates: "12 months", "3 March 2031", "30 per cent"."""
    label, standing = place.shape.label, place.standing
    if (place.line.after_blank and not place.line.after_page) or (standing.ends and not standing.shown.endswith(",")):
        return False
    if label is None:
        return bool(_YEAR.match(place.shape.text))
    bare = label.kind in ("number", "dotted") and label.label == label.core and not label.inserted
    return bare and bool(_AMOUNT.match(label.rest))


def comes_again_at(place: LinePlace) -> bool:
    """Whether the next item bears the number that a line begins with behind a comma, so that here it counts."""
    label, standing, shape = place.shape.label, place.standing, place.shape
    if label is None or label.kind != "number" or not label.rest or shape.begins_clause or label.tabbed(shape.text):
        return False
    if label.likely or not standing.shown.endswith(_COMMAS) or not standing.lists.follows(label):
        return False
    for following in place.page.after(place.at, _REACH):
        if following.heading.verb or following.number_line:
            return False
        if following.label and following.label.style == label.style:
            return following.label.core == label.core and not following.label.inserted
    return False


def dates_at(place: LinePlace) -> bool:
    """Whether a line begins with the year of what the line before cites: "resolutions 2900" / "(2029) and 2950"."""
    if place.shape.text[:1] not in ("(", "（") or (place.line.after_blank and not place.line.after_page):
        return False
    return not place.standing.ends and bool(_BRACKETED_YEAR.match(place.shape.text))


def _evidence(place: LinePlace, label: FoundLabel) -> _Evidence:
    before = place.standing.shown[-60:]
    return _Evidence(
        behind=is_cited(label.rest),
        noun=bool(_NOUN.search(before) or _LABEL_BEFORE.search(before)) or _ends_in_heading(place.standing.shown),
        small=bool(_SMALL.search(before)),
        fits=place.standing.lists.follows(label) or stands_at(label, 1),
        clause=begins_as_clause(label.rest),
    )


def _ends_in_heading(shown: str) -> bool:
    """Whether the last words name a section: "in considering", "under resolves further"."""
    words = shown[-60:].split()
    for many in range(1, min(_LAST_WORDS, len(words) - 1) + 1):
        before = words[-many - 1]
        named = _SMALL.search(before) or (many == 1 and not before.endswith(_COMMAS))
        if named and heading_form(" ".join(words[-many:])).bare:
            return True
    return False
