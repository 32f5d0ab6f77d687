"""Saving elsewhere: the draft as a file of its own, when its place can't be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.text.key_hints import hint_line
from wtsaprep.services.drafts.open_and_save import save_to_new_file
from wtsaprep.store.files.single_files import typed_path
from wtsaprep.tui.keys.key_screen import HELP_IN_FIELDS, KeyScreen
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.services.drafts.drafting_session import DraftingSession


class SaveAsScreen(KeyScreen[tuple[Path, ...]]):
    """Asks for a path and writes there; never over a file that is there."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS: ClassVar[str] = """
    SaveAsScreen OneLineField { margin-bottom: 1; }
    """

    def __init__(self, session: DraftingSession) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        yield OneLineField(f"~/{self._session.opened.proposal.path.name}")
        yield Bar(id="status")
        yield Bar(id="footer", classes="footer")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#title", Bar).put("Save the proposal to another file")
        self.query_one("#footer", Bar).put(hint_line(("Enter", "writes it"), ("Esc", "back")))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            path = typed_path(event.value).absolute()
            self.dismiss(save_to_new_file(self._session.opened, self._session.draft, path))
        except WtsaprepError as error:
            # The path is what was typed, so what is wrong with it comes first.
            self.say(f"{error.what}. {error.hint} {error.where}")

    def say(self, message: str) -> None:
        """A sentence over the last row."""
        self.query_one("#status", Bar).put(message, whole=True)

    def how_to_ask(self) -> str:
        return "Type the path of a file that is not there yet; Enter writes it, Esc goes back"

    def take_key(self, event: events.Key) -> bool:
        if event.key == "escape":
            self.dismiss(None)
        elif event.key == HELP_IN_FIELDS:
            self.say(self.how_to_ask())
        else:
            return False
        return True
