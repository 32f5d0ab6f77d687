"""Asking for the document that a chair's text is to be, as in DT/24."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from wtsaprep.present.text.key_hints import hint_line
from wtsaprep.tui.keys.key_screen import HELP_IN_FIELDS, KeyScreen
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class DocumentNameScreen(KeyScreen[str]):
    """Gives the name that was typed."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS: ClassVar[str] = """
    DocumentNameScreen OneLineField { margin-bottom: 1; }
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        yield OneLineField(placeholder="its document, as in DT/24")
        yield Bar(id="footer", classes="footer")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#title", Bar).put(f"Start a chair's text on {self._name}")
        self.query_one("#footer", Bar).put(hint_line(("Enter", "starts it"), ("Esc", "back")))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())
        else:
            self.say(self.how_to_ask())

    def say(self, message: str) -> None:
        """A sentence in the last row."""
        self.query_one("#footer", Bar).put(message, whole=True)

    def how_to_ask(self) -> str:
        return "Type the document that it is to be, as in DT/24; Enter starts it, Esc goes back"

    def take_key(self, event: events.Key) -> bool:
        if event.key == "escape":
            self.dismiss(None)
        elif event.key == HELP_IN_FIELDS:
            self.say(self.how_to_ask())
        else:
            return False
        return True
