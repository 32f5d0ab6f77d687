"""Broken openings: opening formulas of which no single line says what they are, put together from several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.lines import openings
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape

Certainty = Literal["", "form", "words"]
"""Whether an opening is told by the words of a body, by nothing but its form, or not at all."""
_COMMA = pattern_of(r"[,،，]$")
_ARTICLE = pattern_of(alternatives(lambda table: table.opening.articles))
"""What the names of bodies begin with, where they have an article."""


def begins_body(line: LineShape) -> bool:
    """Whether a line is the first of the body."""
    return line.heading.verb or line.annex or line.section or line.opens_items


def broken_opening(line: LineShape, after: Sequence[LineShape]) -> Certainty:
    """Whether an opening formula begins on a line and ends on one of those after it, right before the body.

    "The World" / "Telecommunication" / "Standardization" / "Assembly (Geneva," / "2031)," is one by its words. With a
    comma at its end and a heading behind it, what begins with an article is one by its form.
    """
    text = line.text
    if text[:1].islower() or line.opening_begins or line.heading.verb or line.label or line.history or line.annex:
        return ""
    by_article = bool(_ARTICLE.match(text))
    if not (by_article or line.body or openings.may_begin(text)):
        return ""
    words, another = text, False
    for at, following in enumerate(after[:-1]):
        depth = words.count("(") - words.count(")")
        if begins_body(following) or (depth <= 0 and following.surely_labelled):
            return ""
        if following.opening_begins or following.symbol or following.number_line or len(words) > openings.LONGEST:
            return ""
        another = another or bool(_ARTICLE.match(following.text))
        words += openings.between(words) + following.text
        if _COMMA.search(words) and words.count("(") <= words.count(")") and begins_body(after[at + 1]):
            if openings.starts_opening(words):
                return "words"
            if another:
                return ""
            if openings.names_body(words):
                return "words"
            return "form" if by_article and after[at + 1].heading.verb else ""
    return ""
