"""What of a tabled text is agreed and what a body still has to come back to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.review.paragraphs import TabledParagraph

_ORDER = ("agreed", "bracketed", "pending", "reopened", "open", "merged", "withdrawn", "no change", "unchanged")


def standing_word(one: TabledParagraph) -> str:
    """How a paragraph stands, in a word: its outcome, reopened, open; or unchanged, where nobody wants it otherwise."""
    if one.outcome:
        return one.outcome
    if one.state == "reopened":
        return "reopened"
    return "open" if one.changed or one.brackets else "unchanged"


def open_points(found: Iterable[TabledParagraph]) -> tuple[TabledParagraph, ...]:
    """The paragraphs that a body still has to come back to, in the order of the text."""
    return tuple(one for one in found if one.left and standing_word(one) != "unchanged")


def counts(found: Iterable[TabledParagraph]) -> Counter[str]:
    """How many paragraphs stand how, the agreed ones first."""
    many = Counter(map(standing_word, found))
    return Counter({word: many[word] for word in _ORDER if many[word]})
