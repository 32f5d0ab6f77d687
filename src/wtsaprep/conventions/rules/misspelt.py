"""``misspelt``: words that no British dictionary has and that are one slip away from one that it has."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language.checked import checked, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import Dictionary, WholeText

_WORD = re.compile(r"(?<![\w'’./@\u00ad-])[a-z]{3,40}(?![\w'’@/\u00ad-]|\.\w)")
"""Words in small letters: names and acronyms have others. Not what is hyphened, nor of an address."""
_MARKS = '.,;:()[]"“”!?'
_LANGUAGES = speaking(lambda words: words.spelling.known)
_SPELLING = checked("en").spelling
_KNOWN, _JOINED, _SHORT_ONES = (
    frozenset(words.split()) for words in (_SPELLING.known, _SPELLING.joined, _SPELLING.short)
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BRITISH = (("or", "our"), ("er", "re"), ("ense", "ence"), ("yz", "ys"), ("l", "ll"), ("ll", "l"), ("og", "ogue"))
"""What American spelling has, and British."""
_SHORTEST_PART = 5
_FEWEST_LETTERS = 4
_MOST = 3


def _check(whole: WholeText) -> Iterator[Breach]:
    if (dictionary := whole.dictionary) is None:
        return
    words = {word.strip(_MARKS) for word in whole.vocabulary}
    unknown = [word for word in words if word.islower() and word.isalpha() and not dictionary.holds(word)]
    right = {word: _right(word, dictionary) for word in unknown if word not in _KNOWN}
    for provision in whole.text if any(right.values()) else ():
        for found in _WORD.finditer(provision.text):
            if near := right.get(found[0], ()):
                yield _breach(provision.id, found, near)


def _breach(provision: str, found: re.Match[str], near: tuple[str, ...]) -> Breach:
    fix = None
    if len(near) == 1:
        fix = Fix(f"{near[0]} written", (WordsEdit(provision, *found.span(), near[0]),))
    said = f"“{found[0]}” is in no British dictionary; {' or '.join(near)} is"
    return Breach(said, provision, *found.span(), fix)


def _right(word: str, dictionary: Dictionary) -> tuple[str, ...]:
    """What a word may be meant to be; nothing where no slip is likely, or other texts of the workspace have it."""
    for forms in (_british(word), _two_words(word), _one_slip(word)):
        near = tuple(dict.fromkeys(form for form in forms if all(map(dictionary.holds, form.split()))))
        if len(word) < _FEWEST_LETTERS:
            near = tuple(form for form in near if form in _SHORT_ONES)
        if near:
            return () if dictionary.is_used(word) else near[:_MOST]
    return ()


def _british(word: str) -> Iterator[str]:
    for american, british in _BRITISH:
        for at in range(1, len(word)):
            if word.startswith(american, at) and not word.startswith(british, at):
                yield f"{word[:at]}{british}{word[at + len(american) :]}"


def _two_words(word: str) -> Iterator[str]:
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if word[:at] not in _JOINED:
            yield f"{word[:at]} {word[at:]}"


def _one_slip(word: str) -> Iterator[str]:
    """The words with two letters changed round, one more, one less or another one."""
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = (f"{a}{b[1]}{b[0]}{b[2:]}" for a, b in splits if len(b) > 1)
    fewer = (f"{a}{b[1:]}" for a, b in splits if b and len(word) > _SHORTEST_PART)
    others = (f"{a}{letter}{b[1:]}" for a, b in splits[1:] if b and len(word) > _SHORTEST_PART for letter in _LETTERS)
    more = (f"{a}{letter}{b}" for a, b in splits[1:] if len(word) > _SHORTEST_PART for letter in _LETTERS)
    return chain(swapped, fewer, more, others)


MISSPELT = NamedRule(
    "misspelt",
    "spelling",
    "Words are spelt as British dictionaries have them; asked where one is installed.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="The one word that may be meant is written.",
    languages=_LANGUAGES,
)
