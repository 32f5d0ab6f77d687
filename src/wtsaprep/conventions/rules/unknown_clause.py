"""``unknown-clause``: a clause that is cited stands in the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.heading_verbs import heading_verbs, meant_kind
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language import language
from wtsaprep.model.sign_places import places_of

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
        under_none = [*_under_no_heading(provision, verbs, whole.language)] if verbs else ()
        told = {place for one in cited for place in range(one.start, one.end)} if under_none else ()
        yield from (breach for breach in under_none if not any(at in told for at in range(breach.start, breach.end)))


def _verbs_without_heading(whole: WholeText) -> frozenset[str]:
    """The verbs of headings that stand in a text, and in none of its headings."""
    if whole.language not in _LANGUAGES:
        return frozenset()
    headings = [section.heading.text for section in whole.sections if section.heading is not None]
    standing = whole.vocabulary & _verbs(whole.language)
    if not (standing := standing - {word for heading in headings for word in heading.casefold().split()}):
        return frozenset()
    # Of a text that lost its headings, or is but a part of one, nobody can know.
    kinds = {meant_kind(heading, whole.language) for heading in headings}
    return standing if kinds >= {"preambular", "operative"} else frozenset()


@cache
def _verbs(code: str) -> frozenset[str]:
    known = heading_verbs(code)
    return known.preambular | known.operative


def _under_no_heading(provision: Provision, verbs: frozenset[str], code: str) -> Iterator[Breach]:
    """Clauses that are said to stand above or below, under a verb with which no heading begins.

    Few clauses say so: looked for is what stands before that, and not every verb.
    """
    words = provision.text
    for at in places_of(words, language(code).citing.directions):
        before = words[max(0, at - _REACH) : at]
        if verbs.isdisjoint(before.casefold().split()[-2:]):
            continue  # Most are called by a heading that is there, or by none.
        found = _cited_before(code).search(before)
        verb = (found["verb"] or found["behind"]) if found else ""
        if found and verb.casefold() in verbs:
            start = at - len(before) + found.start()
            said = f"cites {found[0].strip()}, and no heading here begins with {verb}"
            yield Breach(said, provision.id, start, start + len(found[0].rstrip(" \u00a0")))


@cache
def _cited_before(code: str) -> re.Pattern[str]:
    """A verb and a label at the end of some words, in either order."""
    label, of = r"(?:\d{1,3}|[^\W\d_]{1,2}\))", language(code).citing.of
    before = rf"(?P<verb>[^\W\d_]+)[ \u00a0]{label}"
    behind = rf"(?<!\w){label}[ \u00a0](?:{of})[ \u00a0](?P<behind>[^\W\d_]+)"
    return re.compile(rf"(?:{before}|{behind}),?[ \u00a0]$")


_REACH = 48
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
