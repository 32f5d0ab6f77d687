"""A question: what is asked, a page to answer it on, and beneath what can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from wtsaprep.present.text.key_hints import hint_line
from wtsaprep.tui.keys.key_screen import ASKS, HELP_IN_FIELDS, KeyScreen
from wtsaprep.tui.widgets.page import MiddlePage
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input

T = TypeVar("T")


class QuestionScreen(KeyScreen[T | None], Generic[T]):
    """Gives the answer, or None when it is left with Esc."""

    heading: str = ""
    """What is asked."""
    hints: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The keys that answer, each with what it does."""
    _trouble: str = ""
    """That what is typed here can't be kept: that stands while it is typed."""

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        with MiddlePage():
            yield from self.compose_body()
        yield Bar(id="footer", classes="footer")

    def compose_body(self) -> ComposeResult:
        """What the question is answered in."""
        raise NotImplementedError

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#title", Bar).put(self.heading, whole=True)
        self.show_hints()

    def show_hints(self) -> None:
        """The last row as it is when there is nothing to say."""
        self._put_hints(*self.hints)

    def _put_hints(self, *hints: tuple[str, str]) -> None:
        footer = self.query_one("#footer", Bar)
        if self._trouble:
            footer.put(self._trouble, whole=True)
        else:
            footer.put(hint_line(*hints))

    def tell_trouble(self, sentence: str) -> None:
        self._trouble = sentence
        self.show_hints()

    def say(self, message: str) -> None:
        """A sentence in the last row, or the keys again."""
        if message:
            self.query_one("#footer", Bar).put(message, whole=True)
        else:
            self.show_hints()

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of what stood in the field is over, but for what is said to a question mark."""
        if event.value != ASKS:
            self.show_hints()

    def take_key(self, event: events.Key) -> bool:
        if event.key == "escape":
            self.dismiss(None)
        elif event.key == HELP_IN_FIELDS:
            self.say(self.how_to_ask())
        else:
            return False
        return True
