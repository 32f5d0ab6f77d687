"""The course of the room: the paragraphs of the text before a body, and the log of what was decided on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.review import Decision
from wtsaprep.review.record import says_the_same
from wtsaprep.review.settling import concerns, fates_settled
from wtsaprep.services.comparing.fates import open_fates
from wtsaprep.services.comparing.for_others import fates_for_others
from wtsaprep.services.drafts.taking_back import do_again, take_back
from wtsaprep.services.sessions.room_subject import paragraphs_of, subject_of
from wtsaprep.services.sessions.walk import Stop
from wtsaprep.store.folders.act_log import act_of_step
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.index.find import review_on
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.review import Review
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.review.undo_log import Rewrite
    from wtsaprep.services.sessions.room_subject import RoomSubject
    from wtsaprep.services.sessions.walk import StopKey
    from wtsaprep.store.folders.workspace import Workspace


class DecidedParagraphs:
    """A text as it is now, with the decisions on it."""

    elsewhere = "a paragraph that is not in this revision"

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._workspace = workspace
        self._path = path
        self.subject: RoomSubject = subject_of(index := Index(workspace), path)
        self._review: Review
        self._fates: tuple[AmendmentFate, ...] | None = None
        """Of the whole text as it is, without what follows from decisions; None before anybody asks."""
        self.paragraphs: tuple[TabledParagraph, ...] = ()
        self.stops: tuple[Stop, ...] = ()
        self._lay(review_on(index, self.subject.key))

    def read(self, path: Path | None = None) -> None:
        """Read the text and the decisions anew; where the text is another revision by now, from its file.

        Raises:
            WtsaprepError: they can't be read.
        """
        self._path = path or self._path
        before, self.subject = self.subject.chair, subject_of(index := Index(self._workspace), self._path)
        if (before and before.value) != (self.subject.chair and self.subject.chair.value):
            self._fates = None
        self._lay(review_on(index, self.subject.key))

    def _lay(self, review: Review) -> None:
        self._review = review
        self.paragraphs = paragraphs_of(self.subject, review)
        self.stops = tuple(Stop(("", p.id), p.name, p.undecided) for p in self.paragraphs)

    def about(self, form: str, at: int) -> str:
        """Every form is on one paragraph of one text."""
        return f"{self.subject.key} {self.paragraphs[at].id}"

    def entries(self) -> tuple[Decision, ...]:
        """All decisions on the text and its earlier revisions."""
        return self._review.decisions

    def rewrite(self, step: str, change: Rewrite) -> Collection[StopKey]:
        """Rewrite a step: every decision is one, with the words that it came with."""
        touched = {("", decision.provision) for decision in self.entries() if decision.at == step}
        with acting(self._workspace, "") as within:
            self._change(lambda review: review.model_copy(update={"decisions": change(review.decisions, step)}), within)
            stands = any(not decision.undone for decision in self.entries() if decision.at == step)
            act = act_of_step(self._workspace.folder, step)
            if act is not None and act.undone is stands:
                (do_again if stands else take_back)(within, act)
                for head in Index(self._workspace).revisions(self.subject.key)[-1:]:
                    self.read(head.path)
        return touched

    def fates(self, provision: str) -> tuple[AmendmentFate, ...]:
        """What follows for the amendments behind a paragraph; none where the text is a proposal itself."""
        if self._fates is None:
            self._fates = open_fates(Index(self._workspace), self.subject.chair) if self.subject.chair else ()
        behind = [fate for fate in self._fates if provision in (fate.paragraph, *fate.tied)]
        return fates_settled(behind, self.paragraphs)

    def log(self, paragraph: TabledParagraph, at: str, **fields: Any) -> None:
        """Add a decision on a paragraph as it reads now.

        Raises:
            WtsaprepError: it can't be saved.
        """
        decision = Decision(provision=paragraph.id, at=at, revision=self.subject.name, words=paragraph.words, **fields)
        decision = decision.model_copy(update={"about": self._about(paragraph, decision)})
        self._workspace.note_step(at)
        self._change(
            lambda review: review.model_copy(update={"decisions": (*review.decisions, decision)}), self._workspace
        )

    def _about(self, paragraph: TabledParagraph, decision: Decision) -> tuple[str, ...] | None:
        """The proposals that a decision says something of; one that is only told anew speaks of those of its time."""
        if self.subject.chair is None:
            return None
        if paragraph.decision is not None and says_the_same(paragraph.decision, decision):
            return paragraph.decision.about
        handed_in = fates_for_others(self.fates(paragraph.id))
        return tuple(dict.fromkeys(fate.proposal for fate in handed_in if concerns(fate, decision)))

    def _change(self, change: Callable[[Review], Review], within: Workspace) -> None:
        self._lay(change_review(within, self.subject.key, change).value)
