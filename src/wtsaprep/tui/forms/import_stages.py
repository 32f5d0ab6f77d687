"""The stages of an import on the screen: a file, questions, what was understood, what would be written, the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.lists.guesses import clause_line, reading_line, reason_line
from wtsaprep.remedies import Remedy
from wtsaprep.services.importing.carry_out_import import carry_out_import, unknown_changes, would_write
from wtsaprep.services.importing.import_job import planned, remedied, understood, with_questions
from wtsaprep.services.importing.import_options import ImportUndecided
from wtsaprep.services.importing.input_files import PASTED
from wtsaprep.store.folders.git import repository_fault
from wtsaprep.tui.forms.import_summary import SummedUp, is_to_be_seen, summed_up, told_at_end
from wtsaprep.tui.forms.import_ways import FREE_WAYS, WAYS
from wtsaprep.tui.widgets.lines_view import LinesRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.services.importing.carry_out_import import ImportPlan
    from wtsaprep.services.importing.import_job import ImportJob
    from wtsaprep.services.importing.questions import Questions

_NOTHING = "{back} goes back; nothing is written"
_NO_LABELS: Mapping[str, str] = MappingProxyType({})


class ImportStage(Protocol):
    """Where an import stands: what the screen says and shows, and which of its commands can act."""

    @property
    def count(self) -> str:
        """How far the questions are, for the title."""
        ...

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
    def labels(self) -> Mapping[str, str]:
        """What the footer calls commands here, where that is not what the table calls them."""
        ...

    @property
    def refusal(self) -> str: ...
    @property
    def placeholder(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Asking:
    """A question is open, and all that were asked before are answered."""

    job: ImportJob

    status = "{leave-all} leaves all as they stand; {back} goes back a question"
    acts = frozenset(("go-on", "choose", "leave-words", "other-words", "take-all", "leave-all")) | FREE_WAYS
    labels = MappingProxyType({"go-on": "take it"})
    refusal = ""
    placeholder = ""
    heading = ""
    rows = ()

    @property
    def questions(self) -> Questions:
        """What the file asks."""
        return self.job.read[-1].questions

    @property
    def guess(self) -> Guess:
        """The place that is asked about."""
        return self.questions.guesses[self.questions.open[0]]

    @property
    def count(self) -> str:
        """Which question it is, of how many."""
        asked = self.questions.asked
        return f"question {asked.index(self.questions.open[0]) + 1} of {len(asked)}"

    def lines(self, chosen: int) -> list[LinesRow[int]]:
        """The reason, the clause as the reading that is chosen has it, and what the readings make of the place."""
        source, guess = self.job.read[-1].source, self.guess
        rows: list[LinesRow[int]] = [LinesRow(reason_line(guess, source.name_of(guess), self._line)), LinesRow(())]
        label, clause = clause_line(guess, guess.readings[chosen])
        rows += [LinesRow(clause, label=label), LinesRow(())]
        for at, reading in enumerate(guess.readings):
            rows.append(LinesRow(reading_line(guess, reading), at, f"{at + 1}  ", signs=True))
        return rows

    @property
    def _line(self) -> str:
        """The line of the place, unless all clauses stand on one, as where line breaks were lost."""
        guesses = [self.questions.guesses[at] for at in self.questions.asked]
        same = len({guess.line for guess in guesses}) < len({(guess.text, guess.paragraph) for guess in guesses})
        return "" if same else f"{self.job.read[-1].source.unit} {self.guess.line}"

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
    labels = _NO_LABELS
    refusal = "no question is open"
    heading = ""
    rows = ()

    @property
    def count(self) -> str:
        """Which question it is, of how many."""
        return self.asking.count

    def lines(self, chosen: int) -> list[LinesRow[int]]:
        """The question."""
        return self.asking.lines(chosen)

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

    count = ""
    labels = MappingProxyType({"go-on": "import it"})
    refusal = "there is no need here"
    placeholder = ""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number of a proposal is being typed that bears none itself."""

    told: Told

    count = ""
    rows = ()
    labels = _NO_LABELS
    heading = "Which number is it to have? The code says whose it is; XX stands for what is not known yet."
    status = "{go-on} goes on; {back} goes back"
    acts = frozenset(("go-on",))
    refusal = "no question is open"
    placeholder = "its number, as in ARB/XX/1"

    def typed(self, words: str) -> ImportStage:
        """What comes after it was typed.

        Raises:
            WtsaprepError: it is no number, or another proposal has it.
        """
        return next_stage(remedied(self.told.job, Remedy("say-number", words.strip().upper())))


@dataclass(frozen=True, slots=True)
class Done:
    """All is written, or nothing can be."""

    heading: str
    rows: tuple[str, ...] = ()
    fault: WtsaprepError | None = None
    """What is wrong, if something is."""
    job: ImportJob | None = None
    """What can be read another way, where nothing was written."""

    count = ""
    labels = _NO_LABELS
    refusal = "no question is open"
    placeholder = ""

    @property
    def status(self) -> str:
        """Where one goes from here."""
        return _NOTHING if self.job else "{back} goes back to the library"

    @property
    def acts(self) -> frozenset[str]:
        """The other ways to read what could not be written."""
        return FREE_WAYS if self.job else frozenset()


def first_stage(job: ImportJob) -> ImportStage:
    """What comes after a file was read: it asks; a Word file and a paste are summed up first."""
    source = job.read[-1].source
    if source.word is None and source.name != PASTED:
        return next_stage(job)
    return summed_up(job, understood(job))


def next_stage(job: ImportJob) -> ImportStage:
    """The first question that is open; without one, what a person should see of a text before it is written."""
    if job.read[-1].questions.open:
        return Asking(job)
    try:
        what_came = understood(job)
    except WtsaprepError as fault:
        return Done("Nothing was written.", fault=fault, job=job)
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
        ways = _ways(fault.remedies) | FREE_WAYS
        return Told(job, "It can't be imported like this.", (), _NOTHING, ways, fault.remedies, fault=fault)
    except WtsaprepError as fault:
        return Done("Nothing was written.", fault=fault, job=job)
    remedies = tuple(plan.remedies)
    ways = _ways(remedies) | FREE_WAYS
    if plan.gaps:
        heading = "Not all of it can be imported as it stands."
        status = f"{{import-rest}} imports it as told here; {_NOTHING}"
        return Told(job, heading, tuple(plan.gaps), status, ways | {"import-rest"}, remedies, plan)
    if remedies:
        heading, status = "This is what will be written.", f"{{go-on}} imports it like this; {_NOTHING}"
        return Told(job, heading, tuple(would_write(plan)), status, ways | {"go-on"}, remedies, plan)
    return written(job, plan)


def written(job: ImportJob, plan: ImportPlan) -> Done:
    """The end: what was written, what was left out, what was read in one way of several."""
    try:
        lines = carry_out_import(job.workspace, plan)
    except WtsaprepError as fault:
        return Done("Nothing was written.", fault=fault, job=job)
    rows = [*plan.told, *lines, *unknown_changes(plan), *(f"left out: {gap}" for gap in plan.gaps), *told_at_end(job)]
    heading = "Imported." if lines else "Nothing of it is new; nothing was written."
    return Done(heading, tuple(rows), repository_fault(job.workspace.folder))


def _after(job: ImportJob, questions: Questions) -> ImportStage:
    return next_stage(with_questions(job, len(job.read) - 1, questions))


def _ways(remedies: tuple[Remedy, ...]) -> frozenset[str]:
    kinds = {remedy.kind for remedy in remedies}
    return frozenset(name for name, kind in WAYS.items() if kind in kinds)
