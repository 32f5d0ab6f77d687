"""Words that may stand twice in a row, and words and names that never do: patterns of a language."""

from __future__ import annotations

import re
from functools import cache

from wtsaprep.model.language.checked import any_said, checked, speaking

DOUBLING_LANGUAGES = speaking(lambda words: words.doubled.right)
"""The languages that this knows."""

PLACES_OF_TWO = frozenset(("baden", "bora", "pago", "walla", "wagga", "sing", "bella", "xai", "phi", "duran"))
"""Names of places that are a word twice; an article may stand before them."""


@cache
def may_stand_twice(small: str, language: str) -> re.Pattern[str] | None:
    """What is found in the words round a small word where it may be meant twice, "|" for it; None if it never is."""
    around = checked(language).doubled.right.get(small)
    return None if around is None else re.compile(around)


@cache
def articles(language: str) -> frozenset[str]:
    """Those of a language."""
    return frozenset(checked(language).doubled.articles.split())


@cache
def never_twice(language: str) -> re.Pattern[str]:
    """Words that begin with a capital letter, in small ones, and are no names by themselves."""
    words = checked(language).doubled
    return re.compile(rf"(?:{words.never})$|(?:{words.never_begun})")


def numbered() -> str:
    """What stands before the number of a text, a group or a clause."""
    return rf"(?i:{any_said(lambda words: words.doubled.numbered)})"


@cache
def two_small_words(language: str) -> re.Pattern[str]:
    """Two small words that stand twice, one pair behind the other."""
    first, second = checked(language).doubled.two
    words = rf"(?:{first})[ \u00a0](?:(?:{second})(?![\w'’-])|l['’](?=\w))"
    return re.compile(rf"(?<![\w'’.-])(?P<word>(?i:{words}))(?P<again>[ \u00a0]+(?i:(?P=word)))(?![\w'’-])")
