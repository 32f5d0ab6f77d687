"""``look-alike-letter``: a word of Latin and Cyrillic letters that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language import language, languages_in
from wtsaprep.model.language.scripts import CYRILLIC
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_CYRILLIC, _LATIN = language("ru").labels.look_alikes
_TO_LATIN, _TO_CYRILLIC = str.maketrans(_CYRILLIC, _LATIN), str.maketrans(_LATIN, _CYRILLIC)
_WORD = LatePattern(r"[^\W\d_]+")
_OTHER = LatePattern(f"[{CYRILLIC}]")
_CYRILLIC_ALONE = LatePattern(rf"(?<![^\W\d_])[{CYRILLIC}]*(?![{_CYRILLIC}])[{CYRILLIC}][{CYRILLIC}]*(?![^\W\d_])")
"""A word of Cyrillic letters that are not all look-alikes: a clause with one cites words in that script."""
_IN_LATIN = tuple(table.code for table in languages_in("Latin"))


def _may_be_mixed(words: str) -> bool:
    return not words.isascii() and _OTHER.search(words) is not None


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    latin = clause.language in _IN_LATIN and not _CYRILLIC_ALONE.search(clause.provision.text)
    for found in _WORD.finditer(clause.provision.text):
        if right := _of_one_script(found[0], latin=latin):
            fix = Fix("letters of one script put", (WordsEdit(clause.provision.id, *found.span(), right),))
            said = f"“{found[0]}” has letters of another script that look alike"
            yield Breach(said, clause.provision.id, *found.span(), fix)


def _of_one_script(word: str, *, latin: bool) -> str:
    """A word of two scripts in the one whose letters are not all look-alikes; empty if it is none, or can't be told.

    Among words in Latin letters alone, a word or label of look-alikes is meant to be one of them.
    """
    cyrillic = [letter for letter in word if _OTHER.match(letter)]
    others = [letter for letter in word if letter.isascii()]
    if not cyrillic or not (others or latin):
        return ""
    alike = all(letter in _CYRILLIC for letter in cyrillic), all(letter in _LATIN for letter in others)
    if latin and alike[0]:
        return word.translate(_TO_LATIN)
    if alike[0] != alike[1]:
        return word.translate(_TO_LATIN if alike[0] else _TO_CYRILLIC)
    return ""


LOOK_ALIKE_LETTER = NamedRule(
    "look-alike-letter",
    "typography",
    "A word is written in letters of one script; Latin and Cyrillic ones that look alike are found by no search.",
    ("ITU-LANGUAGES",),
    "warning",
    _check,
    mends="The look-alikes are put in the script of the other letters.",
    needs=_may_be_mixed,
)
