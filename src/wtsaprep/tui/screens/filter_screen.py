"""A list that narrows while one types: the help and the palette are two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from wtsaprep.tui.keys.key_screen import ASKS
from wtsaprep.tui.screens.question_screen import QuestionScreen
from wtsaprep.tui.widgets.kept import LOOKED_FOR, InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow, RowsView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input

    from wtsaprep.tui.widgets.kept import Kept

T = TypeVar("T")

DIGITS = "123456789"
"""What `own_characters` are where digits choose: where ways to go on are offered, not names with digits in them."""
NO_MATCH = "nothing here is called that"
HOW = "Type to narrow the list; Up Down PgUp PgDn choose, Enter takes, Ctrl-U empties the field, Esc goes back"


def narrowing(typed: str) -> str:
    """The words that a list is narrowed by."""
    return "" if typed == ASKS else typed.strip().casefold()  # Nothing is called a question mark.


class FilterScreen(QuestionScreen[T]):
    """Type to narrow, arrows to choose, Enter to take, Esc to leave."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    FilterScreen OneLineField { margin-bottom: 1; }
    """
    placeholder: str = "type to filter"
    kept: Kept = LOOKED_FOR
    """Who keeps what is typed, where it is an answer itself."""
    hints: ClassVar[tuple[tuple[str, str], ...]] = (("Up Down", "choose"), ("Enter", "take"))

    def rows(self, words: str) -> list[ListRow[T]]:
        """The rows that fit what was typed."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        field = OneLineField("", self.kept, placeholder=self.placeholder)
        yield field
        yield RowsView(self._digit_rows(narrowing(field.value)), id="rows", empty=NO_MATCH)

    def _digit_rows(self, words: str) -> list[ListRow[T]]:
        """The rows that fit, each with the digit that takes it where digits choose."""
        rows = self.rows(words)
        if not self.own_characters:
            return rows
        digits = iter(DIGITS)
        return [
            row._replace(text=f"{next(digits, ' ')}  {row.text}") if row.meaning is not None else row for row in rows
        ]

    def show_hints(self) -> None:
        digits = (("1-9", "take at once"),) if self.own_characters else ()
        self._put_hints(*self.hints, *digits, ("Esc", "back"))

    def on_input_changed(self, event: Input.Changed) -> None:
        view = self.query_one("#rows", RowsView)
        view.show(self._digit_rows(narrowing(event.value)))
        view.home()  # What fits best is first: the cursor would stay on what fits, too, and Enter take that.
        super().on_input_changed(event)

    def how_to_ask(self) -> str:
        return HOW

    def take_key(self, event: events.Key) -> bool:
        if event.key == "enter":
            self._take()
        elif event.key in MOVES:
            self.query_one("#rows", RowsView).move(MOVES[event.key])
        elif event.key in ("home", "end") and not self.query_one(OneLineField).value:
            view = self.query_one("#rows", RowsView)  # In what is typed they go to its ends.
            (view.home if event.key == "home" else view.end)()
        elif event.key in self.own_characters:
            self._take_by_digit(int(event.key))
        else:
            return super().take_key(event)
        return True

    def _take_by_digit(self, digit: int) -> None:
        view = self.query_one("#rows", RowsView)
        if digit > view.choices:
            self.say(f"there is no {digit} here")
            return
        view.home()
        view.move(digit - 1)
        self._take()

    def _take(self) -> None:
        """Leave with what is under the cursor; stay where there is nothing: what is typed next is no command."""
        chosen = self.query_one("#rows", RowsView).chosen
        if chosen is None:
            if isinstance(self.kept, InJournal):
                self.kept.begun.wait()
            self.say(f"{NO_MATCH}; Ctrl-U empties the field, Esc goes back")
        else:
            self.dismiss(chosen)
