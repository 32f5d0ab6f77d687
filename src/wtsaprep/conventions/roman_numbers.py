"""Roman numbers: capital letters "XX" that count something, and stand for nothing that is still to be filled in."""

from __future__ import annotations

import re

from wtsaprep.model.late_pattern import LatePattern

_NUMBERS = ("XX", "XXX")
"""Roman numbers that are written like placeholders; four in a row are none."""
_NUMBERED_BY_LETTERS = frozenset(
    re.split(
        r"\s+",
        "article articles annex annexe annexes appendix appendice chapter chapitre capítulo part partie parte title "
        "titre título artículo artículos anexo apéndice volume vol vol. tome tomo volumen book livre libro numeral "
        "numerals siglo siglos siècle siècles roman romain romano статья статьи статье глава главы главе том тома "
        "раздел часть приложение",
    )
)
"""What Roman numbers stand behind."""
_NUMBERED = frozenset(
    re.split(
        r"\s+",
        "resolution résolution resolución резолюция резолюции resolutions recommendation recommendations recomendación "
        "recommandation рекомендация decision décision decisión opinion document documents documento question "
        "questions contribution addendum group groups no. nos. number n° núm. paragraph section table figure page "
        "pages option step nº",
    )
)
"""What placeholders stand behind, whatever follows."""
_COUNTED_BEHIND = LatePattern(
    r"[ \u00a0]+(?:century|centuries|siècles?|siglos?|век[а-я]*|столети[а-я]+|(?:and|et|y|и) [IVX]+\b"
    r"|(?!January|February|March|April|May|June|July|August|September|October|November|December|Members?\b|Sector"
    r"|States?\b|Associates?\b|Countries|Administrations|Regions|Resolution|Study|ITU|Estados|Miembros|États|Membres"
    r"|Государств|Член)[A-ZÀ-ÞА-Я][a-zà-ÿа-я]{3,})"
)
"""What Roman numbers stand before: a century, another one, or the name of what is held for that time."""
_ROMAN = LatePattern(
    r"(?i)\broman(?:s|o|os)? (?:numeral|number|figure)|\b(?:chiffres? romains?|números? romanos?)|\bримск"
)


def is_roman(found: re.Match[str], words: str) -> bool:
    """Whether capital letters are a number, as in "the XX Winter Games"."""
    if found[0] not in _NUMBERS:
        return False
    before = words[: found.start()].split()[-2:]
    word = before[-1].lower() if before else ""
    if word.strip("(") in _NUMBERED:
        return False
    if word in _NUMBERED_BY_LETTERS or _ROMAN.search(words) or _COUNTED_BEHIND.match(words[found.end() :]):
        return True
    return word in ("and", "et", "y", "и") and set(before[0]) <= set("IVX") and len(before) > 1
