"""``doubled-word``: the same word, number or label twice in a row."""

from __future__ import annotations

from operator import eq
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.right_doubles import (
    MAY_STAND_TWICE,
    NEVER_TWICE,
    NUMBERED,
    OF_ONE_LETTER,
    PLACES_OF_TWO,
    THE,
    TWO_SMALL_WORDS,
)
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_WORD = LatePattern(
    r"(?<![\w'’./-])(?P<elided>[^\W\d_]{1,7}['’])?(?P<word>(?!\d+[ \u00a0])[^\W_]+(?:[-.][^\W_]+)*)"
    r"(?P<again>(?:[ \u00a0]+(?i:(?:(?P=elided))?(?P=word)))+)(?![\w)*-]|[.,'’/]\w)"
)
_ENDS = (
    r"(?=[;:)\]\[]|[,.](?!\d)|$|[ \u00a0](?:\(|(?:and|or|of|to|in|on|by|for|is|as|that|which|shall|should|above"
    r"|below|et|ou|du"
    r"|de|des|est|qui|que|y|o|del|es|и|или|о|об|в|на)(?![^\W\d_])))"
)
"""Behind a number that counts nothing, as in "2 2-day meetings"."""
_NUMBER = LatePattern(
    rf"(?<!\w)(?:(?:{NUMBERED})[ \u00a0](?=\d)|(?=(?:19"
    rf"|20)\d\d\b))(?P<word>\d+)(?P<again>(?:[ \u00a0]+(?P=word))+){_ENDS}"
)
_LABEL = LatePattern(r"(?<![\w.(])(?P<word>[a-z]{1,2}\))(?P<again>(?:[ \u00a0]+(?P=word))+)(?!\w)")
_MARKS = b",;:."
"""At a word."""
_BARE = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ()[]\"!?'", b"abcdefghijklmnopqrstuvwxyz        ")
_QUOTES = "“”«»’\u00a0"
_ROMAN = LatePattern(r"[IVXLCDM]{1,2}")
_AROUND = 20


def _may_be_doubled(words: str) -> bool:
    """Whether a word or two, without the marks at them, are those before them; a capital letter may be none of them."""
    if not words.isascii():
        words = words.lower()
        for mark in _QUOTES:
            words = words.replace(mark, " ")
    bare = words.encode().translate(_BARE, _MARKS).split()  # Twice as quick as with letters.
    return any(map(eq, bare, bare[1:])) or b"\1\1" in bytes(map(eq, bare, bare[2:]))


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    of_words = (found for found in _WORD.finditer(words) if _is_slip(found, clause))
    of_signs = (
        found for sign in (_NUMBER, _LABEL) if clause.provision.kind != "cell" for found in sign.finditer(words)
    )
    for found in (*of_words, *of_signs, *TWO_SMALL_WORDS[clause.language].finditer(words)):
        fix = Fix("one of them left", (WordsEdit(clause.provision.id, *found.span("again"), ""),))
        start = found.start("word")
        yield Breach(
            f"“{found['word']}” stands there more than once", clause.provision.id, start, found.end("again"), fix
        )


def _is_slip(found: re.Match[str], clause: ClauseInPlace) -> bool:
    """Whether a doubled word can't be meant: one in small letters, at the beginning too, an acronym, or an office.

    Names may be doubled, and the acronym of a body may stand beside a word of its letters.
    """
    word, again = found["word"], found["again"].split()
    small, language = word.lower(), clause.language
    if (found["elided"] and language != "fr") or not any(map(str.isalpha, word)):
        return False
    if len(word) == 1 and small not in OF_ONE_LETTER[language]:
        return False
    if all(map(str.islower, again)) and not (word.isupper() and len(word) > 1):
        return not _may_be_meant(found, small, language)
    if clause.provision.kind == "cell":
        return False
    if sum(map(str.isupper, word)) > 1 or not word.isalpha():
        alike = {form.removeprefix(found["elided"] or "") for form in again} == {word}
        return alike and not _ROMAN.fullmatch(word)
    if small in PLACES_OF_TWO:
        return False
    return bool(found["elided"] or NEVER_TWICE[language].match(small) or _has_article(found, language))


def _may_be_meant(found: re.Match[str], small: str, language: str) -> bool:
    """Whether a word in small letters may well stand twice where it does."""
    if (right := MAY_STAND_TWICE[language].get(small)) is None:
        return False
    words, start, end = found.string, found.start(), found.end()
    return right.search(f"{words[max(0, start - _AROUND) : start]}|{words[end : end + _AROUND]}") is not None


def _has_article(found: re.Match[str], language: str) -> bool:
    """Whether an article stands before a doubled word: names of persons have none."""
    before = found.string[max(0, found.start() - _AROUND) : found.start()].lower().split()
    return bool(before) and before[-1] in THE[language]


DOUBLED_WORD = NamedRule(
    "doubled-word",
    "typography",
    "No word, number or letter of a clause stands twice in a row.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="One of them is left.",
    languages=tuple(MAY_STAND_TWICE),
    needs=_may_be_doubled,
)
