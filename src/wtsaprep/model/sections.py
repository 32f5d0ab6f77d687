"""Sections: a heading and what follows it, computed from the flat body; preambular, operative, rules or annex.

Source: [WRC-COUNT] (headings), [ITUT-RESOLUTIONS] (rules and annexes), [ITU-LANGUAGES].
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.language import every, every_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.provision import Provision, Text

Part = Literal["head", "preambular", "operative", "rules", "annex"]

_LONGEST_NAME = 8
"""Letters of the longest word that opens rules."""
OPENS_SECTION = ("heading", "annex")
"""Kinds that open a section."""


class Section(NamedTuple):
    """A heading (None for what stands before the first one) and the span of provisions it governs."""

    heading: Provision | None
    part: Part
    start: int
    """Index of the heading, or 0."""
    end: int
    """Index after the last provision."""


@cache
def _operative() -> tuple[str, ...]:
    return every(lambda table: table.headings.operative_beginnings)


@cache
def _adverbs() -> frozenset[str]:
    return every_word(lambda table: table.headings.adverbs)


@cache
def _rules() -> tuple[str, ...]:
    return tuple(word for words in every(lambda table: table.reading.sections) for word in words.split("|"))


@lru_cache(maxsize=1024)
def is_operative(heading: str) -> bool:
    """Whether a heading opens an operative section ("resolves", "instructs the Director of ...").

    The same ones stand in many texts, so what the last ones are is remembered.
    """
    words = heading.strip().lstrip("[ ").casefold()  # A heading that is not agreed stands in brackets.
    adverb, _, verb = words.partition(" ")
    while verb and adverb in _adverbs():
        words = verb
        adverb, _, verb = words.partition(" ")
    return words.startswith(_operative())


def sections(text: Text) -> tuple[Section, ...]:
    """The sections of a text in order; together they cover it without gap or overlap."""
    result: list[Section] = []
    start = 0
    heading: Provision | None = None
    part: Part = "head"
    for index, provision in enumerate(text):
        if provision.kind not in OPENS_SECTION:
            continue
        if index > start or heading is not None:
            result.append(Section(heading, part, start, index))
        start, heading, part = index, provision, _part(provision, part)
    if text:
        result.append(Section(heading, part, start, len(text)))
    return tuple(result)


def heading_over(text: Iterable[Provision], id_: str) -> str:
    """The id of the heading that a clause stands under; empty if there is none."""
    over = ""
    for provision in text:
        if provision.id == id_:
            break
        over = provision.id if provision.kind in OPENS_SECTION else over
    return over


def opens_rules(provision: Provision) -> bool:
    """Whether it is a heading of rules: "SECTION 1"."""
    return provision.kind == "heading" and provision.text[:_LONGEST_NAME].upper().startswith(_rules())


def _part(opener: Provision, before: Part) -> Part:
    if opener.kind == "annex" or before == "annex":
        return "annex"
    if opens_rules(opener):
        return "rules"
    return "operative" if is_operative(opener.text) else "preambular"
