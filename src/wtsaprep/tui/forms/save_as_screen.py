"""Saving elsewhere: the draft as a file of its own, when its place can't be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from wtsaprep.errors import WtsaprepError
from wtsaprep.services.drafts.open_and_save import save_to_new_file
from wtsaprep.store.files.single_files import typed_path
from wtsaprep.tui.screens.question_screen import QuestionScreen
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.journal.words_journal import BegunWords


class SaveAsScreen(QuestionScreen[tuple[Path, ...]]):
    """Asks for a path and writes there; never over a file that is there."""

    AUTO_FOCUS = "Input"
    heading: str = "Save the proposal to another file"
    hints: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "writes it"), ("Esc", "back"))

    def __init__(self, session: DraftingSession, begun: BegunWords) -> None:
        super().__init__()
        self._session = session
        self._begun = begun

    def compose_body(self) -> ComposeResult:
        yield Static("File", classes="label", markup=False)
        yield OneLineField(f"~/{self._session.opened.proposal.path.name}", InJournal(self._begun, "file"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            path = typed_path(event.value).absolute()
            self.dismiss(save_to_new_file(self._session.opened, self._session.draft, path))
        except WtsaprepError as error:
            self._begun.wait()
            # The path is what was typed, so what is wrong with it comes first.
            self.say(f"{error.what}. {error.hint} {error.where}")

    def how_to_ask(self) -> str:
        return "Type the path of a file that is not there yet; Enter writes it, Esc goes back"
