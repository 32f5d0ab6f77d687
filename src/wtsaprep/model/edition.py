"""Editions: what a number line says of a text, and the city and year that say which one it is.

Source: [PP-DRAFTING], [PP14-FINAL-ACTS], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from wtsaprep.model.file_format import TextKind
    from wtsaprep.model.provision import Text

CITY_YEAR = r"\[?[^\W\d_][^\W\d_.'’\]-]*(?:[ .'’-]+[^\W\d_][^\W\d_.'’\]-]*){0,4}\]?, ?(?:1[89]|20)\d\d"
"""A city and a year: "Hammamet, 2016", "New Delhi, 2024", "[place], 2028"."""

_WORDS: dict[TextKind, str] = {
    "resolution": "RESOLUTION RÉSOLUTION RESOLUCIÓN RESOLUCION РЕЗОЛЮЦИЯ القرار",
    "recommendation": "RECOMMENDATION RECOMMANDATION RECOMENDACIÓN RECOMENDACION РЕКОМЕНДАЦИЯ التوصية",
    "opinion": "OPINION AVIS VŒU VOEU OPINIÓN RUEGO МНЕНИЕ ПОЖЕЛАНИЕ الرأي",
    "decision": "DECISION DÉCISION DECISIÓN ACUERDO РЕШЕНИЕ المقرر",
}
"""What a number line calls a text, by its kind. French and Spanish have more than one word for an Opinion."""
_OF_DRAFTS: dict[TextKind, str] = {
    "resolution": "RESOLUTION RÉSOLUTION RESOLUCIÓN РЕЗОЛЮЦИИ قرار",
    "recommendation": "RECOMMENDATION RECOMMANDATION RECOMENDACIÓN РЕКОМЕНДАЦИИ توصية",
    "opinion": "OPINION AVIS VŒU OPINIÓN RUEGO МНЕНИЯ رأي",
    "decision": "DECISION DÉCISION DECISIÓN ACUERDO РЕШЕНИЯ مقرر",
}
"""The same after "draft new", which Russian and Arabic say in another form."""
_CHINESE: dict[TextKind, str] = {
    "resolution": "决议",
    "recommendation": "建议书 建议",
    "opinion": "意见 愿望",
    "decision": "决定",
}
_KINDS = {word: kind for table in (_WORDS, _OF_DRAFTS, _CHINESE) for kind in table for word in table[kind].split()}


def _any_of(table: dict[TextKind, str]) -> str:
    return "|".join(word for words in table.values() for word in words.split())


_SECTOR = r"(?:ITU|UIT|МСЭ)[-\u2011]?[TRDТРД]"
_NUMERO = r"(?:(?:№|n[°ºo]\.?)\s?)?"
_PLACEHOLDER = r"\[[^\]\n]{1,24}\]"
_WITH_YEAR = r"(?:CM/)?[A-Z][a-z]{2}\(\d{4}\)\d{1,3}"
"""How the Council of Europe numbers its texts: CM/Rec(2010)13."""
_NUMBER = rf"(?P<number>{_PLACEHOLDER}|{_WITH_YEAR}|(?=[^\s(]*\d|\w+ \d)[\w./–-]*\w(?: \d+/\d+)?)"
_REVISED = r"(?:Rev|Rév|Пересм)\.\s*"
_ADOPTED = rf"(?:\s*[(（](?P<rev>{_REVISED})?(?P<adopted>[^()（）]*)[)）])?"
_TAIL = r"(?:\s*\[\^[^\s\[\]]+\]|\s[–—:-]|[^\s;,.，；。،])?"
_NOTE = r"(?:\s*\[\^[^\s\[\]]+\]|\d)?"
_DRAFT = (
    r"(?:DRAFT (?:NEW |REVISED )?|NEW |PROJET DE (?:NOUVELLE |NOUVEL |NOUVEAU )?|PROYECTO DE (?:NUEVA |NUEVO )?"
    r"|ПРОЕКТ (?:НОВОЙ |НОВОГО )?|مشروع )"
)
_FORMS: tuple[tuple[str, str], ...] = (
    ("RESOLUTION 11 (Rev. Hammamet, 2016)", rf"(?P<kind>{_any_of(_WORDS)})\s+(?:{_SECTOR}\s+)?{_NUMERO}{_NUMBER}"),
    (
        "DRAFT NEW RESOLUTION [ARB-1]",
        rf"(?P<draft>{_DRAFT})(?P<kind>{_any_of(_OF_DRAFTS)})(?: جديدة?)?\s+(?:{_SECTOR}\s+)?{_NUMERO}{_NUMBER}",
    ),
    ("ITU-T Recommendation A.99", rf"{_SECTOR}\s+(?P<kind>{_any_of(_WORDS)})\s+{_NUMERO}{_NUMBER}"),
    # In Chinese the kind usually follows the number, and the body or its sector may stand before both.
    (
        "第11号决议（2016年，哈马马特，修订版）",
        rf"(?:国际电联|{_SECTOR})?\s?(?P<draft>新)?第\s?(?P<number>\d[\d–-]*|{_PLACEHOLDER})\s?号\s?(?:新)?"
        rf"(?P<kind>{_any_of(_CHINESE)})(?:草案)?",
    ),
    ("建议书 ITU-T A.99", rf"(?P<kind>{_any_of(_CHINESE)})\s?(?:{_SECTOR}\s+)?(?a:{_NUMBER})"),
    ("ITU-T A.99 建议书", rf"{_SECTOR}\s+{_NUMBER}\s?(?P<kind>{_any_of(_CHINESE)})(?:草案)?"),
    ("新决议草案 [ARB-1]", rf"(?P<draft>新)(?P<kind>{_any_of(_CHINESE)})(?:草案)?\s?(?P<number>{_PLACEHOLDER})"),
    ("A/RES/70/125", r"(?P<kind>A/RES)/(?P<number>\d{1,3}/\d{1,4})"),
    # With its title behind it; where no title follows, it may be a fraction.
    ("70/125.", r"(?P<kind>)(?P<number>\d{1,3}/\d{1,4})\."),
)
"""How number lines are written: an example, and what stands before the place and year."""
NUMBER_LINE_BEGINS = (
    rf"{_DRAFT}?(?:{_any_of(_WORDS)}|{_any_of(_OF_DRAFTS)})(?: جديدة?)?\s+(?:{_SECTOR}\s+)?{_NUMERO}"
    rf"(?:\[|[^\s(]*\d|{_WITH_YEAR})"
    rf"|(?:国际电联)?第\s?\d[\d–-]*\s?号(?:{_any_of(_CHINESE)})"
)
"""How a line begins that names a text by its kind and number; in any capitals."""
NUMBER_START = rf"(?:{NUMBER_LINE_BEGINS})[^()]*\("
"""How a number line begins up to its bracket, in the languages that have one before it; in any capitals."""
_FIRST_LETTERS = "".join(sorted({word[0] for word in _KINDS} | set("DNPП新第国IUМAم")))
_MAY_BE = rf"[{_FIRST_LETTERS}{_FIRST_LETTERS.lower()}](?=.{{0,60}}[\d\[])|\d+/\d+\."
_LOOK_ALIKES = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_CHINESE_REVISED = r"[，,]\s*修订版$"


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number line taken apart: "RESOLUTION 11 (Rev. Hammamet, 2016)"."""

    kind: TextKind
    number: str
    adopted: str
    """City and year, or a conference's short name; empty for a draft new text."""
    revised: bool
    draft: bool


