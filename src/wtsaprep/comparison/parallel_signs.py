"""Parallel signs: what a clause says alike in every language, by which the clauses of two languages are told.

Numbers in whatever digits, other texts that are cited, names of cities, acronyms; of words only those that two Latin
languages write alike at the beginning. How rare a sign is in the two texts is what it weighs.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.cited_acts import cited_acts
from wtsaprep.model.file_format import CALL
from wtsaprep.model.language import languages
from wtsaprep.model.language.cities import cities_in
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NUMBER = LatePattern(r"\d+")
_ACRONYM = LatePattern(r"(?<![^\W_])[A-Z](?:[A-Za-z]*[A-Z0-9])[A-Z0-9]*(?:\.\d+)*|(?<![^\W_])[A-Z]\.\d+(?:\.\d+)*")
_CALL = LatePattern(CALL)
_LATIN_WORD = LatePattern(r"[^\W\d_]{6,}")
_UNION = "Union"
_STEM = 5
"""So many letters at the beginning of a word are alike where two languages have it from one."""
_LIKE_WORD = 0.3
"""What such a word weighs beside a number."""


class Signs(NamedTuple):
    """What tells a clause in any language: its signs, and how long it is."""

    certain: frozenset[str]
    """Numbers, texts, cities, acronyms."""
    words: frozenset[str]
    """Beginnings of words in Latin letters."""
    length: int


@lru_cache(maxsize=4096)
def signs_of(text: str) -> Signs:
    """The signs of a clause; remembered of the last ones, since each is asked for by every other one."""
    said = _CALL.pattern.sub(" ", text)
    certain: set[str] = set()
    for act in cited_acts(said):
        certain.add(f"{act.kind} {act.number}")
        certain.update(filter(None, (act.year,)))
    certain.update(str(int(found)) for found in _NUMBER.pattern.findall(said))
    certain.update(cities_in(said))
    certain.update(_UNION if found in _unions() else found for found in _ACRONYM.pattern.findall(said))
    return Signs(frozenset(certain), frozenset(_stems(said)), max(1, len(said)))


@cache
def _unions() -> frozenset[str]:
    """What the Union is called before the letter of a sector."""
    return frozenset(table.number_line.union for table in languages() if table.number_line.union)


def _stems(said: str) -> set[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", said) if not unicodedata.combining(c)).casefold()
    return {word[:_STEM] for word in _LATIN_WORD.pattern.findall(plain) if word.isascii()}


class SignWeights:
    """What the signs of two texts weigh: nothing where all clauses have them, 1 where one clause of each has."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        bearing: dict[str, int] = {}
        clauses = 0
        for text in texts:
            for clause in text:
                clauses += 1
                signs = signs_of(clause)
                for sign in (*signs.certain, *signs.words):
                    bearing[sign] = bearing.get(sign, 0) + 1
        self._weights = _weights(bearing, clauses)

    def shared(self, one: Signs, other: Signs) -> float:
        """What the signs weigh that both have."""
        certain = sum(self._weights.get(sign, 0.0) for sign in one.certain & other.certain)
        return certain + _LIKE_WORD * sum(self._weights.get(sign, 0.0) for sign in one.words & other.words)

    def apart(self, one: Signs, other: Signs) -> float:
        """What the certain signs weigh that only one of them has."""
        return sum(self._weights.get(sign, 0.0) for sign in one.certain ^ other.certain)


def _weights(bearing: Mapping[str, int], clauses: int) -> dict[str, float]:
    most = log(max(4, clauses) / 2)
    return {sign: max(0.0, 1 - log(max(1.0, count / 2)) / most) for sign, count in bearing.items()}
