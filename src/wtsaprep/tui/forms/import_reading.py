"""An import on its screen: the stages it goes through, what is read for them, and the answers that are kept."""

from __future__ import annotations

import os
import re
from functools import partial
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual.suggester import SuggestFromList
from textual.widgets import Input

from wtsaprep.commands.keys import shown_key
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.short_paths import short_paths
from wtsaprep.services.importing.import_job import begin_import, keeping_answers, remedied, said_whose, with_input
from wtsaprep.services.importing.import_options import ImportOptions
from wtsaprep.services.importing.input_files import PASTED, completed, files_like, read_input_file
from wtsaprep.store.folders.act_log import standing_acts
from wtsaprep.tui.forms.import_beginning import IMPORT, AskingPath
from wtsaprep.tui.forms.import_stages import (
    Asking,
    Correcting,
    Done,
    ImportStage,
    Numbering,
    Told,
    first_stage,
    next_stage,
)
from wtsaprep.tui.forms.import_summary import SummedUp
from wtsaprep.tui.forms.import_ways import ask_whose
from wtsaprep.tui.forms.import_words import ImportWords
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.remedies import fault_lines, remedy_line
from wtsaprep.tui.widgets.kept import LOOKED_FOR
from wtsaprep.tui.widgets.lines_view import LinesRow, LinesView, plain_row
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Command
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.remedies import Remedy
    from wtsaprep.services.importing.import_job import ImportJob
    from wtsaprep.services.importing.input_files import Input as Given
    from wtsaprep.services.ours.who_we_are import WhoWeAre

_LONGEST_PATH = 255
_MOST_IMPORTS, _MOST_ACTS = 3, 30
"""Imports that are named, and things done that are looked at for them."""


