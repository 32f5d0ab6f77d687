"""Asking for the document that a chair's text is to be, as in DT/24."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from wtsaprep.tui.screens.question_screen import QuestionScreen
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.screens.command_screen import CommandScreen


class DocumentNameScreen(QuestionScreen[str]):
    """Gives the name that was typed."""

    AUTO_FOCUS = "Input"
    hints: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "starts it"), ("Esc", "back"))

    def __init__(self, name: str, begun: BegunWords) -> None:
        super().__init__()
        self.heading = f"Start a chair's text on {name}"
        self._begun = begun

    def compose_body(self) -> ComposeResult:
        yield OneLineField("", InJournal(self._begun, "document"), placeholder="its document, as in DT/24")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())
        else:
            self.say(self.how_to_ask())

    def how_to_ask(self) -> str:
        return "Type the document that it is to be, as in DT/24; Enter starts it, Esc goes back"


def ask_document(screen: CommandScreen[Any], name: str, about: str, start: Callable[[str], bool]) -> None:
    """Ask for the document of a chair's text, and start it; ``about`` is what it is on, as it stays from run to run."""
    begun = screen.begin_words("start-chair", f"Chair's text on {name}", about)
    screen.ask_words(DocumentNameScreen(name, begun), begun, start)
