"""Export: the document in a dialect, seen before it is written, and where it went."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.commands.command import Place
from wtsaprep.errors import WtsaprepError
from wtsaprep.formats.markdown.dialects import DIALECTS, dialect
from wtsaprep.model.names import slug
from wtsaprep.services.papers.exporting import document_of, drafts_in
from wtsaprep.store.files.single_files import overwrite_file, typed_path
from wtsaprep.store.index.index import Index
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.general import BACK, GENERAL
from wtsaprep.tui.screens.remedies import fault_line, fault_lines
from wtsaprep.tui.screens.screen_command import Topics
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow, RowsView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

FOR_COLLEAGUES = "Markdown is for colleagues and for git. ITU takes Word."


class ExportScreen(CommandScreen[None]):
    """Writes a proposal or a whole document."""

    place: ClassVar[Place] = "export"
    topics: ClassVar[Topics[ExportScreen]] = (GENERAL, BACK)
    shows = "paths"
    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    ExportScreen Input { height: 1; border: none; padding: 0 1; }
    ExportScreen Bar.note { color: $text-muted; }
    ExportScreen #rows { margin-top: 1; }
    """

    def __init__(self, reference: str) -> None:
        super().__init__()
        self._reference = reference
        self._marks = 0
        self._told = ""

    def compose_body(self) -> ComposeResult:
        yield Bar(id="note", classes="note")
        yield Bar(id="dialect")
        box = OneLineField(str(Path.home() / f"{slug(self._reference)[:80] or 'document'}.md"), id="path")
        yield box
        yield RowsView(id="rows")

    def on_mount(self) -> None:
        self.query_one("#note", Bar).put(self._wanting() or FOR_COLLEAGUES)
        self._preview()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        return f"Export {self._reference}", "Markdown"

    def status_texts(self) -> tuple[str, str]:
        return self._told or "Enter writes the file; Tab changes the dialect; Up Down scroll the preview", ""

    def _wanting(self) -> str:
        """What the proposals must still say before they are handed in."""
        with contextlib.suppress(WtsaprepError):
            drafts = drafts_in(Index(self.shell.workspace), self._reference)
            return "; ".join(filter(None, (draft.proposal.value.wanting for draft in drafts)))
        return ""  # The preview tells what can't be read.

    def _preview(self) -> None:
        marks = DIALECTS[self._marks]
        self.query_one("#dialect", Bar).put(f"Dialect  {marks}: {dialect(marks).purpose}", "Tab: next dialect")
        try:
            text = document_of(Index(self.shell.workspace), self._reference, marks)
        except WtsaprepError as error:
            self.say_fault(error)
            text = "\n".join(fault_lines(error, self.key))
        self.query_one("#rows", RowsView).show(
            [ListRow(line.expandtabs(4), n) for n, line in enumerate(text.split("\n"))]
        )

    def take_key(self, event: events.Key) -> bool:
        if event.key == "tab":
            self._marks = (self._marks + 1) % len(DIALECTS)
            self._told = ""
            self._preview()
            self.refresh_bars()
        elif event.key in MOVES:
            self.query_one("#rows", RowsView).move(MOVES[event.key])
        else:
            return super().take_key(event)
        return True

    def on_input_submitted(self, event: Input.Submitted) -> None:
        path = typed_path(event.value).absolute()
        try:
            overwrite_file(path, document_of(Index(self.shell.workspace), self._reference, DIALECTS[self._marks]))
        except WtsaprepError as error:
            self._told = fault_line(error, self.key)
        else:
            self._told = f"written: {path}"
            self.query_one("#note", Bar).put(self._next_step(path))
        self.refresh_bars()

    def _next_step(self, path: Path) -> str:
        if DIALECTS[self._marks] == "pandoc":
            return f"Word: pandoc -f markdown-smart {path.name} -o {path.stem}.docx"
        if "SSH_CONNECTION" in self.shell.environment:
            server = self.shell.environment["SSH_CONNECTION"].split(" ")[2]
            user = self.shell.environment.get("USER", "")
            return f"from your own machine: scp {user}@{server}:{path} ."
        return FOR_COLLEAGUES
