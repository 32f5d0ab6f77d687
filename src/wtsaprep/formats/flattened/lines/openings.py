"""Opening formulas: how they begin, by the names of ITU's bodies and by what other bodies are called.

Source: [ITUT-RESOLUTIONS], [ITU-LANGUAGES], [UN-EDITORIAL].
"""

from __future__ import annotations

import re

from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives
from wtsaprep.model.language.scripts import unstretched

_KNOWN = pattern_of(rf"^(?:{alternatives(lambda table: table.opening.known)})", re.IGNORECASE)
_FIRST_WORD = pattern_of(alternatives(lambda table: table.opening.first_words))
_ENDS = pattern_of(r"[,،，]$|\d{2,4}[^()（）]{0,24}[)）]$")
_WITH_PLACE = pattern_of(r"^[^\W\d_][^()（）]{8,160}[(（][^()（）]{0,120}\d{2,4}[^()（）]{0,40}[)）]\s?[,،，]$")
LONGEST = 320
"""Characters of an opening formula."""
_BODY = pattern_of(alternatives(lambda table: table.opening.bodies))


def starts_opening(text: str) -> bool:
    """Whether a line begins as an opening formula does ("The World Telecommunication Standardization Assembly")."""
    return bool(_KNOWN.match(unstretched(text)))


def may_begin(text: str) -> bool:
    """Whether a line may be the first words of a known opening without an article: "Всемирная", "世界电信"."""
    return bool(_FIRST_WORD.match(unstretched(text)))


def between(words: str) -> str:
    """What stands between two lines of an opening: Chinese sets no blanks."""
    return "" if "\u2fff" < words[-1:] < "\ufe00" else " "


def is_opening(text: str) -> bool:
    """Whether a line is a whole opening formula: known words up to a comma or year, or the shape "... (City, Year),".

    Source: [ITUT-RESOLUTIONS], [ITU-LANGUAGES].
    """
    if len(text) > LONGEST or not _ENDS.search(text):
        return False
    return starts_opening(text) or bool(_WITH_PLACE.match(text))


def names_body(text: str) -> bool:
    """Whether a line begins with the name of a body that may adopt texts: "The General Congress of Clockmakers"."""
    return bool(_BODY.match(text))