_BEGINS = LatePattern(_MAY_BE)
_WHOLE = tuple(LatePattern(rf"{form}{_NOTE}{_ADOPTED}{_TAIL}\s*$", re.IGNORECASE) for _, form in _FORMS)


def number_line(text: str) -> NumberLine | None:
    """A number line taken apart; None if the text is not one.

    Source: [ITU-LANGUAGES].
    """
    text = text.strip()
    if not _BEGINS.match(text):
        return None
    for form in _WHOLE:
        if match := form.match(text):
            adopted = (match["adopted"] or "").strip()
            plain = re.sub(_CHINESE_REVISED, "", adopted)
            return NumberLine(
                kind=_KINDS.get(match["kind"].upper(), "resolution"),
                number=match["number"].translate(_LOOK_ALIKES),
                adopted=plain,
                revised=bool(match["rev"]) or plain != adopted,
                draft=bool(match.groupdict().get("draft")),
            )
    return None


def edition_of(text: Text) -> NumberLine | None:
    """What a text is, by its number line; None if that is none.

    The number line of a first edition may bear no place and year, "RESOLUTION 73": they are the last ones of its
    history then, or those of its opening formula.

    Source: [ITUT-RESOLUTIONS].
    """
    head = {p.kind: p.text for p in reversed(text) if p.kind in FIXED_KINDS}
    line = number_line(head.get("number", ""))
    if line is None or line.adopted or line.draft:
        return line
    places = (re.findall(CITY_YEAR, head.get(kind, "")) for kind in ("history", "opening"))
    return replace(line, adopted=next((found[-1] for found in places if found), ""))


def history_entries(text: str) -> tuple[str, ...]:
    """The city-and-year entries of a history line, oldest first."""
    return tuple(part.strip() for part in text.strip().strip("()").split(";") if part.strip())
