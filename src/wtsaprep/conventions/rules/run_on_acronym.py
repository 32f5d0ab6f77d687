"""``run-on-acronym``: an acronym beside a small word without a blank: "TSAGand", "theITU-T"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.articles_abroad import ARTICLED_LANGUAGES
from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, OfForm
from wtsaprep.model.language import language
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_JOINED = LatePattern(
    r"(?<![^\W_])(?<![^\W_][-.@/])(?:"
    r"(?P<before>(?:[A-Z]{2,}|[\u0410-\u042f]{2,})(?:[-\u2011][A-Z\u0410-\u042f]|-?\d\d?(?!\d))?)(?P<behind>(?:(?!\d)[^\W_A-Z\u0410-\u042f])+)"
    r"|(?P<small>(?:(?!\d)[^\W_A-Z\u0410-\u042f])+)(?P<acronym>(?:[A-Z]{3,}|[\u0410-\u042f]{3,})(?:[-\u2011][A-Z\u0410-\u042f](?![^\W\d_]))?)"
    r")(?![^\W_])(?![.@/]\w)"
)
_LANGUAGES = ("en", "fr", "es", "ru")
_SHORT, _LONGER = 2, 3
"""Letters of an acronym that may be a word in odd capitals, as in "UNto"; and of what tells that it is none."""


@cache
def _small(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Small words of a language, as they may stand behind an acronym, and before one."""
    words = language(code).small
    longer = frozenset(word for word in words.small.split() if len(word) > 1)
    return longer | frozenset(words.joints.split()), longer


@cache
def _small_anywhere() -> frozenset[str]:
    return frozenset().union(*(_small(code)[0] for code in _LANGUAGES))


def _may_be_joined(words: str) -> Iterator[re.Match[str]]:
    """Where an acronym stands beside a small word of some language."""
    small = _small_anywhere()
    return (found for found in _JOINED.pattern.finditer(words) if (found["behind"] or found["small"]) in small)


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    behind, before = _small(clause.language)
    id_ = clause.provision.id
    for found in _JOINED.pattern.finditer(clause.words):
        if found["before"]:
            name, word = found["before"], found["behind"]
            if word not in behind or (len(name) == _SHORT and len(word) < _LONGER):
                continue
            yield Breach(f"“{word}” runs on to {name}", id_, *found.span(), _parted(id_, found.end("before")))
        elif found["small"] in before:
            fix = _parted(id_, found.start("acronym")) if clause.language not in ARTICLED_LANGUAGES else None
            yield Breach(f"{found['acronym']} runs on to “{found['small']}”", id_, *found.span(), fix)


def _parted(id_: str, at: int) -> Fix:
    return Fix("the blank put", (WordsEdit(id_, at, at, " "),))


RUN_ON_ACRONYM = NamedRule(
    "run-on-acronym",
    "typography",
    "A blank parts an acronym from the small words beside it.",
    ("WTDC22-PROPOSALS",),
    "warning",
    _check,
    mends="The blank is put; not where the acronym wants an article, too.",
    languages=_LANGUAGES,
    needs=OfForm(_may_be_joined),
)
