"""Import: a file by its path, the questions it raises one at a time, then all of it written or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.suggester import SuggestFromList
from textual.widgets import Input

from wtsaprep.commands import Place
from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.present.arrivals import arrival_line
from wtsaprep.present.guesses import reading_in_place, sureness
from wtsaprep.store.imports import carry_out, plan_import, read_arrivals
from wtsaprep.store.inputs import files_like, read_input_file
from wtsaprep.store.sources import read_source
from wtsaprep.tui.bar import Bar
from wtsaprep.tui.command_screen import CommandScreen
from wtsaprep.tui.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.formats.flattened.changes import Change, Guess
    from wtsaprep.store.sources import Source


class ImportScreen(CommandScreen[None]):
    """Reads one file; nothing is written before every question is answered."""

    place: ClassVar[Place] = "import"
    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    ImportScreen Input { height: 1; border: none; padding: 0 1; }
    ImportScreen #rows { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._file = ""
        self._answers: dict[int, Change | None] = {}
        self._asking: str = ""
        self._deleted = ""
        self._gaps = False
        self._places: dict[int, int] = {}

    def compose_body(self) -> ComposeResult:
        yield Bar(id="question")
        box = Input(id="path", placeholder="path of a file", compact=True)
        box.cursor_blink = False
        yield box
        yield RowsView(id="rows")

    def on_mount(self) -> None:
        self.query_one("#question", Bar).put("Which file? Word, or pasted, flattened or marked text; Tab completes")
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        return "Import", self._file

    def status_texts(self) -> tuple[str, str]:
        if self._places:
            return "j and k choose; Esc imports nothing", ""
        if self._source is None:
            return "Enter reads the file; nothing is written before you have answered", ""
        return "Enter takes the reading; n leaves it as it stands; e other words; a takes all", ""

    @property
    def _guess(self) -> Guess | None:
        """The question that is open."""
        guesses = self._source.found.guesses if self._source else ()
        return guesses[len(self._answers)] if len(self._answers) < len(guesses) else None

    def on_input_changed(self, event: Input.Changed) -> None:
        if not self._asking and self._source is None:
            event.input.suggester = SuggestFromList(files_like(event.value), case_sensitive=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._asking:
            self._correct(event.value)
        elif self._source is None:
            self._read(event.value)

    def _read(self, name: str) -> None:
        try:
            self._source = read_source(read_input_file(name), name)
        except WtsaprepError as error:
            self.say(str(error).replace("\n", " "))
            return
        self._file = name
        self.query_one("#path").display = False
        self.query_one("#path").disabled = True  # Or it would have the focus again when a file was looked at.
        self.set_focus(None)
        if self._source.word:
            self._sum_up(self._source)
        else:
            self._ask()

    def _sum_up(self, source: Source) -> None:
        """What was understood of a Word file and what not; a doubt leads to its place in the file."""
        arrivals = read_arrivals(source, {})
        doubts = [*source.gaps, *source.found.notes, *source.found.doubts, *(d for a in arrivals for d in a.doubts)]
        rows = ["Import:", *(f"  {arrival_line(arrival)}" for arrival in arrivals), "Look at the file as it stands"]
        first = len(rows)
        self._places = {len(rows) - 1: 0} | {first + at: doubt.line for at, doubt in enumerate(doubts)}
        rows += [f"paragraph {doubt.line}: {doubt.what}" for doubt in doubts]
        self.query_one("#question", Bar).put("Enter imports what was understood, or shows the place of a doubt")
        self.query_one("#rows", RowsView).show([ListRow(row, at) for at, row in enumerate(rows)])
        self.query_one("#rows", RowsView).move_to(0)
        self.refresh_bars()

    def _choose(self, source: Source, chosen: int) -> None:
        if chosen not in self._places:
            self._places = {}
            self._ask()
            return
        from wtsaprep.tui.file_screen import FileScreen

        self.app.push_screen(FileScreen(self._file, source.raw, self._places[chosen]))

    def _ask(self) -> None:
        guess = self._guess
        if guess is None:
            self._write()
            return
        number, total = len(self._answers) + 1, len(self._source.found.guesses) if self._source else 0
        self.query_one("#question", Bar).put(f"{number} of {total}, line {guess.line}: {guess.why} ({sureness(guess)})")
        rows = [ListRow(reading_in_place(guess, reading), at) for at, reading in enumerate(guess.readings)]
        self.query_one("#rows", RowsView).show(rows)
        self.query_one("#rows", RowsView).move_to(0)
        self.refresh_bars()

    def on_key(self, event: events.Key) -> None:
        guess = self._guess
        if self._gaps and event.key == "a":
            event.stop()
            self._write(without_gaps=True)
            return
        rows = self.query_one("#rows", RowsView)
        if self._source is not None and self._places and event.key == "enter":
            event.stop()
            event.prevent_default()
            self._choose(self._source, rows.chosen or 0)
            return
        listing = bool(self._places) and event.key in ("down", "j", "up", "k")
        if self._source is None or self._asking or not (guess or listing) or event.key == "escape":
            super().on_key(event)
            return
        event.stop()
        if event.key in ("down", "j"):
            rows.move(1)
        elif event.key in ("up", "k"):
            rows.move(-1)
        elif guess is None:
            super().on_key(event)
        elif event.key in ("enter", "y"):
            self._answer(guess.readings[rows.chosen or 0])
        elif event.key == "n":
            self._answer(None)
        elif event.key == "a":
            for left in self._source.found.guesses[len(self._answers) :]:
                self._answers[len(self._answers)] = left.readings[0]
            self._ask()
        elif event.key == "e":
            self._begin_correction()
        else:
            super().on_key(event)

    def _answer(self, answer: Change | None) -> None:
        self._answers[len(self._answers)] = answer
        self._ask()

    def _begin_correction(self) -> None:
        self._asking = "deleted"
        self._show_box("the words that were deleted, then Enter")

    def _correct(self, words: str) -> None:
        guess = self._guess
        if self._asking == "deleted":
            self._deleted, self._asking = words, "inserted"
            self._show_box("the words that were inserted, then Enter")
            return
        self._asking = ""
        self.query_one("#path").display = False
        self.set_focus(None)
        try:
            if guess is not None:
                self._answer(guess.corrected(self._deleted, words))
        except InputFault as fault:
            self.say(fault.what)

    def _show_box(self, placeholder: str) -> None:
        box = self.query_one("#path", Input)
        box.suggester = None
        box.value, box.placeholder, box.display, box.disabled = "", placeholder, True, False
        box.focus()

    def _write(self, *, without_gaps: bool = False) -> None:
        workspace = self.wtsaprep.workspace
        try:
            if self._source is not None:
                if self._source.gaps and not without_gaps:
                    self._gaps = True
                    gaps = [f"paragraph {gap.line}: {gap.what}" for gap in self._source.gaps]
                    self._finish("Not all of it was read: a imports the rest, Esc nothing.", gaps)
                    return
                self._gaps = False
                plan = plan_import(workspace, read_arrivals(self._source, self._answers))
                written = [*(f"{known} is here already" for known in plan.known), *carry_out(workspace, plan)]
                found = self._source.found
                doubts = [str(doubt) for doubt in (*found.notes, *found.doubts)]
                self._finish("Imported. Esc goes back to the library.", [*written, *doubts])
        except WtsaprepError as error:
            self._finish("Nothing was written. Esc goes back.", str(error).split("\n"))

    def _finish(self, outcome: str, lines: list[str]) -> None:
        self.query_one("#question", Bar).put(outcome)
        self.query_one("#rows", RowsView).show([ListRow(line, at) for at, line in enumerate(lines)])
        self.refresh_bars()
        self.say(outcome)

    def do_back(self) -> None:
        if self._asking:
            self._asking = ""
            self.query_one("#path").display = False
            self.set_focus(None)
        else:
            self.app.pop_screen()
