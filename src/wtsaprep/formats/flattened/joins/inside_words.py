"""Inside words: the conditions by which a word is whole, or falls into two, that the table of place rules names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins import whole_words
from wtsaprep.formats.flattened.joins.places import cuts
from wtsaprep.formats.flattened.joins.roles import is_small, same_role
from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.places import JoinPlace

_NO_NAME = 6
"""Letters that both parts of a capital word must have for it to be no name."""
_SURNAMES = pattern_of(r"(?:Mac|Van|Von|Fitz|Ben|Ibn|San)$")
_DETERMINERS = frozenset(("the", "this", "these", "those", "their", "its", "our", "all", "such"))
_CAPITALISED_WORDS = """
administration advisory agenda annex article assembly bureau chairman chair climate collaboration commission committee
conference congress constitution convention council development director forum general group groups information
intergovernmental international member members nations office operations opinion panel party plan plenipotentiary
postal programme question questions radiocommunication recommendation recommendations region regulations resolution
resolutions rules secretariat secretary sector sectors society standardization state states study summit
telecommunication telecommunications union united universal world
"""
_CAPITALISED = frozenset(_CAPITALISED_WORDS.split())
"""Words that texts of assemblies write with a capital."""


def is_listed_name(place: JoinPlace) -> bool:
    """Names with a capital inside them are listed."""
    return place.whole in words().names


def is_in_capitals(place: JoinPlace) -> bool:
    """Words in capitals are short names or headings."""
    return place.whole.isupper()


def is_of_another_script(place: JoinPlace) -> bool:
    """The word list is English."""
    return not place.whole.isascii()


def is_rare(place: JoinPlace) -> bool:
    """A longer list has it."""
    return whole_words.is_rare(place.whole.lower())


def is_explained(place: JoinPlace) -> bool:
    """One of its parts is listed as a first or last part of compounds."""
    return words().explains(place.whole.lower())


def is_inflected(place: JoinPlace) -> bool:
    """A listed word with usual endings."""
    return whole_words.is_inflected(place.whole.lower())


def is_prefixed(place: JoinPlace) -> bool:
    """A known word behind usual beginnings."""
    return whole_words.is_prefixed(place.whole.lower())


def is_compound(place: JoinPlace) -> bool:
    """A simple word before a usual last part."""
    return whole_words.is_compound(place.whole.lower(), place.counts)


def is_again(place: JoinPlace) -> bool:
    """It stands more than once, which a join seldom does, unless it is one of small words."""
    if place.counts.get(place.whole, 0) < 2:
        return False
    return not any(is_doubled(cut) or (is_small(cut.first) and is_small(cut.last)) for cut in cuts(place))


def is_name(place: JoinPlace) -> bool:
    """A word with a capital, as "Marshall": its first part is no word that the text has."""
    if not place.whole.istitle():
        return False
    # "Forthe" begins a sentence; "Anand" and "Orbit" are names.
    small = is_small(place.first) and place.last in _DETERMINERS
    return (
        not small
        and not (place.counts.get(place.first, 0) and min(len(place.first), len(place.last)) > 3)
        and (min(len(place.first), len(place.last)) < _NO_NAME)
    )


def is_doubled(place: JoinPlace) -> bool:
    """The same word, run into itself."""
    return place.first.casefold() == place.last.casefold()


def has_scraps(place: JoinPlace) -> bool:
    """Whether one of the parts is too short to be a word of its own."""
    return not all(len(word) > 3 or is_small(word) for word in (place.first, place.last))


def has_unknown_part(place: JoinPlace) -> bool:
    """Whether the first part is no word; a long word behind a long unknown one is enough of a join."""
    first, last = place.first.lower(), place.last
    sure = first in words() or place.counts.get(first, 0) > 0 or words().explains(first)
    return not sure and (not place.whole.islower() or len(first) < 5 or len(last) < 6)


def is_name_with_capital(place: JoinPlace) -> bool:
    """ "PressTower", "McHarbour": both begin with a capital, and neither stands elsewhere by itself."""
    if not (place.first[0].isupper() and place.last.istitle()):
        return False
    apart = place.counts.get(place.first, 0) or place.counts.get(place.last, 0)
    apart = apart or _CAPITALISED.issuperset((place.first.lower(), place.last.lower()))
    return bool(_SURNAMES.match(place.first)) or (not apart and min(len(place.first), len(place.last)) < _NO_NAME)


def is_no_run_of_words(place: JoinPlace) -> bool:
    """ "WTSAs", "QoE", "eHealth" are words; "servicesDigital", "countriesITU" and "TSAGshould" are none."""
    first, last = place.first, place.last
    if first.isupper() and last.istitle():
        return not (place.counts.get(first, 0) and len(last) > 3 and _is_known(last, place))
    if not is_small(first) and len(first) < 3 + first.istitle() and not (first.isupper() and is_small(last)):
        return True
    # Behind a word in small letters any name begins with its capital: "servicesGeneva".
    before = first.isupper() or _is_known(first, place)
    return not (before and (last.isupper() or last.istitle() or _is_known(last, place)))


def _is_known(word: str, place: JoinPlace) -> bool:
    lower = word.lower()
    return whole_words.is_word(lower) or place.counts.get(word, 0) > 0 or whole_words.is_inflected(lower)


def is_same_role(place: JoinPlace) -> bool:
    """Of two modals or articles only one can stand."""
    return same_role(place.first, place.last)


def is_beside_small(place: JoinPlace) -> bool:
    """One of the two carries the sentence."""
    return is_small(place.first) or is_small(place.last)
