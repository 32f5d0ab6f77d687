"""A list of places of a text over a sheet that shows the clause of the chosen one."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesAreRows, PlacesLookedFor
from wtsaprep.tui.widgets.rows_view import MOVES, ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

Chosen = TypeVar("Chosen")
_OF_FIELDS = ("home", "end")
"""Keys that go to the ends of a list, and are the field's while there is one in use."""


class RowsOverSheet(PlacesAreRows, PlacesLookedFor, CommandScreen[str], Generic[Chosen]):
    """Gives the id of the clause to go to."""

    DEFAULT_CSS = """
    RowsOverSheet SheetView { height: 40%; margin-top: 1; }
    """
    none_listed = ""
    """What stands there where the list is empty."""

    @abstractmethod
    def listed(self) -> list[ListRow[Chosen]]:
        """The rows as they are now."""

    @abstractmethod
    def show_chosen(self) -> None:
        """Show beneath what is chosen."""

    @property
    def rows(self) -> RowsView[Chosen]:
        """The list."""
        return self.query_one("#rows", RowsView)

    @property
    def chosen(self) -> Chosen | None:
        """What is under the cursor."""
        return self.rows.chosen

    def compose_body(self) -> ComposeResult:
        yield RowsView(self.listed(), id="rows", empty=self.none_listed)
        yield SheetView()

    def on_mount(self) -> None:
        self.show_chosen()
        super().on_mount()

    def take_key(self, event: events.Key) -> bool:
        if event.key in _OF_FIELDS and self.focused is not None:
            return False
        if event.key not in MOVES or self.focused is not None:
            return super().take_key(event)
        self.say("")  # What was said of the one before is not of this one.
        self.rows.move(MOVES[event.key])
        self.another_chosen()
        return True

    def another_chosen(self) -> None:
        """The cursor was moved."""
        self.show_chosen()
        self.refresh_bars()

    def go_to_place(self, at: int) -> None:
        super().go_to_place(at)
        self.show_chosen()

    def go_to_end(self, at: int) -> None:
        """Go to the first row, or to the last one by -1."""
        self.rows.move_to(at)
        self.another_chosen()

    def draw_words(self) -> None:
        self.show_chosen()

    def draw_rows(self) -> None:
        """The list as it is now, the cursor where it was as far as there are rows."""
        at, rows = self.rows.cursor, self.listed()
        self.rows.show(rows)
        self.rows.move_to(max(0, min(at, len(rows) - 1)))
        self.show_chosen()


AMONG_ROWS: Topic[RowsOverSheet[Any]] = (
    once("top", lambda screen: screen.go_to_end(0)),
    once("bottom", lambda screen: screen.go_to_end(-1)),
    *SEARCHING_PLACES,
)
"""The way among the rows."""
