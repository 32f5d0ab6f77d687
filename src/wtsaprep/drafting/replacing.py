"""Replacing: words found in a draft, and the chosen places changed to others in one step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.draft import with_text, worded_provision
from wtsaprep.model.file_format import CALL
from wtsaprep.model.printed import with_calls_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Provision, Text


class FoundWords(NamedTuple):
    """Words found: in which provision, from which character to which."""

    provision: str
    start: int
    end: int


def find_words(text: Text, words: str) -> tuple[FoundWords, ...]:
    """The places that hold some words, in order; capitals count if capitals are searched for. Footnote calls don't."""
    if not words:
        return ()
    flags = re.NOFLAG if words != words.lower() else re.IGNORECASE
    pattern = re.compile(re.escape(words), flags)
    return tuple(hit for provision in text for hit in _hits(provision, pattern))


def with_replaced(draft: Draft, chosen: Collection[FoundWords], by: str) -> Draft:
    """The draft with other words in the chosen places."""
    by = with_calls_of(draft.revised, by)
    wanted: dict[str, list[FoundWords]] = {}
    for hit in sorted(chosen, reverse=True):
        wanted.setdefault(hit.provision, []).append(hit)
    return with_text(draft, tuple(_replaced(p, wanted[p.id], by) if p.id in wanted else p for p in draft.revised))


def _hits(provision: Provision, pattern: re.Pattern[str]) -> list[FoundWords]:
    taken = [call.span() for call in re.finditer(CALL, provision.text)]
    return [
        FoundWords(provision.id, *match.span())
        for match in pattern.finditer(provision.text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]


def _replaced(provision: Provision, hits: list[FoundWords], by: str) -> Provision:
    """One after the other from the end, so that those before keep their places."""
    for hit in hits:
        provision = worded_provision(provision, provision.text[: hit.start] + by + provision.text[hit.end :])
    return provision
