"""What of a tabled text is agreed and what a body still has to come back to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.review.paragraphs import TabledParagraph

_ORDER = ("agreed", "bracketed", "pending", "reopened", "open", "merged", "withdrawn", "no change", "unchanged")


def standing_word(paragraph: TabledParagraph) -> str:
    """How a paragraph stands, in a word: its outcome, reopened, open; or unchanged, where nobody wants it otherwise."""
    if paragraph.outcome:
        return paragraph.outcome
    if paragraph.state == "reopened":
        return "reopened"
    return "open" if paragraph.changed or paragraph.brackets else "unchanged"


def open_points(paragraphs: Iterable[TabledParagraph]) -> tuple[TabledParagraph, ...]:
    """The paragraphs that a body still has to come back to, in the order of the text."""
    return tuple(paragraph for paragraph in paragraphs if paragraph.left and standing_word(paragraph) != "unchanged")


def counts(paragraphs: Iterable[TabledParagraph]) -> Counter[str]:
    """How many paragraphs stand how, the agreed ones first."""
    many = Counter(map(standing_word, paragraphs))
    return Counter({word: many[word] for word in _ORDER if many[word]})
