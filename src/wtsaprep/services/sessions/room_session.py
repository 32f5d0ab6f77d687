"""The room: going through the paragraphs of a chair's text or a proposal; each decision is logged at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from wtsaprep.errors import StepRefused
from wtsaprep.model.chair import revision_name
from wtsaprep.review.undo_log import not_taken_back
from wtsaprep.services.sessions.decided_paragraphs import DecidedParagraphs
from wtsaprep.services.sessions.typed_words import TypedWords
from wtsaprep.services.sessions.walk import Walk
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.file_format import Outcome
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.services.sessions.room_subject import RoomSubject
    from wtsaprep.store.folders.workspace import Workspace

Which = Literal["open", "unsettled", "all"]
"""Which paragraphs a session goes to; unsettled: also those in brackets, and pending ones."""

WHICH: tuple[Which, ...] = get_args(Which)


class RoomSession:
    """One text before a body, the decisions on it, and where the session stands."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._workspace = workspace
        self._text = DecidedParagraphs(workspace, path)
        self._typed = TypedWords(workspace, self._text)
        self.walk = Walk(workspace, "room", self.subject.key, self._text, self._typed)

    @property
    def subject(self) -> RoomSubject:
        """The text as it is now."""
        return self._text.subject

    @property
    def paragraphs(self) -> tuple[TabledParagraph, ...]:
        """Its paragraphs, each with the last decision on it."""
        return self._text.paragraphs

    @property
    def later(self) -> str:
        """The next revision of the text, if there is one already; empty if this is the last one, or a proposal."""
        if self.subject.chair is None:
            return ""
        chair = self.subject.chair.value
        name = revision_name(chair.document, chair.revision + 1)
        return name if Index(self._workspace).chair_text(name) else ""

    @property
    def current(self) -> TabledParagraph | None:
        """The paragraph that lies before the body."""
        return self.paragraphs[self.walk.at] if self.paragraphs else None

    @property
    def body(self) -> str:
        """The body that decides: that of the last decision, else the one that works on the text."""
        last = not_taken_back(self._text.entries())
        return last[-1].body if last else self.subject.body

    def fates(self, paragraph: TabledParagraph) -> tuple[AmendmentFate, ...]:
        """What follows for the amendments behind a paragraph; none where the text is a proposal itself."""
        return self._text.fates(paragraph.id)

    def following(self, times: int, which: Which) -> int | None:
        """The place some paragraphs further on, or back, see `review.next_open`."""
        wanted = {
            "open": [paragraph.undecided for paragraph in self.paragraphs],
            "unsettled": [paragraph.left and _concerns(paragraph) for paragraph in self.paragraphs],
            "all": [True] * len(self.paragraphs),
        }
        seen = [which == "all" or _concerns(paragraph) for paragraph in self.paragraphs]
        return self.walk.following(times, wanted[which], seen)

    def decide(self, outcome: Outcome, into: str = "", *, body: str | None = None, remark: str = "") -> None:
        """Log what the body decided on the paragraph, as one step; a remark on an earlier decision stays with that.

        ``body`` is who decided; where it isn't said, the one that decided last.

        Raises:
            StepRefused: there is none.
            WtsaprepError: it can't be saved.
        """
        paragraph = self.current
        if paragraph is None:
            raise StepRefused("there is no paragraph to decide on")
        self._log(paragraph, outcome, into, self.body if body is None else body, remark)

    def remark(self, body: str, remark: str) -> None:
        """Log the last decision on the paragraph anew, with a body and a remark.

        Raises:
            StepRefused: nothing is decided on it.
            WtsaprepError: it can't be saved.
        """
        paragraph = self.current
        if paragraph is None or paragraph.decision is None or paragraph.state != "decided":
            raise StepRefused("decide first; a remark belongs to a decision")
        decision = paragraph.decision
        if (body, remark) != (decision.body, decision.remark):
            self._log(paragraph, decision.outcome, decision.into, body, remark)

    def _log(self, paragraph: TabledParagraph, outcome: Outcome, into: str, body: str, remark: str) -> None:
        at = self.walk.moment()
        self._text.log(paragraph, at, outcome=outcome, into=into, body=body, remark=remark)
        self.walk.keep_place()

    def words(self) -> str:
        """How the paragraph reads; nothing if it is not in the text."""
        return next((p.text for p in self.subject.revised if self.current and p.id == self.current.id), "")

    def reword(self, words: str) -> None:
        """Give the paragraph of a chair's text other words; one that was handed out becomes the next revision.

        Raises:
            StepRefused: there are no words, or nothing to give them to.
            WtsaprepError: it can't be saved.
        """
        if self.current is None or self.subject.chair is None:
            raise StepRefused("there is no paragraph of a chair's text to edit")
        stop = self.walk.stop
        self._typed.reword(self.subject.chair, self.current.id, words, self.walk.moment())
        self.walk.find(stop)

    def look_again(self) -> None:
        """Read the text and the decisions anew: another screen may have changed them.

        Raises:
            WtsaprepError: they can't be read.
        """
        stop = self.walk.stop
        self._text.read()
        self.walk.find(stop)


def _concerns(paragraph: TabledParagraph) -> bool:
    """Whether a paragraph concerns the body at all: nobody need look at what is in force, unless somebody decided."""
    return paragraph.changed or paragraph.decision is not None
