"""``acronym-late`` and ``acronym-twice``: an acronym is spelt out once, where it stands first."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language.checked import speaking, words_said
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText

_FORM = "[A-Z][A-Za-z]{1,6}[A-Z]"
"""An acronym without the "s" of several; small letters may stand within: "IoT"."""
_SPELT = re.compile(rf"\(({_FORM})s?\)")
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z-]*[A-Z][A-Za-z]{0,2})\)")
"""Of any form: "(ICTs)", "(IoT)", "(ITU-T)"."""
_BEHIND_IT = re.compile(r"(?<![\w/-])([A-Z]{3,8})s? \(([^()]{8,90})\)")
_REACH, _LONGEST = 9, 95
"""Letters of the longest acronym in it, and of what stands behind that."""
_USED = re.compile(rf"(?<![\w/-]){_FORM}(?=s?(?![\w/-]))")
_WORDS_BEFORE = re.compile(r"[^\W\d_]+")
_CLAUSES = ("item", "opening", "other")
_MOST = 2
"""Small words without a letter in an acronym, for each letter, as "of the" in its long form."""
_LANGUAGES = speaking(lambda words: words.small_in_names)


@cache
def _small() -> frozenset[str]:
    return words_said(lambda words: words.small_in_names)


def _may_be_late(words: str) -> bool:
    """Whether an acronym stands before it does in brackets."""
    return any(words.find(found[1]) < found.start(1) for found in _SPELT.finditer(words))


def _may_be_twice(words: str) -> bool:
    met = [*_IN_BRACKETS.findall(words), *[found[1] for found in _behind_it(words)]]
    met = [acronym.removesuffix("s") for acronym in met]
    return len(met) != len(set(met))


def _behind_it(words: str) -> Iterator[re.Match[str]]:
    """Acronyms with what they are of in brackets behind them; looked for only where a bracket opens."""
    for at in places_of(words, (" (",)):
        found = _BEHIND_IT.search(words, max(0, at - _REACH), at + _LONGEST)
        if found and found.start(2) == at + len(" ("):
            yield found


class _Met(NamedTuple):
    """Where an acronym stands."""

    provision: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def _acronyms(words: str) -> tuple[tuple[str, bool, int, int], ...]:
    """The acronyms of a clause in order: each, whether it is spelt out there, and its place."""
    spelt = {found.start(1) for found in _SPELT.finditer(words) if _spells(words[: found.start()], found[1])}
    return tuple((found[0], found.start() in spelt, *found.span()) for found in _USED.finditer(words))


def _spells(before: str, acronym: str) -> bool:
    """Whether the words before an acronym begin with its letters, one after the other but for small words."""
    rest = acronym.lower()
    for word in reversed(_WORDS_BEFORE.findall(before)[-_MOST * len(acronym) - 1 :]):
        if word[0].lower() == rest[-1]:
            rest = rest[:-1]
            if not rest:
                return True
        elif word.lower() not in _small():
            return False
    return False


def _places(text: WholeText) -> Iterator[tuple[str, bool, _Met]]:
    for provision in text.text:
        if provision.kind == "annex":
            return  # An annex is read by itself.
        if provision.kind in _CLAUSES:
            for acronym, spelt, start, end in _acronyms(provision.text):
                yield acronym, spelt, _Met(provision.id, start, end)


def _late(text: WholeText) -> Iterator[Breach]:
    first: dict[str, _Met] = {}
    spelt_out: set[str] = set()
    for acronym, spelt, met in _places(text):
        if spelt and acronym in first and acronym not in spelt_out:
            yield Breach(f"{acronym} stands here, and is spelt out only further on", *first[acronym])
        first.setdefault(acronym, met)
        if spelt:
            spelt_out.add(acronym)


def _twice(text: WholeText) -> Iterator[Breach]:
    spelt_out: set[str] = set()
    for provision in text.text:
        if provision.kind == "annex":
            return  # An annex is read by itself.
        here: set[tuple[str, str]] = set()
        for spelt in _spelt(provision.text) if provision.kind in _CLAUSES else ():
            alike = spelt.acronym, spelt.words
            if (spelt.by_letters and spelt.acronym in spelt_out) or alike in here:
                yield Breach(f"{spelt.acronym} is spelt out before", provision.id, spelt.start, spelt.end)
            here.add(alike)
            if spelt.by_letters:
                spelt_out.add(spelt.acronym)


class _Spelt(NamedTuple):
    """An acronym beside words that it is of."""

    acronym: str
    by_letters: bool
    """Whether the words begin with its letters; the Bureau that is called BR has other ones."""
    words: str
    """The last two of them."""
    start: int
    end: int


@lru_cache(maxsize=2048)
def _spelt(words: str) -> tuple[_Spelt, ...]:
    met = []
    for found in _IN_BRACKETS.finditer(words):
        before = words[max(0, found.start() - 120) : found.start()]
        two = " ".join(before.split()[-2:])
        acronym = found[1].removesuffix("s")
        met.append(_Spelt(acronym, _spells(before, acronym), two, *found.span(1)))
    for found in _behind_it(words):
        if _spells(found[2], found[1]):
            met.append(_Spelt(found[1], True, " ".join(found[2].split()[-2:]), *found.span(1)))
    return tuple(sorted(met, key=lambda spelt: spelt.start))


ACRONYM_LATE = NamedRule(
    "acronym-late",
    "wording",
    "An acronym that is spelt out is so where it stands first.",
    ("CUSTOM",),
    "note",
    _late,
    languages=_LANGUAGES,
    needs=_may_be_late,
)
ACRONYM_TWICE = NamedRule(
    "acronym-twice",
    "wording",
    "An acronym is spelt out once.",
    ("CUSTOM",),
    "note",
    _twice,
    languages=_LANGUAGES,
    needs=_may_be_twice,
)
