"""Import: a file by its path, the questions it raises one at a time, then all of it written or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.suggester import SuggestFromList
from textual.widgets import Input

from wtsaprep.commands import Command, Place
from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.present.lists.arrivals import arrival_line
from wtsaprep.present.lists.guesses import reading_in_place, sureness
from wtsaprep.services.importing.arrivals import read_arrivals
from wtsaprep.services.importing.input_files import completed, files_like, read_input_file
from wtsaprep.services.importing.plan_import import carry_out, plan_import
from wtsaprep.services.importing.sources import read_source
from wtsaprep.store.index.index import Index
from wtsaprep.tui.screens.cursor_screen import STEPS, CursorScreen
from wtsaprep.tui.screens.destinations import ReadWordFile
from wtsaprep.tui.screens.general import GENERAL
from wtsaprep.tui.screens.remedies import fault_lines
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.services.importing.sources import Source

ASKING = frozenset(("go-on", "leave-words", "other-words", "take-all"))
"""Commands that answer the question that is open."""


class ImportScreen(CursorScreen[None]):
    """Reads one file; nothing is written before every question is answered."""

    place: ClassVar[Place] = "import"
    topics: ClassVar[Topics[ImportScreen]] = (GENERAL, STEPS)
    shows = "paths"
    steps_in: ClassVar[str] = "#rows"
    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    ImportScreen Input { height: 1; border: none; padding: 0 1; }
    ImportScreen #rows { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._file = ""
        self._answers: dict[int, JoinReading | None] = {}
        self._asking: str = ""
        self._deleted = ""
        self._gaps = False
        self._places: dict[int, int] = {}

    def compose_body(self) -> ComposeResult:
        yield Bar(id="question")
        box = OneLineField(id="path", placeholder="path of a file")
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
        if self._guess is None:
            return "", ""
        return "Enter takes the reading; n leaves it as it stands; e other words; a takes all", ""

    @property
    def _guess(self) -> Guess | None:
        """The question that is open."""
        guesses = self._source.found.guesses if self._source else ()
        return guesses[len(self._answers)] if len(self._answers) < len(guesses) else None

    def on_input_changed(self, event: Input.Changed) -> None:
        if not self._asking and self._source is None:
            event.input.suggester = SuggestFromList(files_like(event.value), case_sensitive=True)

    def take_key(self, event: events.Key) -> bool:
        if event.key == "tab" and self._source is None:
            self._complete()
        else:
            return super().take_key(event)
        return True

    def _complete(self) -> None:
        """Go on with the path as far as there is but one way; then tell the ways there are."""
        box = self.query_one("#path", Input)
        path, ways = completed(box.value)
        self.say("  ".join(ways) if path == box.value and ways else "" if ways else "no file begins like that")
        box.value = path
        box.cursor_position = len(path)

    def _read(self, name: str) -> None:
        try:
            self._source = read_source(read_input_file(name), name)
        except WtsaprepError as error:
            self.say_fault(error)
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
        self.open(ReadWordFile(self._file, source.raw, self._places[chosen]))

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

    def why_not(self, command: Command) -> str:
        if command.name == "import-rest":
            return "" if self._gaps else "nothing is left out"
        if command.name not in ASKING or (command.name == "go-on" and self._typing):
            return ""
        if self._source is None:
            return "read a file first"
        if self._places:
            return "" if command.name == "go-on" else "no question is open yet"
        return "" if self._guess is not None and not self._typing else "no question is open"

    @property
    def _typing(self) -> bool:
        """Whether words are being typed: a path, or those of a correction."""
        return bool(self._asking) or self._source is None

    @property
    def _chosen(self) -> int:
        return self.query_one("#rows", RowsView).chosen or 0

    def do_go_on(self) -> None:
        guess = self._guess
        if self._source is None:
            self._read(self.query_one("#path", Input).value)
        elif self._asking:
            self._correct(self.query_one("#path", Input).value)
        elif self._places:
            self._choose(self._source, self._chosen)
        elif guess is not None:
            self._answer(guess.readings[self._chosen])

    def do_leave_words(self) -> None:
        self._answer(None)

    def do_other_words(self) -> None:
        self._begin_correction()

    def do_take_all(self) -> None:
        guesses = self._source.found.guesses if self._source else ()
        self._answers[len(self._answers)] = guesses[len(self._answers)].readings[self._chosen]
        for left in guesses[len(self._answers) :]:
            self._answers[len(self._answers)] = left.readings[0]
        self._ask()

    def do_import_rest(self) -> None:
        self._write(without_gaps=True)

    def _answer(self, answer: JoinReading | None) -> None:
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
            self.say_fault(fault)

    def _show_box(self, placeholder: str) -> None:
        box = self.query_one("#path", Input)
        box.suggester = None
        box.value, box.placeholder, box.display, box.disabled = "", placeholder, True, False
        self.set_focus(box)

    def _write(self, *, without_gaps: bool = False) -> None:
        workspace = self.shell.workspace
        try:
            if self._source is not None:
                plan = plan_import(Index(workspace), read_arrivals(self._source, self._answers))
                gaps = [*self._source.told_gaps, *plan.gaps]
                if gaps and not without_gaps:
                    self._gaps = True
                    self._finish("Not all of it can be imported: r imports the rest, Esc nothing.", gaps)
                    return
                self._gaps = False
                written = [*(f"{known} is here already" for known in plan.known), *carry_out(workspace, plan)]
                found = self._source.found
                doubts = [str(doubt) for doubt in (*found.notes, *found.doubts)]
                left_out = [f"left out: {gap}" for gap in gaps]
                self._finish("Imported. Esc goes back to the library.", [*written, *left_out, *doubts])
        except WtsaprepError as error:
            self._finish("Nothing was written. Esc goes back.", fault_lines(error, self.key))

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
