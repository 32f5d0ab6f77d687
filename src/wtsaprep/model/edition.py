"""Editions: what a number line says of a text, and the city and year that say which one it is.

Source: [PP-DRAFTING], [PP14-FINAL-ACTS], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.model.file_format import TextKind

CITY_YEAR = r"\[?[^\W\d_][^\W\d_.'’\]-]*(?:[ .'’-]+[^\W\d_][^\W\d_.'’\]-]*){0,4}\]?, ?(?:1[89]|20)\d\d"
"""A city and a year: "Hammamet, 2016", "New Delhi, 2024", "[place], 2028"."""

_KINDS: dict[str, TextKind] = {
    "RESOLUTION": "resolution",
    "RÉSOLUTION": "resolution",
    "RESOLUCIÓN": "resolution",
    "РЕЗОЛЮЦИЯ": "resolution",
    "RECOMMENDATION": "recommendation",
    "RECOMMANDATION": "recommendation",
    "RECOMENDACIÓN": "recommendation",
    "OPINION": "opinion",
    "DECISION": "decision",
    "DÉCISION": "decision",
    "DECISIÓN": "decision",
    "القرار": "resolution",
    "المقرر": "decision",
    "التوصية": "recommendation",
    "决议": "resolution",
    "决定": "decision",
    "建议": "recommendation",
    "意见": "opinion",
}
# Compiled where it is first used, by `re` itself: only imports look at number lines.
_NUMBER_LINE = (
    rf"^(?P<draft>DRAFT )?(?P<new>NEW )?(?P<kind>{'|'.join(_KINDS)})\s+"
    r"(?:ITU-T\s+)?(?P<number>\[[^\]\n]{1,24}\]|(?=[^\s(]*\d|\w+ \d)[\w./–-]+(?: \d+/\d+)?)"
    r"(?P<note>\s*\[\^[\w.-]+\]|\d)?"
    r"(?:\s*\((?P<rev>(?:Rev|RÉV|REV|Rév|Пересм)\.\s*)?(?P<adopted>[^()]*)\))?(?P<tail>\s*\[\^[\w.-]+\]|[^\s]?)\s*$"
)
# In Chinese the kind follows the number: "第 11 号决议(2016年，哈马马特，修订版)".
_CHINESE_NUMBER_LINE = (
    r"^(?P<draft>新)?第\s?(?P<number>\d{1,4})\s?号(?P<kind>决议|决定|建议|意见)"
    r"(?:\s*[（(](?P<adopted>[^()（）]*?)(?P<rev>[，,]\s*修订版)?[)）])?$"
)


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number line taken apart: "RESOLUTION 11 (Rev. Hammamet, 2016)"."""

    kind: TextKind
    number: str
    adopted: str
    """City and year, or a conference's short name; empty for a draft new text."""
    revised: bool
    draft: bool


def number_line(text: str) -> NumberLine | None:
    """A number line taken apart; None if the text is not one."""
    text = text.strip()
    match = re.match(_NUMBER_LINE, text, re.IGNORECASE) or re.match(_CHINESE_NUMBER_LINE, text)
    if not match:
        return None
    word = match["kind"].upper()
    return NumberLine(
        kind=_KINDS[word],
        number=match["number"],
        adopted=(match["adopted"] or "").strip(),
        revised=bool(match["rev"]),
        draft=bool(match["draft"]),
    )


def history_entries(text: str) -> tuple[str, ...]:
    """The city-and-year entries of a history line, oldest first."""
    return tuple(part.strip() for part in text.strip().strip("()").split(";") if part.strip())
