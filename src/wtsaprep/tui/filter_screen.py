"""A list that narrows while one types: the help and the palette are two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.screen import Screen
from textual.widgets import Input

from wtsaprep.tui.bar import Bar
from wtsaprep.tui.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

T = TypeVar("T")

_MOVES = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}


class FilterScreen(Screen[T | None], Generic[T]):
    """Type to narrow, arrows to choose, Enter to take, Esc to leave."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    FilterScreen Input { height: 1; border: none; padding: 0 1; margin-bottom: 1; }
    """
    heading: ClassVar[str] = ""

    def rows(self, words: str) -> list[ListRow[T]]:
        """The rows that fit what was typed."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        box = Input(placeholder="type to filter", compact=True)
        box.cursor_blink = False
        yield box
        yield RowsView(self.rows(""), id="rows")
        yield Bar(id="footer", classes="footer")

    def on_mount(self) -> None:
        self.query_one("#title", Bar).put(self.heading)
        self.query_one("#footer", Bar).put("Up Down choose  Enter take  Esc back")

    def say(self, message: str) -> None:
        """A sentence in the last row."""
        self.query_one("#footer", Bar).put(message)

    def on_input_changed(self, event: Input.Changed) -> None:
        view = self.query_one("#rows", RowsView)
        view.show(self.rows(event.value.strip().casefold()))

    def on_input_submitted(self) -> None:
        self.dismiss(self.query_one("#rows", RowsView).chosen)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif event.key in _MOVES:
            event.stop()
            self.query_one("#rows", RowsView).move(_MOVES[event.key])
