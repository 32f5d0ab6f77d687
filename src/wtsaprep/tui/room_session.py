"""The room: going through the paragraphs of a chair's text or a proposal; each decision is logged at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from wtsaprep.errors import StepRefused
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.review import Decision, Review
from wtsaprep.review.log import last_step, made_again, moment, next_step, standing, taken_back
from wtsaprep.review.paragraphs import Paragraph, paragraphs
from wtsaprep.review.place import beginning, following
from wtsaprep.review.settling import settled
from wtsaprep.store.catalogue import open_draft
from wtsaprep.store.chair_texts import find_chair_text, open_chair_text
from wtsaprep.store.fates import open_fates
from wtsaprep.store.reviews import change_review, load_review
from wtsaprep.store.sittings import keep_sitting, sitting_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Outcome
    from wtsaprep.store.chair_texts import ChairDraft
    from wtsaprep.store.workspace import Workspace


_FORM = "write-remark"

Which = Literal["undecided", "unsettled", "all"]
"""Which paragraphs a session goes to; unsettled: also those in brackets, and pending ones."""

WHICH: tuple[Which, ...] = get_args(Which)


class Subject(NamedTuple):
    """The text that lies before a body."""

    key: str
    """What its decisions are filed under: the document, or the id of the proposal."""
    name: str
    """What it is called: "DT/24R1", "ARB/36A1/1"."""
    heading: str
    baseline: Text
    revised: Text
    body: str = ""
    practice: bool = False
    sources: Mapping[str, str] = {}
    """For each paragraph, whose words are in it."""
    chair: ChairDraft | None = None


class RoomSession:
    """One text before a body, the decisions on it, and where the session stands."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._workspace = workspace
        self._path = path
        self.subject = _subject(workspace, path)
        self._sitting = sitting_of(workspace, "room", self.subject.key)
        self._review = load_review(workspace, self.subject.key).value
        self.paragraphs = self._laid()
        self._fates: tuple[AmendmentFate, ...] | None = None
        """Of the whole text as it is, without what follows from decisions; None before anybody asks."""
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
    def now(self) -> Paragraph | None:
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
        """Whether there is a decision to take back."""
        return bool(last_step(self._review.decisions))

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

    def undo(self) -> str:
        """Take back the last decision, also one of an earlier run; gives what it was about.

        Raises:
            WtsaprepError: it can't be saved.
        """
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

    def keep_writing(self, written: Mapping[str, str]) -> None:
        """Keep what stands in the form of the paragraph until it is taken; nothing once it is.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if self.now is not None:
            self._keep(writing=self._sitting.with_writing(_FORM, self.now.id, written))

    @property
    def written(self) -> Mapping[str, str]:
        """What stood in the form when the line dropped or when it could not be taken."""
        return self._sitting.written(_FORM, self.now.id) if self.now else {}

    def look_again(self) -> None:
        """Read the text and the decisions anew: another screen may have changed them.

        Raises:
            WtsaprepError: they can't be read.
        """
        here = self.now.id if self.now else ""
        was, self.subject = self.subject.chair, _subject(self._workspace, self._path)
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

    def _log(self, now: Paragraph, **said: Any) -> None:
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

    def _change(self, change: Callable[[Review], Review]) -> None:
        self._review = change_review(self._workspace, self.subject.key, change).value
        self.paragraphs = self._laid()

    def _laid(self) -> tuple[Paragraph, ...]:
        return paragraphs(self.subject.baseline, self.subject.revised, self._review)

    def _keep(self, **said: Any) -> None:
        if self.now is None:
            return
        place = {"provision": self.now.id, "left": self.left, "at": moment(datetime.now(UTC))}
        self._sitting = self._sitting.model_copy(update={**place, **said})
        keep_sitting(self._workspace, self._sitting)


def _subject(workspace: Workspace, path: Path) -> Subject:
    if path.parent == workspace.texts:
        draft = open_chair_text(workspace, workspace.load(ChairText, path))
        chair = draft.value
        return Subject(
            chair.document,
            chair.name,
            chair.heading,
            draft.baseline.provisions,
            draft.revised,
            chair.body,
            chair.practice,
            chair.sources,
            draft,
        )
    opened = open_draft(workspace, workspace.load(Proposal, path))
    proposal = opened.proposal.value
    heading = f"{proposal.symbol} {proposal.name}  {opened.baseline.name if opened.baseline else 'new text'}"
    texts = opened.baseline_text, opened.revised
    return Subject(proposal.id, proposal.name, heading, *texts, practice=proposal.practice)
