"""Paragraphs: those of a text that lies before a body, and what was decided on each; all follows from the log.

A paragraph that reads otherwise than when it was decided on is reopened.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.comparison.called import called
from wtsaprep.comparison.wishes import wishes
from wtsaprep.drafting.brackets import open_brackets
from wtsaprep.model.labels import labels
from wtsaprep.model.provision import FIXED
from wtsaprep.redline.redline import redline
from wtsaprep.review.log import standing

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Decision, Outcome, Review
    from wtsaprep.redline.redline import MarkedProvision

State = Literal["open", "reopened", "decided"]

DELETED = "deleted"
"""How a paragraph reads that is in force and not in the text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a text that lies before a body."""

    id: str
    name: str
    """What it is called: "recognizing a)"."""
    marked: MarkedProvision
    """Its words against the text in force."""
    changed: bool
    """Whether it differs from the text in force in more than formal things."""
    words: str
    """How it reads, in short."""
    brackets: int = 0
    """How many open brackets it holds."""
    decision: Decision | None = None

    @property
    def state(self) -> State:
        """Whether it still needs the body."""
        if self.decision is None:
            return "open"
        return "decided" if self.decision.words == self.words else "reopened"

    @property
    def outcome(self) -> Outcome | None:
        """What holds of it; None while it is open."""
        return self.decision.outcome if self.decision and self.state == "decided" else None

    @property
    def undecided(self) -> bool:
        """Whether a body that goes through the text still comes to it; one that reads as in force needs nobody."""
        return self.state != "decided" and (self.changed or self.state == "reopened")

    @property
    def left(self) -> bool:
        """Whether a body still has to come back to it."""
        return self.outcome in (None, "pending", "bracketed")


def paragraphs(baseline: Text, text: Text, review: Review) -> tuple[Paragraph, ...]:
    """All paragraphs but the formal ones, deleted ones included, with the last decision on each."""
    laid = redline(baseline, text)
    names = called(baseline, labels(baseline)) | called(text, labels(text))
    of_substance = {wish.marked.id for wish in wishes(0, laid)}
    bracketed = [bracket.provision for bracket in open_brackets(text, baseline)]
    shown = [p for p in laid.provisions if p.kind not in FIXED and p.fate != "moved away"]
    decided = _decisions(review, {p.id: words_of(p) for p in shown})
    return tuple(
        Paragraph(
            p.id,
            names.get(p.id, p.id),
            p,
            p.id in of_substance,
            words_of(p),
            bracketed.count(p.id),
            decided.get(p.id),
        )
        for p in shown
        if p.kind != "heading" or p.id in of_substance
    )


def words_of(marked: MarkedProvision) -> str:
    """How a paragraph reads, in short: equal where it reads alike."""
    if marked.fate == "deleted":
        return DELETED
    text = "".join(span.text for span in marked.text if span.mark != "deleted")
    return hashlib.sha256(re.sub(r"\s+", " ", text).strip().encode()).hexdigest()[:16]


def _decisions(review: Review, words: dict[str, str]) -> dict[str, Decision]:
    """The last decision on each paragraph; one that bears another name in this revision is known by its words."""
    found: dict[str, Decision] = {}
    by_words = {read: id_ for id_, read in words.items() if read != DELETED}
    for decision in standing(review.decisions):
        id_ = decision.provision if decision.provision in words else by_words.get(decision.words, "")
        if id_:
            found[id_] = decision
    return found
