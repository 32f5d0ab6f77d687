"""``doubled-word``: the same word twice in a row."""

from __future__ import annotations

import re
from operator import eq
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.conventions.looked_at import ClauseInPlace

_DOUBLED = re.compile(r"(?<![\w'’.-])([^\W\d_]+(?:-[^\W\d_]+)*)((?:[ \u00a0]+(?i:\1))+)(?![\w)-])")
_RIGHT: Mapping[str, tuple[str, ...]] = {
    "en": ("that", "had"),
    "fr": ("nous", "vous", "en", "se"),
    "es": ("no", "se"),
    "ru": ("чуть", "еле", "едва", "вот", "так", "то"),
}
"""Words that may well stand twice."""
_OF_ONE_LETTER: Mapping[str, str] = {"en": "a", "fr": "ày", "es": "ayoeu", "ru": "вкосуия"}
"""Words of one letter; others are labels and signs."""
_NEVER_RIGHT = re.compile(r"that that (?:the|an?|this|these|those|there)\b")
"""Behind the second "that" stands the noun that it points to, with no article."""
_SHORTEST_ACRONYM = 3


def _may_be_doubled(words: str) -> bool:
    """Whether a word without the mark behind it is the one before it; a capital letter may be none of it."""
    for mark in ",;:.":
        words = words.replace(mark, "")
    bare = words.lower().split()
    return any(map(eq, bare, bare[1:]))


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    for found in _DOUBLED.finditer(clause.provision.text):
        if _is_slip(found, clause.language):
            fix = Fix("one of them left", (WordsEdit(clause.provision.id, *found.span(2), ""),))
            yield Breach(f"“{found[1]}” stands there more than once", clause.provision.id, *found.span(), fix)


def _is_slip(found: re.Match[str], language: str) -> bool:
    """Whether a doubled word can't be meant: one in small letters, at the beginning too, or an acronym.

    Names may be doubled, and the acronym of a body may stand beside a word of its letters.
    """
    word, again = found[1], found[2].split()
    if len(word) == 1 and word.lower() not in _OF_ONE_LETTER[language]:
        return False
    if word.isupper() and len(word) > 1:
        return len(word) >= _SHORTEST_ACRONYM and set(again) == {word}
    if not all(map(str.islower, again)):
        return False
    return word.lower() not in _RIGHT[language] or _NEVER_RIGHT.match(found.string, found.start()) is not None


DOUBLED_WORD = NamedRule(
    "doubled-word",
    "typography",
    "No word stands twice in a row.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="One of them is left.",
    languages=tuple(_RIGHT),
    needs=_may_be_doubled,
)
