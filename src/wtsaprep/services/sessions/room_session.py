"""The room: going through the paragraphs of a chair's text or a proposal; each decision is logged at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, get_args

from wtsaprep.errors import StepRefused
from wtsaprep.model.chair import revision_name
from wtsaprep.model.review import Decision, Review
from wtsaprep.review.next_open import beginning, following
from wtsaprep.review.paragraphs import TabledParagraph, paragraphs
from wtsaprep.review.settling import settled
from wtsaprep.review.undo_log import last_step, made_again, moment, next_step, standing, taken_back
from wtsaprep.services.comparing.chair_texts import find_chair_text, save_change
from wtsaprep.services.comparing.fates import open_fates
from wtsaprep.services.comparing.rewording import reworded
from wtsaprep.services.sessions.room_subject import subject_of
from wtsaprep.store.folders.reviews import change_review, load_review
from wtsaprep.store.folders.saved_sessions import keep_sitting, sitting_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.review import Outcome
    from wtsaprep.store.folders.workspace import Workspace


FORMS = ("write-remark", "edit-paragraph")
"""The commands that open a form on a paragraph."""

Which = Literal["undecided", "unsettled", "all"]
"""Which paragraphs a session goes to; unsettled: also those in brackets, and pending ones."""

WHICH: tuple[Which, ...] = get_args(Which)


class RoomSession:
    """One text before a body, the decisions on it, and where the session stands."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._workspace = workspace
        self._path = path
        self.subject = subject_of(workspace, path)
        self._sitting = sitting_of(workspace, "room", self.subject.key)
        self._review = load_review(workspace, self.subject.key).value
        self.paragraphs = self._laid()
        self._fates: tuple[AmendmentFate, ...] | None = None
        """Of the whole text as it is, without what follows from decisions; None before anybody asks."""
        self._rewordings: list[tuple[str, ChairText]] = []
        """When words were typed in this run, and the chair's text before that."""
        where = self._sitting.provision if self.resumed else None
        ids = [one.id for one in self.paragraphs]
        self.at = beginning(ids, self._needed("undecided"), where)

    @property
    def resumed(self) -> bool:
        """Whether it goes on where it was left before."""
        return bool(self._sitting.at)

    @property
    def later(self) -> str:
        """The next revision of the text, if there is one already; empty if this is the last one, or a proposal."""
        if self.subject.chair is None:
            return ""
        chair = self.subject.chair.value
        name = revision_name(chair.document, chair.revision + 1)
        return name if find_chair_text(self._workspace, name) else ""

    @property
    def now(self) -> TabledParagraph | None:
        """The paragraph that lies before the body."""
        return self.paragraphs[self.at] if self.paragraphs else None

    @property
    def left(self) -> int:
        """How many changed paragraphs are not decided on."""
        return sum(self._needed("undecided"))

    @property
    def body(self) -> str:
        """The body that decides: that of the last decision, else the one that works on the text."""
        last = standing(self._review.decisions)
        return last[-1].body if last else self.subject.body

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(last_step(self._review.decisions) or self._rewordings)

    @property
    def can_redo(self) -> bool:
        """Whether there is a decision to make again."""
        return bool(next_step(self._review.decisions))

    def fates(self) -> tuple[AmendmentFate, ...]:
        """What follows for the amendments behind the paragraph; none where the text is a proposal itself."""
        if self._fates is None:
            self._fates = open_fates(self._workspace, self.subject.chair) if self.subject.chair else ()
        here = [one for one in self._fates if self.now and one.paragraph == self.now.id]
        return settled(here, self.paragraphs)

    def go(self, at: int) -> None:
        """Lay another paragraph before the body."""
        self.at = max(0, min(at, len(self.paragraphs) - 1))

    def following(self, times: int, which: Which) -> int | None:
        """The place some paragraphs further on, or back, see `review.place`."""
        seen = [which == "all" or one.changed or one.decision is not None for one in self.paragraphs]
        return following(self._needed(which), seen, self.at, times)

    def decide(self, outcome: Outcome, into: str = "") -> None:
        """Log what the body decided on the paragraph.

        Raises:
            WtsaprepError: it can't be saved.
        """
        now = self.now
        if now is None:
            raise StepRefused("there is no paragraph to decide on")
        before = now.decision.remark if now.decision and now.state == "decided" else ""
        self._log(now, outcome=outcome, into=into, body=self.body, remark=before)

    def remark(self, body: str, remark: str) -> None:
        """Log the last decision on the paragraph anew, with a body and a remark.

        Raises:
            StepRefused: nothing is decided on it.
            WtsaprepError: it can't be saved.
        """
        now = self.now
        if now is None or now.decision is None or now.state != "decided":
            raise StepRefused("decide first; a remark belongs to a decision")
        if (body, remark) != (now.decision.body, now.decision.remark):
            self._log(now, outcome=now.decision.outcome, into=now.decision.into, body=body, remark=remark)

    def words(self) -> str:
        """How the paragraph reads; nothing if it is not in the text."""
        return next((p.text for p in self.subject.revised if self.now and p.id == self.now.id), "")

    def reword(self, words: str) -> None:
        """Give the paragraph of a chair's text other words; one that was handed out becomes the next revision.

        Raises:
            StepRefused: there are no words, or nothing to give them to.
            WtsaprepError: it can't be saved.
        """
        if self.now is None or self.subject.chair is None:
            raise StepRefused("there is no paragraph of a chair's text to edit")
        before = self.subject.chair
        after = reworded(self._workspace, before, self.now.id, words)
        if after is before:
            return
        # What was handed out stays as it is: there is nothing to go back to.
        self._rewordings = [] if before.value.frozen else [*self._rewordings, (self._moment(), before.value)]
        self._path = after.stored.path
        self.look_again()

    def undo(self) -> str:
        """Take back the last decision, also one of an earlier run, or the last words; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if self._rewordings and self._rewordings[-1][0] > last_step(self._review.decisions):
            return self._take_back_words(self._rewordings[-1][1])
        now = self._moment()
        return self._travel(last_step(self._review.decisions), lambda log, step: taken_back(log, step, now))

    def redo(self) -> str:
        """Make again what was taken back last; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
        return self._travel(next_step(self._review.decisions), made_again)

    def keep_place(self) -> None:
        """Keep where the session stands.

        Raises:
            WtsaprepError: it can't be saved.
        """
        self._keep()

    def keep_writing(self, form: str, written: Mapping[str, str]) -> None:
        """Keep what stands in a form of the paragraph until it is taken; nothing once it is.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if self.now is not None:
            self._keep(writing=self._sitting.with_writing(form, self.now.id, written))

    def written(self, form: str) -> Mapping[str, str]:
        """What stood in a form when the line dropped or when it could not be taken."""
        return self._sitting.written(form, self.now.id) if self.now else {}

    @property
    def broken_off(self) -> str | None:
        """The form of the paragraph that was open when the line dropped."""
        return next((form for form in FORMS if self.written(form)), None)

    def look_again(self) -> None:
        """Read the text and the decisions anew: another screen may have changed them.

        Raises:
            WtsaprepError: they can't be read.
        """
        here = self.now.id if self.now else ""
        was, self.subject = self.subject.chair, subject_of(self._workspace, self._path)
        if (was and was.value) != (self.subject.chair and self.subject.chair.value):
            self._fates = None
        self._review = load_review(self._workspace, self.subject.key).value
        self.paragraphs = self._laid()
        self.go(next((at for at, one in enumerate(self.paragraphs) if one.id == here), self.at))

    def _needed(self, which: Which) -> list[bool]:
        """Of each paragraph, whether a session goes to it."""
        found = {
            "undecided": [p.undecided for p in self.paragraphs],
            "unsettled": [p.left and (p.changed or p.decision is not None) for p in self.paragraphs],
            "all": [True] * len(self.paragraphs),
        }
        return found[which]

    def _log(self, now: TabledParagraph, **said: Any) -> None:
        decision = Decision(provision=now.id, at=self._moment(), revision=self.subject.name, words=now.words, **said)
        self._change(lambda review: review.model_copy(update={"decisions": (*review.decisions, decision)}))
        self.keep_place()

    def _moment(self) -> str:
        return moment(datetime.now(UTC), self._review.decisions)

    def _travel(self, step: str, change: Callable[[Sequence[Decision], str], tuple[Decision, ...]]) -> str:
        touched = [one.provision for one in self._review.decisions if one.at == step]
        self._change(lambda review: review.model_copy(update={"decisions": change(review.decisions, step)}))
        found = next((at for at, one in enumerate(self.paragraphs) if one.id in touched), None)
        self.go(self.at if found is None else found)
        self.keep_place()
        return "a paragraph that is not in this revision" if found is None else self.paragraphs[found].name

    def _take_back_words(self, before: ChairText) -> str:
        assert self.subject.chair is not None
        if self.subject.chair.value.frozen:
            raise StepRefused("it was handed out; edit it anew, which makes the next revision")
        save_change(self._workspace, self.subject.chair, before)
        self._rewordings.pop()
        self.look_again()
        return f"what was typed into {self.now.name}" if self.now else "what was typed"

    def _change(self, change: Callable[[Review], Review]) -> None:
        self._review = change_review(self._workspace, self.subject.key, change).value
        self.paragraphs = self._laid()

    def _laid(self) -> tuple[TabledParagraph, ...]:
        return paragraphs(self.subject.baseline, self.subject.revised, self._review)

    def _keep(self, **said: Any) -> None:
        if self.now is None:
            return
        place = {"provision": self.now.id, "left": self.left, "at": moment(datetime.now(UTC))}
        self._sitting = self._sitting.model_copy(update={**place, **said})
        keep_sitting(self._workspace, self._sitting)
