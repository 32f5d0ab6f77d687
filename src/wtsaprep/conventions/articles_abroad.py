"""Names that stand with their article in other languages than English, and how that joins the word before."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.language.checked import checked, speaking
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lacking(NamedTuple):
    """A place where a name lacks its article."""

    start: int
    """Where the word before it begins."""
    name: int
    end: int
    joined: str
    """What is to stand before the name."""


ARTICLED_LANGUAGES = speaking(lambda words: words.articles.names)
"""The languages that this knows."""


@cache
def _names(language: str) -> re.Pattern[str]:
    return re.compile(checked(language).articles.names)


def may_lack(language: str) -> LatePattern:
    """The beginning of such a name behind another word."""
    return LatePattern(checked(language).articles.begins)


def names_without_article(words: str, language: str) -> Iterator[Lacking]:
    """Where such names lack it."""
    table = checked(language).articles
    for found in _names(language).finditer(words):
        name = next(group for group in table.article if found[group])
        before = table.elided.get(found["before"], found["before"])
        joined = before.replace("\u00a0", " ") + table.article[name]
        if "’" in words:
            joined = joined.replace("'", "’")
        yield Lacking(found.start(), found.start(name), found.end(name), table.joined.get(joined, joined))
