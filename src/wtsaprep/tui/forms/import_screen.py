"""Import: a file by its path, the questions it raises one at a time, then all of it written or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from textual.suggester import SuggestFromList
from textual.widgets import Input

from wtsaprep.commands.command import Command, Place
from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.services.importing.import_job import begin_import, remedied, with_input
from wtsaprep.services.importing.import_options import ImportOptions
from wtsaprep.services.importing.input_files import completed, files_like, read_input_file
from wtsaprep.tui.forms.import_stages import (
    REMEDY_COMMANDS,
    Asking,
    AskingPath,
    Correcting,
    Done,
    ImportStage,
    SummedUp,
    Told,
    first_stage,
    next_stage,
    written,
)
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.destinations import ReadWordFile
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.remedies import fault_lines, remedy_line
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.remedies import RemedyKind

_COMMANDS = frozenset(("go-on", "leave-words", "other-words", "take-all", "import-rest", *REMEDY_COMMANDS))
"""Commands that only some stages have."""


class ImportScreen(CursorScreen[None]):
    """Reads one file; nothing is written before every question is answered."""

    place: ClassVar[Place] = "import"
    topics: ClassVar[Topics[ImportScreen]] = (GENERAL, STEPS)
    shows = "paths"
    steps_in: ClassVar[str] = "#rows"
    AUTO_FOCUS = "#path"
    DEFAULT_CSS = """
    ImportScreen Input { height: 1; border: none; padding: 0 1; }
    ImportScreen #rows { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._stage: ImportStage = AskingPath()
        self._file = ""

    def compose_body(self) -> ComposeResult:
        yield Bar(id="question")
        yield OneLineField(id="path", placeholder=self._stage.placeholder)
        yield OneLineField(id="words")
        yield RowsView(id="rows")

    def on_mount(self) -> None:
        self._show(self._stage)
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        return "Import", self._file

    def status_texts(self) -> tuple[str, str]:
        return re.sub(r"\{([a-z-]+)\}", lambda name: self.key(name[1]), self._stage.status), ""

    def why_not(self, command: Command) -> str:
        if command.name not in _COMMANDS or command.name in self._stage.acts:
            return ""
        return "nothing is left out" if command.name == "import-rest" else self._stage.refusal

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "path":
            event.input.suggester = SuggestFromList(files_like(event.value), case_sensitive=True)

    def take_key(self, event: events.Key) -> bool:
        if event.key == "tab" and isinstance(self._stage, AskingPath):
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

    def _show(self, stage: ImportStage) -> None:
        """Show where the import stands now."""
        self._stage = stage
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
    def _chosen(self) -> int:
        return self.query_one("#rows", RowsView).chosen or 0

    def do_go_on(self) -> None:
        match self._stage:
            case AskingPath():
                self._read(self.query_one("#path", Input).value)
            case SummedUp() as summed:
                self._choose(summed)
            case Asking() as asking:
                self._show(asking.answered(asking.guess.readings[self._chosen]))
            case Correcting() as correcting:
                self._correct(correcting)
            case Told(plan=plan, job=job) if plan is not None:
                self._show(written(job, plan))

    def do_leave_words(self) -> None:
        if isinstance(self._stage, Asking):
            self._show(self._stage.answered(None))

    def do_other_words(self) -> None:
        if isinstance(self._stage, Asking):
            self._show(Correcting(self._stage))

    def do_take_all(self) -> None:
        if isinstance(self._stage, Asking):
            self._show(self._stage.all_taken(self._chosen))

    def do_import_rest(self) -> None:
        if isinstance(self._stage, Told) and self._stage.plan is not None:
            self._show(written(self._stage.job, self._stage.plan))

    def do_import_against(self) -> None:
        self._go("read-against")

    def do_import_revised(self) -> None:
        self._go("take-as-revised")

    def do_import_replace(self) -> None:
        self._go("replace-reconstructed")

    def do_import_reply(self) -> None:
        self._go("take-as-reply")

    def do_back(self) -> None:
        if isinstance(self._stage, Correcting):
            self._show(self._stage.asking)
        else:
            self.app.pop_screen()

    def _read(self, name: str) -> None:
        try:
            given = read_input_file(name)
            job = with_input(begin_import(self.shell.workspace, ImportOptions()), given, name)
            stage = first_stage(job)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self._file = name
        self._show(stage)

    def _choose(self, summed: SummedUp) -> None:
        """Go on, or look at the place of the file that a row is about."""
        if self._chosen not in summed.places:
            self._show(next_stage(summed.job))
            return
        self.open(ReadWordFile(self._file, summed.job.read[-1].source.raw, summed.places[self._chosen]))

    def _correct(self, correcting: Correcting) -> None:
        try:
            self._show(correcting.typed(self.query_one("#words", Input).value))
        except InputFault as fault:
            self._show(correcting.asking)
            self.say_fault(fault)

    def _go(self, kind: RemedyKind) -> None:
        """Read the file another way."""
        if not isinstance(self._stage, Told):
            return
        remedy = next(remedy for remedy in self._stage.remedies if remedy.kind == kind)
        try:
            self._show(next_stage(remedied(self._stage.job, remedy)))
        except WtsaprepError as error:
            self.say_fault(error)
