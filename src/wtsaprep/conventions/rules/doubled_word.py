"""``doubled-word``: the same word twice in a row."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.conventions.looked_at import ClauseInPlace

_DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]{2,})((?:[ \u00a0]+\1)+)(?![\w-])")
_MARKS = ',;:.!?)]"”»'
_RIGHT: Mapping[str, tuple[str, ...]] = {
    "en": ("that", "had"),
    "fr": ("nous", "vous", "en"),
    "es": (),
    "ru": (),
}
"""Words that may well stand twice."""
_NEVER_RIGHT = re.compile(r"that that (?:the|an?|this|these|those|there)\b")
"""Behind the second "that" stands the noun that it points to, with no article."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text.split()
    if not any(map(str.startswith, words[1:], words)):
        return  # Of most clauses that says it.
    if not any(one == other for one, other in pairwise(word.rstrip(_MARKS) for word in words)):
        return
    for found in _DOUBLED.finditer(clause.provision.text):
        # Names may be doubled, as acronyms of two languages are.
        never = _NEVER_RIGHT.match(clause.provision.text, found.start())
        if found[1].islower() and (never or found[1] not in _RIGHT[clause.language]):
            fix = Fix("one of them left", (WordsEdit(clause.provision.id, *found.span(2), ""),))
            yield Breach(f"“{found[1]}” stands there more than once", clause.provision.id, *found.span(), fix)


DOUBLED_WORD = NamedRule(
    "doubled-word",
    "typography",
    "No word stands twice in a row.",
    ("CUSTOM",),
    "warning",
    _check,
    mends="One of them is left.",
    languages=tuple(_RIGHT),
)
