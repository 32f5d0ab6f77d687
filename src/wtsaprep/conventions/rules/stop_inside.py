"""``stop-inside``: a full stop within a clause of a resolution, which is one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import Begun, NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_STOP = re.compile(r"(\.)(?<=[^\W\d_]{4}\.)[ \u00a0](?=[^\W\d_][^\W\d_]*[ ,])")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    if clause.provision.kind != "item" or clause.part in ("rules", "annex"):
        return
    words = clause.provision.text
    for found in _STOP.finditer(words):
        if words[found.end()].isupper() and _is_word(words, found.start()) and not _is_quoted(words[: found.start()]):
            said = "a full stop stands within the clause, and a resolution is one sentence"
            yield Breach(said, clause.provision.id, *found.span(1))


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open behind some words; it may have sentences of its own."""
    return before.count('"') % 2 == 1 or any(before.count(a) > before.count(b) for a, b in ("“”", "«»", "„“"))


def _is_word(words: str, end: int) -> bool:
    """Whether what stands before a full stop is a word in small letters, and no abbreviation of a name."""
    word = words[:end].rpartition(" ")[2]
    return word.islower()


STOP_INSIDE = NamedRule(
    "stop-inside",
    "typography",
    "A resolution is one sentence: a full stop stands at its very end.",
    ("ITUT-RESOLUTIONS",),
    "note",
    _check,
    languages=("en", "fr", "es", "ru"),
    needs=Begun(_STOP.finditer),
)
