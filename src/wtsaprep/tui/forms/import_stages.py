"""The stages of an import on the screen: a path, questions, what was understood, what would be written, the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.lists.guesses import reading_in_place, sureness
from wtsaprep.services.importing.carry_out_import import carry_out_import, would_write
from wtsaprep.services.importing.import_job import planned, understood, with_questions
from wtsaprep.services.importing.import_options import ImportUndecided
from wtsaprep.store.folders.git import repository_fault
from wtsaprep.tui.forms.import_summary import SummedUp, is_to_be_seen, summed_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.remedies import Remedy, RemedyKind
    from wtsaprep.services.importing.carry_out_import import ImportPlan
    from wtsaprep.services.importing.import_job import ImportJob
    from wtsaprep.services.importing.questions import Questions

REMEDY_COMMANDS: dict[str, RemedyKind] = {
    "import-against": "read-against",
    "import-revised": "take-as-revised",
    "import-replace": "replace-reconstructed",
    "import-reply": "take-as-reply",
}
"""The commands that go another way, and the way each goes."""
_NOTHING = "{back} imports nothing"


class ImportStage(Protocol):
    """Where an import stands: what the screen says and shows, and which of its commands can act."""

    @property
    def heading(self) -> str: ...
    @property
    def rows(self) -> tuple[str, ...]: ...
    @property
    def status(self) -> str:
        """What the keys do here, each by the name of its command: "{go-on} reads the file"."""
        ...

    @property
    def acts(self) -> frozenset[str]: ...
    @property
    def refusal(self) -> str: ...
    @property
    def placeholder(self) -> str: ...


@dataclass(frozen=True, slots=True)
class AskingPath:
    """No file was read yet."""

    heading = "Which file? Word, or pasted, flattened or marked text; Tab completes"
    rows = ()
    status = "{go-on} reads the file; nothing is written before you have answered"
    acts = frozenset(("go-on",))
    refusal = "read a file first"
    placeholder = "path of a file"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question is open, and all that were asked before are answered."""

    job: ImportJob

    status = (
        "{go-on} takes the reading; {leave-words} leaves it as it stands; {other-words} other words; "
        "{take-all} takes all; {leave-all} leaves all"
    )
    acts = frozenset(("go-on", "leave-words", "other-words", "take-all", "leave-all"))
    refusal = ""
    placeholder = ""

    @property
    def questions(self) -> Questions:
        """What the file asks."""
        return self.job.read[-1].questions

    @property
    def guess(self) -> Guess:
        """The place that is asked about."""
        return self.questions.guesses[self.questions.open[0]]

    @property
    def heading(self) -> str:
        """The question."""
        asked, guess = self.questions.asked, self.guess
        at = asked.index(self.questions.open[0]) + 1
        return f"{at} of {len(asked)}, line {guess.line}: {guess.why} ({sureness(guess)})"

    @property
    def rows(self) -> tuple[str, ...]:
        """Its readings."""
        return tuple(reading_in_place(self.guess, reading) for reading in self.guess.readings)

    def answered(self, answer: JoinReading | None) -> ImportStage:
        """What comes after an answer."""
        return _after(self.job, self.questions.answered(self.questions.open[0], answer))

    def all_left(self) -> ImportStage:
        """What comes after this place and all that follow were left as they stand."""
        return _after(self.job, self.questions.as_they_stand())

    def all_taken(self, reading: int) -> ImportStage:
        """What comes after one reading was taken, and the first one of all that follow."""
        questions = self.questions.answered(self.questions.open[0], self.guess.readings[reading])
        return _after(self.job, questions.as_they_are_read())


@dataclass(frozen=True, slots=True)
class Correcting:
    """The words of a question are being typed: those that were deleted, then those that were inserted."""

    asking: Asking
    deleted: str | None = None

    status = "{go-on} goes on; {back} goes back to the readings"
    acts = frozenset(("go-on",))
    refusal = "no question is open"

    @property
    def heading(self) -> str:
        """The question."""
        return self.asking.heading

    @property
    def rows(self) -> tuple[str, ...]:
        """Its readings."""
        return self.asking.rows

    @property
    def placeholder(self) -> str:
        """Which words are typed."""
        return f"the words that were {'deleted' if self.deleted is None else 'inserted'}, then Enter"

    def typed(self, words: str) -> ImportStage:
        """What comes after words were typed.

        Raises:
            InputFault: they are not those of the place.
        """
        if self.deleted is None:
            return replace(self, deleted=words)
        return self.asking.answered(self.asking.guess.corrected(self.deleted, words))


