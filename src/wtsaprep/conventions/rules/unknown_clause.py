"""``unknown-clause``: a clause that is cited stands in the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.heading_verbs import heading_verbs, meant_kind, verb_place
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText
    from wtsaprep.model.provision import Provision


def _check(whole: WholeText) -> Iterator[Breach]:
    if not whole.may_cite:
        return
    verbs = _verbs_without_heading(whole)
    for provision in whole.may_cite:
        cited = whole.citing.references_of(provision)
        for one in cited:
            if not one.target:
                yield Breach(f"cites {one.label}, which is not there", provision.id, one.start, one.end)
        if verbs and _points_here(whole.language).search(provision.text):
            told = {place for one in cited for place in range(one.start, one.end)}
            for breach in _under_no_heading(provision, verbs, whole.language):
                if told.isdisjoint(range(breach.start, breach.end)):
                    yield breach


def _verbs_without_heading(whole: WholeText) -> frozenset[str]:
    """The verbs of headings with which none of a text begins."""
    if whole.language not in _LANGUAGES:
        return frozenset()
    begun = {
        section.heading.text[slice(*verb_place(section.heading.text, whole.language))].casefold()
        for section in whole.sections
        if section.heading is not None
    }
    known = heading_verbs(whole.language)
    kinds = {meant_kind(section.heading.text, whole.language) for section in whole.sections if section.heading}
    # Of a text that lost its headings, or is but a part of one, nobody can know.
    return (known.preambular | known.operative) - begun if kinds >= {"preambular", "operative"} else frozenset()


def _under_no_heading(provision: Provision, verbs: frozenset[str], code: str) -> Iterator[Breach]:
    """Clauses that are said to stand above or below, under a verb with which no heading begins."""
    for found in _cited_by_verb(code).finditer(provision.text):
        verb = found["verb"] or found["behind"]
        if verb.casefold() in verbs:
            said = f"cites {found[0]}, and no heading here begins with {verb}"
            yield Breach(said, provision.id, *found.span())


@cache
def _points_here(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{language(code).citing.above}|{language(code).citing.below})\b")


@cache
def _cited_by_verb(code: str) -> re.Pattern[str]:
    known = heading_verbs(code)
    verbs = "|".join(sorted(known.preambular | known.operative, key=len, reverse=True))
    label, of = r"(?:\d{1,3}|[^\W\d_]{1,2}\))", language(code).citing.of
    before = rf"(?P<verb>{verbs})[ \u00a0]{label}"
    behind = rf"{label}[ \u00a0](?:{of})[ \u00a0](?P<behind>{verbs})"
    return re.compile(rf"(?<!\w)(?:{before}|{behind})(?=[ \u00a0](?:{_points_here(code).pattern}))")


_LANGUAGES = ("en", "fr", "es", "ru")
"""Those whose headings begin with a verb that is a word by itself."""


UNKNOWN_CLAUSE = NamedRule(
    "unknown-clause",
    "references",
    "A clause that is cited by its heading and its letter or number stands in the text.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
