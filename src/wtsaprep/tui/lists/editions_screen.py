"""All editions of one text: clauses down; below, what each edition says of the clause under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.model.counted import counted
from wtsaprep.present.lists.editions import edition_row, edition_stack
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import Redline
from wtsaprep.tui.forms.following import FOLLOWING_SHOWN
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.general import BACK, GENERAL, QUIT
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesAreRows, PlacesLookedFor, holds_words
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.comparison.edition_table import EditionRow, EditionTable
    from wtsaprep.tui.screens.screen_command import Topics

_LIST_SHARE = 3
"""The list of clauses takes one row in so many."""


def next_edited(screen: EditionsScreen, times: int) -> None:
    """Go to another clause that an edition changed, on or back."""
    if not screen.go_to_edited(times):
        screen.say("no further clause was changed" if times > 0 else "no clause before this one was changed")


def nothing_edited(screen: EditionsScreen) -> str:
    """All editions say the same."""
    return "" if any(row.changed for row in screen.table.rows) else "all editions say the same"


LAYING_EDITIONS: Topic[EditionsScreen] = (
    ScreenCommand("next-edited", next_edited, nothing_edited),
    ScreenCommand("previous-edited", lambda screen, times: next_edited(screen, -times), nothing_edited),
    once("edited-only", lambda screen: screen.switch_edited(), nothing_edited),
)


class EditionsScreen(PlacesAreRows, PlacesLookedFor, CursorScreen[None]):
    """The editions of one text, side by side."""

    place: ClassVar[Place] = "editions"
    wide = True
    topics: ClassVar[Topics[EditionsScreen]] = (
        GENERAL,
        BACK,
        QUIT,
        STEPS,
        PAGES,
        ENDS,
        LAYING_EDITIONS,
        FOLLOWING_SHOWN,
        SEARCHING_PLACES,
    )
    steps_in: ClassVar[str] = "#editions"
    pages_in: ClassVar[str] = "SheetView"
    DEFAULT_CSS = """
    EditionsScreen #editions { height: 7; }
    EditionsScreen #clause { text-style: bold; margin-top: 1; }
    """

    def __init__(self, table: EditionTable, clause: str = "", edition: str = "") -> None:
        """``clause`` is what the one to begin at is called in an edition, the last one if none is said."""
        super().__init__()
        self.table = table
        self._only_edited = False
        self._beginning = clause
        self._read = table.editions.index(edition) if edition in table.editions else len(table.editions) - 1
        self._stacked: EditionRow | None = None

    def compose_body(self) -> ComposeResult:
        yield RowsView(id="editions")
        yield Bar(id="clause")
        yield SheetView()

    @property
    def rows(self) -> RowsView[EditionRow]:
        """The clauses."""
        return self.query_one("#editions", RowsView)

    @property
    def shown(self) -> tuple[EditionRow, ...]:
        """The clauses of the list."""
        return tuple(row for row in self.table.rows if row.changed or not self._only_edited)

    def on_mount(self) -> None:
        self._lay_out()
        shown = self.shown
        named = ((at, row.cells[self._read]) for at, row in enumerate(shown))
        beginning = next((at for at, cell in named if cell and cell.name == self._beginning), None)
        first = next((at for at, row in enumerate(shown) if row.changed), 0)
        self.rows.move_to(first if beginning is None else beginning)
        super().on_mount()

    def on_resize(self) -> None:
        if self.is_mounted:
            self._lay_out()
        super().on_resize()

    def title_texts(self) -> tuple[str, str]:
        only = "only changed" if self._only_edited else counted(len(self.table.editions), "edition")
        return f"Editions  {self.table.number}  {self.table.title}", only

    def status_texts(self) -> tuple[str, str]:
        edited = sum(row.changed for row in self.table.rows)
        return "; ".join(self.table.editions), f"{edited} of {counted(len(self.table.rows), 'clause')} changed"

    def draw_bars(self) -> None:
        self._stack()
        super().draw_bars()

    def _lay_out(self) -> None:
        shown = self.shown
        self.rows.styles.height = max(1, min(len(shown), self.size.height // _LIST_SHARE))
        width = self.size.width
        self.rows.show([ListRow(edition_row(self.table, row, width), row) for row in shown], key=lambda row: row.name)

    def _stack(self) -> None:
        row = self.rows.chosen
        if row is self._stacked:
            return
        self._stacked = row
        self.query_one("#clause", Bar).put(row.name if row else "no clause is shown")
        view = self.query_one(SheetView)
        view.show(Sheet(edition_stack(self.table, row) if row else Redline(()), query=self.looked_words))
        view.home()

    def place_holds(self, at: int, words: str) -> bool:
        row = self.shown[at]
        return words.casefold() in row.name.casefold() or holds_words(words, edition_stack(self.table, row))

    def draw_words(self) -> None:
        self._stacked = None

    def switch_edited(self) -> None:
        """Show only the clauses that an edition changed, or all."""
        self._only_edited = not self._only_edited
        self._lay_out()

    def go_to_edited(self, times: int) -> bool:
        """Go to another clause that an edition changed, on or back; whether there is one."""
        here = self.rows.cursor
        places = [at for at, row in enumerate(self.shown) if row.changed]
        after = [at for at in places if at > here] if times > 0 else [at for at in places if at < here][::-1]
        if after:
            self.rows.move_to(after[min(abs(times), len(after)) - 1])
        return bool(after)
