"""Languages: which of the Union's six a text is written in, by its script, its formulas and its small words.

Source: [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_SCRIPTS = {
    "ar": pattern_of(r"[\u0620-\u064a]"),
    "zh": pattern_of(r"[\u4e00-\u9fff]"),
    "ru": pattern_of(r"[а-яё]", re.IGNORECASE),
}
_LATIN = pattern_of(r"[a-zà-ÿ]", re.IGNORECASE)
_SHARE = {"ar": 0.5, "zh": 0.25, "ru": 0.5}
"""The share of letters that are of the script; Latin acronyms stand among them, and ideographs are few."""

_FORMULAS = {
    "en": pattern_of(r"^(?:DRAFT NEW )?(?:RESOLUTION|RECOMMENDATION|OPINION|DECISION) |^The World "),
    "fr": pattern_of(
        r"^(?:PROJET DE (?:NOUVELLE )?)?(?:RÉSOLUTION|RECOMMANDATION|DÉCISION|AVIS|V(?:Œ|OE)U) |^L['’]Assemblée "
        r"|^La Conférence |^Le Conseil ",
        re.I,
    ),
    "es": pattern_of(
        r"^(?:PROYECTO DE (?:NUEVA )?)?(?:RESOLUCIÓN|RECOMENDACIÓN|DECISIÓN|OPINIÓN|RUEGO|ACUERDO) "
        r"|^La Asamblea |^La Conferencia |^El Consejo ",
        re.I,
    ),
}
_SMALL_WORDS = {
    "en": "the of and to that in by with for its on as is are which from",
    "fr": "le les des du et que aux une est dans pour par sur qui sont ces au leur",
    "es": "el los las del y que por para una con es en se al su sus lo como",
}
_FORMULA_WEIGHT = 5
_MOST = 20_000


def language_of(texts: Iterable[str]) -> str:
    """The language of a text, as "fr"; English where nothing says otherwise."""
    rows = list(texts)
    whole = "\n".join(rows)[:_MOST]
    for language, script in _SCRIPTS.items():
        letters = len(script.findall(whole))
        if letters and letters >= _SHARE[language] * (letters + len(_LATIN.findall(whole))):
            return language
    words = Counter(re.findall(r"[^\W\d_]+", whole.lower()))
    weights = {language: sum(words[word] for word in small.split()) for language, small in _SMALL_WORDS.items()}
    for language, formula in _FORMULAS.items():
        weights[language] += _FORMULA_WEIGHT * sum(1 for row in rows[:10] if formula.match(row))
    return max(weights, key=weights.__getitem__)
