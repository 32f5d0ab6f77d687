"""Places: where two words of a text stand together without the blank between them, before anything is said of them.

A place is inside a word that the word list lacks, at a capital inside a word, behind a mark or the name of a sector,
between a number and a word, or at the blank between a word and itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.joins.roles import is_small
from wtsaprep.formats.flattened.joins.whole_words import is_word
from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

PlaceForm = Literal["word", "capital", "mark", "sector", "number", "blank"]

_TOKEN = pattern_of(r"[^\W\d_]+")
_CAPITAL = pattern_of(r"(?<=[a-z]{2})(?=[A-Z])|(?<=[A-Z]{2})(?=[a-z]{2}|[A-Z][a-z]{3})")
# The mark is looked for before what stands round it, which costs a tenth.
_MARK = pattern_of(
    r"[,;](?<=[^\W\d_]{3}.)(?=[^\W\d_]{2})|\)(?=[^\W\d_]{3})|\.(?<=[a-z]{3}.)(?=[A-Z][a-z]{1,30} )", re.DOTALL
)
_SECTOR = pattern_of(r"(?<![\w-])ITU-[TRD](?=ITU-[TRD]|[a-z]{3,60}(?![\w]))")
_LAST = pattern_of(r"[^\W\d_]{3,60}$")
_NUMBER = pattern_of(r"(?<![\w.])\d{1,4}(?=[A-Z]?[a-z]{2,})")
_TWICE = pattern_of(r"(?<![\w-])(?P<word>[^\W\d_]{2,60}+) (?P=word)(?![\w-])")
_SHORTEST, _LONGEST = 4, 60
"""Letters of a word that may be two."""


@dataclass(frozen=True, slots=True)
class JoinPlace:
    """Where two words of a text stand together."""

    form: PlaceForm
    text: str
    """The paragraph."""
    start: int
    """Where the words of its item begin."""
    at: int
    """The place: where the second word begins; for a word that is not cut yet, where it begins."""
    whole: str
    """The word that holds both, or what stands there."""
    first: str
    """The word or number before the place; empty for a word that is not cut yet, or if none stands there."""
    last: str
    """The word behind it."""
    counts: Mapping[str, int]
    """How often the whole text holds a word."""

    @property
    def sign(self) -> str:
        """The character before the place."""
        return self.text[self.at - 1]

    def cut(self, after: int) -> JoinPlace:
        """The place inside of the word, behind some of its letters."""
        return replace(self, at=self.at + after, first=self.whole[:after], last=self.whole[after:])


def strange_words(found: Iterable[str]) -> frozenset[str]:
    """Those of some words that the word list lacks, and that may be two; nearly every word is listed."""
    known = words()
    return frozenset(
        word
        for word in found
        if _SHORTEST <= len(word) <= _LONGEST
        and (word.lower() not in known or not (word[0].isupper() or word.islower()))
    )


def places(text: str, start: int, counts: Mapping[str, int], strange: Collection[str]) -> Iterator[JoinPlace]:
    """The places of a paragraph whose item begins at ``start``, form by form.

    ``strange`` are its words that may be two; they are not cut yet.
    """
    if strange:
        yield from _words(text, start, counts, strange)
    for mark in _MARK.finditer(text, start):
        before = _LAST.search(text[max(0, mark.start() - _LONGEST) : mark.start()])
        yield _place("mark", text, start, mark, before[0] if before else "", counts)
    for sector in _SECTOR.finditer(text, start):
        yield _place("sector", text, start, sector, sector[0], counts)
    for number in _NUMBER.finditer(text, start):
        yield _place("number", text, start, number, number[0], counts)
    for twice in _TWICE.finditer(text, start):
        word = twice["word"]
        yield JoinPlace("blank", text, start, twice.start() + len(word), twice[0], word, word, counts)


def _words(text: str, start: int, counts: Mapping[str, int], strange: Collection[str]) -> Iterator[JoinPlace]:
    for token in _TOKEN.finditer(text, start):
        word = token[0]
        if word in strange:
            form: PlaceForm = "word" if word.islower() or word.istitle() or word.isupper() else "capital"
            yield JoinPlace(form, text, start, token.start(), word, "", "", counts)


def _place(
    form: PlaceForm, text: str, start: int, found: re.Match[str], before: str, counts: Mapping[str, int]
) -> JoinPlace:
    after = _TOKEN.match(text, found.end())
    last = after[0] if after else ""
    return JoinPlace(form, text, start, found.end(), f"{before}{found[0]}{last}", before, last, counts)


def cuts(place: JoinPlace) -> Iterator[JoinPlace]:
    """The places at which a word that may be two can be cut: before any letter, or where its letters change size."""
    word = place.whole
    if place.form == "word":
        lower = word.lower()
        yield from (place.cut(after) for after in range(2, len(word) - 1) if is_word(lower[after:]))
    else:
        ends = (match.end() for match in _CAPITAL.finditer(word))
        yield from (place.cut(after) for after in ends if len(word) - after > 2 or is_small(word[after:]))
