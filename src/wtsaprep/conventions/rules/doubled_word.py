"""``doubled-word``: the same word, number or label twice in a row."""

from __future__ import annotations

from operator import eq
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.right_doubles import (
    DOUBLING_LANGUAGES,
    PLACES_OF_TWO,
    articles,
    may_stand_twice,
    never_twice,
    numbered,
    two_small_words,
)
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language.checked import any_said, checked
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_WORD = LatePattern(
    r"(?<![\w'’./-])(?P<elided>[^\W\d_]{1,7}['’])?(?P<word>(?!\d+[ \u00a0])[^\W_]+(?:[-.][^\W_]+)*)"
    r"(?P<again>(?:[ \u00a0]+(?i:(?:(?P=elided))?(?P=word)))+)(?![\w)*-]|[.,'’/]\w)"
)


def _number() -> str:
    goes_on = any_said(lambda words: words.doubled.goes_on)
    # Behind a number that counts nothing; one that does stands in "2 2-day meetings".
    ends = rf"(?=[;:)\]\[]|[,.](?!\d)|$|[ \u00a0](?:\(|(?:{goes_on})(?![^\W\d_])))"
    counts_nothing = rf"{numbered()}[ \u00a0](?=\d)|(?=(?:19|20)\d\d\b)"
    return rf"(?<!\w)(?:{counts_nothing})(?P<word>\d+)(?P<again>(?:[ \u00a0]+(?P=word))+){ends}"


_NUMBER = LatePattern(_number)
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
    for found in (*of_words, *of_signs, *two_small_words(clause.language).finditer(words)):
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
    if len(word) == 1 and small not in checked(language).doubled.of_one_letter:
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
    return bool(found["elided"] or never_twice(language).match(small) or _has_article(found, language))


def _may_be_meant(found: re.Match[str], small: str, language: str) -> bool:
    """Whether a word in small letters may well stand twice where it does."""
    if (right := may_stand_twice(small, language)) is None:
        return False
    words, start, end = found.string, found.start(), found.end()
    return right.search(f"{words[max(0, start - _AROUND) : start]}|{words[end : end + _AROUND]}") is not None


def _has_article(found: re.Match[str], language: str) -> bool:
    """Whether an article stands before a doubled word: names of persons have none."""
    before = found.string[max(0, found.start() - _AROUND) : found.start()].lower().split()
    return bool(before) and before[-1] in articles(language)


DOUBLED_WORD = NamedRule(
    "doubled-word",
    "typography",
    "No word, number or letter of a clause stands twice in a row.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="One of them is left.",
    languages=DOUBLING_LANGUAGES,
    needs=_may_be_doubled,
)