@dataclass(frozen=True, slots=True)
class Told:
    """Nothing was written yet: what would be, what is left out, or why it can't be; and the other ways there are."""

    job: ImportJob
    heading: str
    rows: tuple[str, ...]
    status: str
    acts: frozenset[str]
    remedies: tuple[Remedy, ...] = ()
    plan: ImportPlan | None = None
    """What is written if one goes on."""
    fault: WtsaprepError | None = None
    """Why one can't."""

    refusal = "there is no need here"
    placeholder = ""


@dataclass(frozen=True, slots=True)
class Done:
    """All is written, or nothing can be."""

    heading: str
    rows: tuple[str, ...] = ()
    fault: WtsaprepError | None = None
    """What is wrong, if something is."""

    status = "{back} goes back to the library"
    acts = frozenset[str]()
    refusal = "no question is open"
    placeholder = ""


def first_stage(job: ImportJob) -> ImportStage:
    """What comes after a file was read: a Word file is summed up, any other asks."""
    return next_stage(job) if job.read[-1].source.word is None else summed_up(job, understood(job))


def next_stage(job: ImportJob) -> ImportStage:
    """The first question that is open; without one, what a person should see of a text before it is written."""
    if job.read[-1].questions.open:
        return Asking(job)
    try:
        what_came = understood(job)
    except WtsaprepError as fault:
        return Done("Nothing was written.", fault=fault)
    return summed_up(job, what_came) if is_to_be_seen(job, what_came) else last_stage(job)


def after_summary(summed: SummedUp) -> ImportStage:
    """What comes when what was understood has been seen: a Word file asks now, any other has been asked."""
    job = summed.job
    return Asking(job) if job.read[-1].questions.open else last_stage(job)


def last_stage(job: ImportJob) -> ImportStage:
    """All is written, unless a person has something to decide."""
    try:
        plan = planned(job, understood(job))
    except ImportUndecided as fault:
        ways = _ways(fault.remedies)
        return Told(job, "It can't be imported like this.", (), _NOTHING, ways, fault.remedies, fault=fault)
    except WtsaprepError as fault:
        return Done("Nothing was written.", fault=fault)
    remedies = tuple(plan.remedies)
    if plan.gaps:
        heading = "Not all of it can be imported as it stands."
        status = f"{{import-rest}} imports it as told here; {_NOTHING}"
        return Told(job, heading, tuple(plan.gaps), status, _ways(remedies) | {"import-rest"}, remedies, plan)
    if remedies:
        heading, status = "This is what will be written.", f"{{go-on}} imports it like this; {_NOTHING}"
        return Told(job, heading, tuple(would_write(plan)), status, _ways(remedies) | {"go-on"}, remedies, plan)
    return written(job, plan)


def written(job: ImportJob, plan: ImportPlan) -> Done:
    """The end: what was written, what was left out, what was read in one way of several."""
    try:
        lines = carry_out_import(job.workspace, plan)
    except WtsaprepError as fault:
        return Done("Nothing was written.", fault=fault)
    rows = [*plan.told, *lines, *(f"left out: {gap}" for gap in plan.gaps), *_doubts(job)]
    heading = "Imported." if lines else "Nothing of it is new; nothing was written."
    return Done(heading, tuple(rows), repository_fault(job.workspace.folder))


def _after(job: ImportJob, questions: Questions) -> ImportStage:
    return next_stage(with_questions(job, len(job.read) - 1, questions))


def _ways(remedies: tuple[Remedy, ...]) -> frozenset[str]:
    kinds = {remedy.kind for remedy in remedies}
    return frozenset(name for name, kind in REMEDY_COMMANDS.items() if kind in kinds)


def _doubts(job: ImportJob) -> Iterator[str]:
    """What was read in one way of several or left out, and what the text in force settled."""
    for read in job.read:
        yield from (f"{read.source.unit} {guess.line}: {_settled(guess)}" for guess in read.questions.settled)
    for source, doubt in job.doubts_of(understood(job)):
        yield doubt.told(source.unit)


def _settled(guess: Guess) -> str:
    return reading_in_place(guess, guess.readings[0])
