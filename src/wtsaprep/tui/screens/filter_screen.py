"""A list that narrows while one types: the help and the palette are two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from wtsaprep.present.text.key_hints import hint_line
from wtsaprep.tui.keys.key_screen import KeyScreen
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow, RowsView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input

T = TypeVar("T")

NO_MATCH = "nothing here is called that"


class FilterScreen(KeyScreen[T | None], Generic[T]):
    """Type to narrow, arrows to choose, Enter to take, Esc to leave."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    FilterScreen OneLineField { margin-bottom: 1; }
    """
    heading: str = ""
    placeholder: str = "type to filter"

    def rows(self, words: str) -> list[ListRow[T]]:
        """The rows that fit what was typed."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        yield OneLineField(placeholder=self.placeholder)
        yield RowsView(self.rows(""), id="rows")
        yield Bar(id="footer", classes="footer")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#title", Bar).put(self.heading)
        self._put_keys()

    def _put_keys(self) -> None:
        self.query_one("#footer", Bar).put(hint_line(("Up Down", "choose"), ("Enter", "take"), ("Esc", "back")))

    def say(self, message: str) -> None:
        """A sentence in the last row."""
        self.query_one("#footer", Bar).put(message, whole=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        view = self.query_one("#rows", RowsView)
        view.show(self.rows(event.value.strip().casefold()) or [ListRow(NO_MATCH)])
        self._put_keys()

    def take_key(self, event: events.Key) -> bool:
        if event.key == "escape":
            self.dismiss(None)
        elif event.key == "enter":
            self._take()
        elif event.key in MOVES:
            self.query_one("#rows", RowsView).move(MOVES[event.key])
        else:
            return False
        return True

    def _take(self) -> None:
        """Leave with what is under the cursor; stay where there is nothing: what is typed next is no command."""
        chosen = self.query_one("#rows", RowsView).chosen
        if chosen is None:
            self.say(f"{NO_MATCH}; Ctrl-U empties the field, Esc goes back")
        else:
            self.dismiss(chosen)