class ImportReading(CommandScreen[None]):
    """Shows the stage that an import is at, reads what is named or pasted, and goes on or back."""

    shows = "paths"
    AUTO_FOCUS = "#path"
    DEFAULT_CSS = """
    ImportReading #path, ImportReading #words { margin-top: 1; }
    ImportReading #rows { margin-top: 1; }
    """

    def __init__(self, onto: str = "") -> None:
        super().__init__()
        self._onto = onto
        """The proposal that what is read answers."""
        self.stage: ImportStage = AskingPath()
        self.past: list[ImportStage] = []
        """The stages before this one, which one goes back to."""
        self.file = ""
        self._job: ImportJob | None = None
        """What was read last: the answers to it are kept."""
        called = f"An import of what answers {onto}" if onto else "An import"
        self.typed = ImportWords(self.begin_words("import", called, onto))

    def compose_body(self) -> ComposeResult:
        yield OneLineField("", self.typed.kept("path"), id="path", placeholder=self.stage.placeholder)
        yield OneLineField("", LOOKED_FOR, id="words")
        yield LinesView[int](self._draw_chosen, id="rows")

    def on_mount(self) -> None:
        acts = (act.name for act in islice(standing_acts(self.shell.workspace.folder), _MOST_ACTS))
        last = tuple(islice((act.removeprefix(IMPORT) for act in acts if act.startswith(IMPORT)), _MOST_IMPORTS))
        self.show(AskingPath(last, ImportOptions(onto=self._onto)))
        super().on_mount()
        if self.typed.pasted:
            self.say(f"a text that you pasted here is kept: {self.key('go-on')} reads it")

    def title_texts(self) -> tuple[str, str]:
        return f"Import  {PurePath(self.file).name}".rstrip(), self.stage.count

    def status_texts(self) -> tuple[str, str]:
        return self._keyed(self.stage.status), ""

    def _keyed(self, text: str) -> str:
        """A sentence with the keys of the user in the place of the names of commands."""
        return re.sub(r"\{([a-z-]+)\}", lambda name: self._key_now(name[1]), text)

    def _key_now(self, name: str) -> str:
        """The key of a command, one that is no letter while letters are typed."""
        row = next((row for row in self.commands if row.name == name), None)
        return shown_key(self._key(row)) if row else self.key(name)

    def label_of(self, row: Command) -> str:
        return self.stage.labels.get(row.name) or super().label_of(row)

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "path":
            event.input.suggester = SuggestFromList(files_like(event.value), case_sensitive=True)

    def take_key(self, event: events.Key) -> bool:
        if event.key == "tab" and isinstance(self.stage, AskingPath):
            self._complete()
            return True
        return super().take_key(event)

    def take_paste(self, text: str, *, entered: bool) -> bool:
        """Read a text that is pasted where a path is asked for; a path goes into the field."""
        words = text.strip()
        if not isinstance(self.stage, AskingPath) or ("\n" not in words and len(words) <= _LONGEST_PATH):
            return False
        if news := self.typed.paste(text):
            self.say(news)
        self._read(lambda: text, PASTED)
        return True

    def _complete(self) -> None:
        """Go on with the path as far as there is but one way; then tell the ways there are."""
        box = self.query_one("#path", Input)
        path, ways = completed(box.value)
        self.say("  ".join(ways) if path == box.value and ways else "" if ways else "no file begins like that")
        box.value = path
        box.cursor_position = len(path)

    def go(self, stage: ImportStage) -> None:
        """Go on to a stage; one can come back to the one before, and what was answered is kept."""
        self._job = _job_of(stage) or self._job
        match self.stage:
            case Correcting(asking=before) | Numbering(told=before):
                self.past.append(before)
            case _:
                self.past.append(self.stage)
        self.show(stage)
        if news := self.typed.keep(stage, self._job):
            self.say(news)

    def show(self, stage: ImportStage) -> None:
        """Show where the import stands now."""
        self.stage = stage
        typed = {"path": isinstance(stage, AskingPath), "words": isinstance(stage, Correcting | Numbering)}
        for name, open_ in typed.items():
            box = self.query_one(f"#{name}", OneLineField)
            box.display, box.disabled = open_, not open_  # Or it would have the focus again when a file was looked at.
            if isinstance(stage, Correcting | Numbering) and name == "words":
                box.placeholder = stage.placeholder
                box.kept = self.typed.kept_words(stage)
                self._write_words(box.kept.begins(""))
            if open_:
                self.set_focus(box)
        if not any(typed.values()):
            self.set_focus(None)
        self.lines.show(self._rows_of(stage))
        self.refresh_bars()

    @property
    def lines(self) -> LinesView[int]:
        """What is shown of the stage."""
        return self.query_one("#rows", LinesView)

    stepped = lines
    """What the arrows go through."""

    def _draw_chosen(self) -> None:
        """Draw a clause as the reading has it that the cursor went to."""
        if isinstance(self.stage, Asking):
            self.lines.show(self._rows_of(self.stage, self.chosen), stay=True)

    def _rows_of(self, stage: ImportStage, chosen: int = 0) -> list[LinesRow[int]]:
        """The rows of a stage, then what went wrong and the other ways there are."""
        if isinstance(stage, Asking | Correcting):
            return stage.lines(chosen)
        if isinstance(stage, AskingPath):
            return [row._replace(line=self._keyed_line(row.line)) for row in stage.lines(0)]
        wrong = fault_lines(stage.fault, self.key) if isinstance(stage, Told | Done) and stage.fault else ()
        remedies = stage.remedies if isinstance(stage, Told) else ()
        home = os.path.expanduser("~")
        rows = (*stage.rows, *wrong, *(remedy_line(remedy, self.key) for remedy in remedies))
        told = [short_paths(row, home) for row in rows]
        heading: LinesRow[int] = LinesRow((Piece(self._keyed(stage.heading), "heading"),))
        return [heading, LinesRow(()), *(plain_row(row, at) for at, row in enumerate(told))]

    def _keyed_line(self, line: Line) -> Line:
        return tuple(piece._replace(text=self._keyed(piece.text)) for piece in line)

    @property
    def chosen(self) -> int:
        """The row under the cursor, by its place."""
        return self.lines.chosen or 0

    def read_file(self) -> None:
        """Read the file whose path was typed, or say why it can't be."""
        name, pasted = self.query_one("#path", Input).value, self.typed.pasted
        if pasted and not name.strip():
            self._read(lambda: pasted, PASTED)
        else:
            self._read(lambda: read_input_file(name), name)

    def _read(self, given: Callable[[], Given], name: str) -> None:
        """Read a file or a text, its answers kept if it was read before; or say why it can't be."""
        options = self.stage.options if isinstance(self.stage, AskingPath) else ImportOptions()
        try:
            job = with_input(begin_import(self.shell.workspace, options), given(), name)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.file = name
        job = keeping_answers(job, self._job) if self._job else job
        self._decide(self.typed.answered(job), first_stage)

    def path_emptied(self) -> bool:
        """Empty the field of the path, if there is something in it: what is typed next is another path, no commands."""
        field = self.query_one("#path", OneLineField)
        before = field.value
        field.empty()
        return bool(before)

    def take_words(self) -> None:
        """Take the words that were typed, or say why they can't be."""
        stage, words = self.stage, self.query_one("#words", Input).value
        if not isinstance(stage, Correcting | Numbering):
            return
        try:
            after = stage.typed(words)
        except WtsaprepError as fault:
            if isinstance(stage, Correcting):  # Either of both may be wrong; what was typed first is not lost.
                self._write_words("")
                self.show(Correcting(stage.asking))
            self.say_fault(fault)
            return
        if isinstance(after, Correcting):
            self.show(after)
        else:
            self.go(after)
            self.typed.empty()

    def _write_words(self, words: str) -> None:
        """Put words into their field, to be gone on with at their end."""
        field = self.query_one("#words", Input)
        field.value, field.cursor_position = words, len(words)

    def take_remedy(self, remedy: Remedy) -> None:
        """Go another way, or say why it can't be gone; before a file is read, say how it is to be."""
        if isinstance(self.stage, AskingPath):
            self.show(self.stage.read_as(remedy))
        elif (job := _job_of(self.stage)) is not None:
            try:
                again = remedied(job, remedy)
            except WtsaprepError as error:
                self.say_fault(error)
            else:
                self._decide(again)

    def _decide(self, job: ImportJob, first: Callable[[ImportJob], ImportStage] = next_stage) -> None:
        """Go on with what was read, once it is known whose it is."""
        self._job = job
        if job.asks_whose:
            heading = "Who sent it?" if job.options.onto else "Whose text is it?"
            ask_whose(self, self.typed.kept("whose"), heading, partial(self._of, job, first))
            return
        try:
            stage = first(job)
        except WtsaprepError as error:
            self.say_fault(error)
            return
        self.go(stage)

    def _of(self, job: ImportJob, first: Callable[[ImportJob], ImportStage], whose: WhoWeAre) -> None:
        self._decide(said_whose(job, whose), first)


def _job_of(stage: ImportStage) -> ImportJob | None:
    """What was read so far, with its answers; None at the beginning and the end."""
    return stage.job if isinstance(stage, Asking | SummedUp | Told | Done) else None
