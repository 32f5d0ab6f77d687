"""Openings: the words that items begin with under instructions and decisions, and how one begins that lacks them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.language import language
from wtsaprep.model.language.checked import checked, speaking
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from wtsaprep.model.language.checked.table import OpeningForms


class Openings(NamedTuple):
    """How items of a language open under some headings."""

    headings: tuple[str, ...]
    usual: tuple[str, ...]
    odd: tuple[str, ...]
    """How one opens that goes on from another heading."""
    lacks: LatePattern
    """How one opens that lacks the usual word; under a decision a subject without "that" is told by its "should"."""
    always: bool
    """Whether a lone one opens so as well, since nothing else goes on from such a heading."""


OPENED_LANGUAGES = speaking(lambda words: words.of_instructions and words.of_decisions)
"""The languages that this knows."""


def openings_under(heading: str, code: str) -> Openings | None:
    """How items open under a heading in small letters; None if that is free."""
    return next((openings for openings in _of(code) if heading.startswith(openings.headings)), None)


@cache
def items_open(code: str) -> tuple[str, ...]:
    """How items open under any heading that says so; no heading does."""
    return tuple(dict.fromkeys(word for openings in _of(code) for word in (*openings.usual, *openings.odd)))


@cache
def articles_open(code: str) -> tuple[str, ...]:
    """Articles in small letters, where headings begin with a verb that is known."""
    table = language(code)
    return tuple(f"{article} " for article in table.small.articles.split()) if table.headings.is_closed else ()


@cache
def _of(code: str) -> tuple[Openings, ...]:
    words = checked(code)
    return tuple(_openings(forms) for forms in (words.of_instructions, words.of_decisions) if forms)


def _openings(forms: OpeningForms) -> Openings:
    return Openings(forms.headings, forms.usual, forms.odd, LatePattern(forms.lacks), forms.always)
