"""At marks: the conditions on marks, brackets, numbers and doubled words that the table of place rules names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.roles import is_small
from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.places import JoinPlace

_DOUBLED_WELL = frozenset(("that", "had", "nous", "vous"))
_BEHIND_BRACKET = frozenset(("bis", "ter", "quater", "quinquies"))
_ORDINAL = pattern_of(r"(?:bis|ter|quater|quinquies|th|st|nd|rd)(?![a-z])|[a-z]\b")
_MONTH_NAMES = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
"""
_MONTHS = frozenset(_MONTH_NAMES.split())
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve twenty thirty fifty"
_NUMERALS = frozenset(_NUMBERS.split())
_THING = 3
"""Words of a thing that takes the place of another one: "mobile telephony,digital services;"."""
_LETTERS = pattern_of(r"[^\W\d_]+")
_NAME = pattern_of(r"\([A-Z][\w-]{1,15}\)")
_SHORT_NAME = pattern_of(_NAME.pattern + "$")
_PHRASE = pattern_of(r"[^;:.,]*")


def is_part_in_brackets(place: JoinPlace) -> bool:
    """ "service(s)", "(re)allocation", "(sub)regional"."""
    if place.sign != ")":
        return False
    opened = place.text.rfind("(", max(0, place.at - 12), place.at)
    part = place.text[opened + 1 : place.at - 1]
    if opened < 0 or not part.isalpha():
        return False
    if opened > 0 and place.text[opened - 1].isalpha() and part.islower():
        return not is_small(place.last)
    whole = f"{part}{place.last}".lower()
    return part.islower() and (part in words().prefixes or whole in words())


def is_behind_label(place: JoinPlace) -> bool:
    """ "b)bis" is a label."""
    return place.sign == ")" and place.last in _BEHIND_BRACKET


def is_another_sector(place: JoinPlace) -> bool:
    """ "ITU-RITU-T": one sector ran into another."""
    return place.last == "ITU"


def has_unknown_neighbour(place: JoinPlace) -> bool:
    """Formulas, codes and names."""
    after = place.last.lower() in words() or place.last.isupper()
    before = place.sign == ")" or place.first.lower() in words() or place.first.isupper()
    return not (place.last and after and before)


def is_bare_thing(place: JoinPlace) -> bool:
    """Whether an item is two names of things, the second with a mark of its own at the end."""
    old, new = place.text[place.start : place.at - 1], place.text[place.at :]
    if place.sign != "," or new[-1:] not in tuple(";,.:"):
        return False
    sides = [_LETTERS.findall(side) for side in (old, new[:-1])]
    marked = any(mark in side for side in (old, new[:-1]) for mark in ",;:.")
    return not marked and all(0 < len(side) <= _THING and not any(map(is_small, side)) for side in sides)


def has_two_short_names(place: JoinPlace) -> bool:
    """ "Bureau (TSB)Office (OFF)": a thing with its short name took the place of another one with its own."""
    if not _SHORT_NAME.search(place.text[max(0, place.at - 20) : place.at]):
        return False
    phrase = _PHRASE.match(place.text, place.at)
    return bool(phrase and _NAME.search(phrase[0]))


def is_ordinal(place: JoinPlace) -> bool:
    """ "2nd", "50th", "3bis"."""
    return bool(_ORDINAL.match(place.last))


def is_date(place: JoinPlace) -> bool:
    """ "12March"."""
    return place.last.lower() in _MONTHS and (place.last.istitle() or not is_small(place.last))


def is_unit(place: JoinPlace) -> bool:
    """ "10km", "100Mbit", "3GPP": what follows is no word of the list, or a short one."""
    return not is_small(place.last) and (place.last.lower() not in words() or len(place.last) < 4)


def is_numeral(place: JoinPlace) -> bool:
    """ "2four": a number in words for one in figures."""
    return place.last.lower() in _NUMERALS


def begins_with_capital(place: JoinPlace) -> bool:
    """ "40Recommendation": another thing begins."""
    return place.last[0].isupper()


def is_doubled_well(place: JoinPlace) -> bool:
    """Names, and words that a language doubles."""
    return not place.last.islower() or place.last in _DOUBLED_WELL
