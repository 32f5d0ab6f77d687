"""Asking for the document that a chair's text is to be, as in DT/24."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.tui.screens.question_screen import QuestionScreen
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input


class DocumentNameScreen(QuestionScreen[str]):
    """Gives the name that was typed."""

    AUTO_FOCUS = "Input"
    hints: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "starts it"), ("Esc", "back"))

    def __init__(self, name: str) -> None:
        super().__init__()
        self.heading = f"Start a chair's text on {name}"

    def compose_body(self) -> ComposeResult:
        yield OneLineField(placeholder="its document, as in DT/24")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())
        else:
            self.say(self.how_to_ask())

    def how_to_ask(self) -> str:
        return "Type the document that it is to be, as in DT/24; Enter starts it, Esc goes back"
