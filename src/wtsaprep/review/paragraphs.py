"""Paragraphs: those of a text that lies before a body, and what was decided on each; all follows from the log.

A paragraph that reads otherwise than when it was decided on is reopened, unless it only does what was decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.drafting.brackets import open_brackets
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.citation_words import called
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.file_format import FIXED_KINDS, SETTLED_OUTCOMES
from wtsaprep.model.labels import labels
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import rejected
from wtsaprep.review.two_texts import change_in_words, headings_over, read_as
from wtsaprep.review.undo_log import not_taken_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.file_format import Outcome
    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Decision, Review
    from wtsaprep.redline.redline import MarkedProvision

ParagraphState = Literal["open", "reopened", "decided"]


@dataclass(frozen=True, slots=True)
class TabledParagraph:
    """One paragraph of a text that lies before a body."""

    id: str
    name: str
    """What it is called: "recognizing a)"."""
    marked: MarkedProvision
    """Its words against the text in force."""
    changed: bool
    """Whether it differs from the text in force in more than formal things."""
    words: str
    """How it reads, in short; what is formal in it does not count."""
    brackets: int = 0
    """How many open brackets it holds."""
    decision: Decision | None = None
    adrift: bool = False
    """Whether the paragraph that it was merged into is gone."""

    @property
    def state(self) -> ParagraphState:
        """Whether it still needs the body."""
        if self.decision is None:
            return "open"
        reads_so = self.decision.words == self.words or self._carried_out(self.decision.outcome)
        return "decided" if reads_so and not self.adrift else "reopened"

    def _carried_out(self, outcome: Outcome) -> bool:
        """Whether the text has done since what was decided: its next revision usually does."""
        if outcome == "merged":
            return self.marked.fate == "deleted"
        return outcome in ("withdrawn", "no change") and not self.changed

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
        return self.outcome is None or self.outcome not in SETTLED_OUTCOMES


def paragraphs(baseline: Text, text: Text, review: Review) -> tuple[TabledParagraph, ...]:
    """All paragraphs but the formal ones, deleted ones included, with the last decision on each."""
    laid = redline(baseline, text)
    names = clause_names(baseline, labels(baseline)) | clause_names(text, labels(text))
    wanted = {wish.marked.id: wish for wish in wishes(0, laid)}
    under = headings_over((p.id, p.kind) for p in baseline)
    bracketed = [bracket.provision for bracket in open_brackets(text, baseline)]
    shown = [p for p in laid.provisions if p.kind not in FIXED_KINDS and p.fate != "moved away"]
    words = {p.id: _words(p, wanted.get(p.id), under) for p in shown}
    decided = _decisions(review, words, {p.id for p in shown if p.fate == "inserted"})
    standing = {p.id for p in shown if p.in_revised}
    return tuple(
        TabledParagraph(
            p.id,
            called(names, p.id),
            p,
            p.id in wanted,
            words[p.id],
            bracketed.count(p.id),
            decision := decided.get(p.id),
            bool(decision and decision.into and decision.into not in standing),
        )
        for p in shown
        if p.kind != "heading" or p.id in wanted
    )


def _words(marked: MarkedProvision, wish: Wish | None, under: Mapping[str, str]) -> str:
    return change_in_words(wish, under) if wish else read_as("as in force", rejected(marked.text))


def _decisions(review: Review, words: Mapping[str, str], new: set[str]) -> dict[str, Decision]:
    """The last decision on each paragraph; a new one that bears another name in this revision is known by its words."""
    decision_on: dict[str, Decision] = {}
    by_words = {read: id_ for id_, read in words.items() if id_ in new}
    for decision in not_taken_back(review.decisions):
        id_ = decision.provision if decision.provision in words else by_words.get(decision.words, "")
        if id_:
            decision_on[id_] = decision
    return decision_on
