"""Import: a file by its path, the questions it raises one at a time, then all of it written or nothing."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.suggester import SuggestFromList
from textual.widgets import Input

from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.services.importing.import_job import begin_import, remedied, with_input
from wtsaprep.services.importing.import_options import ImportOptions
from wtsaprep.services.importing.input_files import completed, files_like, read_input_file
from wtsaprep.services.importing.questions import NOT_CLEAN
from wtsaprep.tui.forms.import_stages import (
    REMEDY_COMMANDS,
    Asking,
    AskingPath,
    Correcting,
    Done,
    ImportStage,
    Told,
    after_summary,
    first_stage,
    next_stage,
    written,
)
from wtsaprep.tui.forms.import_summary import LookedAt, SummedUp
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.destinations import ReadWordFile
from wtsaprep.tui.screens.general import GENERAL, go_back
from wtsaprep.tui.screens.remedies import fault_lines, remedy_line
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.remedies import RemedyKind
    from wtsaprep.tui.screens.screen_command import Topics


def go_on(screen: ImportScreen) -> None:
    """Read the file, take the reading, the words or the way, or look at the place of a doubt: what the stage asks."""
    match screen.stage:
        case AskingPath():
            screen.read_file()
        case SummedUp() as summed:
            _go_on_from(summed, screen)
        case LookedAt(summed=summed):
            screen.show(summed)
        case Asking() as asking:
            screen.show(asking.answered(asking.guess.readings[screen.chosen]))
        case Correcting() as correcting:
            screen.correct(correcting)
        case Told(plan=plan, job=job) if plan is not None:
            screen.show(written(job, plan))


def _go_on_from(summed: SummedUp, screen: ImportScreen) -> None:
    """Go on, or look at the place of the file that a row is about."""
    if screen.chosen not in summed.places:
        screen.show(after_summary(summed))
        return
    doubt = summed.places[screen.chosen]
    if summed.source.word is None and doubt:
        screen.show(LookedAt(summed, doubt))
    else:
        screen.open(ReadWordFile(screen.file, summed.source.raw, doubt.line if doubt else 0))


def leave_words(screen: ImportScreen) -> None:
    """Leave the place as it stands."""
    if isinstance(screen.stage, Asking):
        screen.show(screen.stage.answered(None))


def type_words(screen: ImportScreen) -> None:
    """Type other words than the readings have."""
    if isinstance(screen.stage, Asking):
        screen.show(Correcting(screen.stage))


def take_all(screen: ImportScreen) -> None:
    """Take the reading, and the first one of all questions that follow."""
    if isinstance(screen.stage, Asking):
        screen.show(screen.stage.all_taken(screen.chosen))


def leave_all(screen: ImportScreen) -> None:
    """Leave this place and all that follow as they stand."""
    if not isinstance(screen.stage, Asking):
        return
    if screen.stage.job.baseline is not None:
        screen.say(NOT_CLEAN)
    else:
        screen.show(screen.stage.all_left())


def import_rest(screen: ImportScreen) -> None:
    """Write what can be, without what is left out."""
    if isinstance(screen.stage, Told) and screen.stage.plan is not None:
        screen.show(written(screen.stage.job, screen.stage.plan))


def go_another_way(kind: RemedyKind, screen: ImportScreen) -> None:
    """Read the file as a remedy says."""
    if isinstance(screen.stage, Told):
        screen.take_remedy(screen.stage, kind)


def back(screen: ImportScreen) -> None:
    """Leave the words that are typed, the place that is looked at, or the import."""
    if isinstance(screen.stage, Correcting):
        screen.show(screen.stage.asking)
    elif isinstance(screen.stage, LookedAt):
        screen.show(screen.stage.summed)
    else:
        go_back(screen)


def _of_a_stage(name: str, act: Callable[[ImportScreen], object]) -> ScreenCommand[ImportScreen]:
    """A command that only some stages have."""

    def refused(screen: ImportScreen) -> str:
        if name in screen.stage.acts:
            return ""
        return "nothing is left out" if name == "import-rest" else screen.stage.refusal

    return once(name, act, refused)


IMPORTING: Topic[ImportScreen] = (
    _of_a_stage("go-on", go_on),
    _of_a_stage("leave-words", leave_words),
    _of_a_stage("other-words", type_words),
    _of_a_stage("take-all", take_all),
    _of_a_stage("leave-all", leave_all),
    _of_a_stage("import-rest", import_rest),
    *(_of_a_stage(name, partial(go_another_way, kind)) for name, kind in REMEDY_COMMANDS.items()),
    once("back", back),
)


class ImportScreen(CursorScreen[None]):
    """Reads one file; nothing is written before every question is answered."""

    place: ClassVar[Place] = "import"
    topics: ClassVar[Topics[ImportScreen]] = (GENERAL, STEPS, IMPORTING)
    shows = "paths"
    steps_in: ClassVar[str] = "#rows"
    AUTO_FOCUS = "#path"
    DEFAULT_CSS = """
    ImportScreen Input { height: 1; border: none; padding: 0 1; }
    ImportScreen #rows { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.stage: ImportStage = AskingPath()
        self.file = ""

    def compose_body(self) -> ComposeResult:
        yield Bar(id="question")
        yield OneLineField(id="path", placeholder=self.stage.placeholder)
        yield OneLineField(id="words")
        yield RowsView(id="rows")

    def on_mount(self) -> None:
        self.show(self.stage)
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        return "Import", self.file

    def status_texts(self) -> tuple[str, str]:
        return re.sub(r"\{([a-z-]+)\}", lambda name: self.key(name[1]), self.stage.status), ""

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "path":
            event.input.suggester = SuggestFromList(files_like(event.value), case_sensitive=True)

    def take_key(self, event: events.Key) -> bool:
        if event.key == "tab" and isinstance(self.stage, AskingPath):
            self._complete()
            return True
        return super().take_key(event)

    def _complete(self) -> None:
        """Go on with the path as far as there is but one way; then tell the ways there are."""
        box = self.query_one("#path", Input)
        path, ways = completed(box.value)
        self.say("  ".join(ways) if path == box.value and ways else "" if ways else "no file begins like that")
        box.value = path
        box.cursor_position = len(path)

    def show(self, stage: ImportStage) -> None:
        """Show where the import stands now."""
        self.stage = stage
        self.query_one("#question", Bar).put(stage.heading)
        rows = [ListRow(row, at) for at, row in enumerate(self._rows_of(stage))]
        self.query_one("#rows", RowsView).show(rows)
        self.query_one("#rows", RowsView).move_to(0)
        typed = {"path": isinstance(stage, AskingPath), "words": isinstance(stage, Correcting)}
        for name, open_ in typed.items():
            box = self.query_one(f"#{name}", Input)
            box.display, box.disabled = open_, not open_  # Or it would have the focus again when a file was looked at.
            if open_ and name == "words":
                box.value, box.placeholder = "", stage.placeholder
            if open_:
                self.set_focus(box)
        if not any(typed.values()):
            self.set_focus(None)
        self.refresh_bars()

    def _rows_of(self, stage: ImportStage) -> tuple[str, ...]:
        """The rows of a stage, then what went wrong and the other ways there are."""
        if not isinstance(stage, Told | Done):
            return stage.rows
        wrong = fault_lines(stage.fault, self.key) if stage.fault else ()
        remedies = stage.remedies if isinstance(stage, Told) else ()
        return (*stage.rows, *wrong, *(remedy_line(remedy, self.key) for remedy in remedies))

    @property
    def chosen(self) -> int:
        """The row under the cursor, by its place."""
        return self.query_one("#rows", RowsView).chosen or 0

    def read_file(self) -> None:
        """Read the file whose path was typed, or say why it can't be."""
        name = self.query_one("#path", Input).value
        try:
            given = read_input_file(name)
            job = with_input(begin_import(self.shell.workspace, ImportOptions()), given, name)
            stage = first_stage(job)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.file = name
        self.show(stage)

    def correct(self, correcting: Correcting) -> None:
        """Take the words that were typed, or say why they are not those of the place."""
        try:
            self.show(correcting.typed(self.query_one("#words", Input).value))
        except InputFault as fault:
            self.show(correcting.asking)
            self.say_fault(fault)

    def take_remedy(self, told: Told, kind: RemedyKind) -> None:
        """Go the other way that is offered, or say why it can't be gone."""
        remedy = next(remedy for remedy in told.remedies if remedy.kind == kind)
        try:
            self.show(next_stage(remedied(told.job, remedy)))
        except WtsaprepError as error:
            self.say_fault(error)
