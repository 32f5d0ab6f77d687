"""All editions of one text in columns: clauses down, of each what an edition made of it, as many as can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.comparison.edition_table import GONE
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.counted import counted
from wtsaprep.present.lists.edition_columns import edition_heads, editions_in_sight, row_lines, went_through
from wtsaprep.present.text.columns import out_of_sight
from wtsaprep.services.comparing.editions import path_of
from wtsaprep.services.papers.clauses_struck import StruckInTable, struck_in_table
from wtsaprep.store.index.index import Index
from wtsaprep.tui.forms.following import follow_passages
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS, CursorScreen
from wtsaprep.tui.screens.destinations import ReadResolution
from wtsaprep.tui.screens.general import BACK, GENERAL, QUIT
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.searching_places import SEARCHING_PLACES, PlacesLookedFor
from wtsaprep.tui.widgets.columns_view import ColumnsView
from wtsaprep.tui.widgets.lines_view import LEAD
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from wtsaprep.commands.command import Place
    from wtsaprep.comparison.edition_table import EditionRow, EditionTable, Struck
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.tui.screens.screen_command import Topics


def next_edited(screen: EditionsScreen, times: int) -> None:
    """Go to another clause that an edition changed, on or back."""
    if not screen.go_to_edited(times):
        screen.say("no further clause was changed" if times > 0 else "no clause before this one was changed")


def nothing_edited(screen: EditionsScreen) -> str:
    """All editions say the same."""
    return "" if any(row.changed for row in screen.table.rows) else "all editions say the same"


def not_there(screen: EditionsScreen) -> str:
    """No clause is shown."""
    return "" if screen.columns.chosen else "no clause is shown"


LAYING_EDITIONS: Topic[EditionsScreen] = (
    once("open-there", lambda screen: screen.open(screen.edition_here()), not_there),
    ScreenCommand("next-edited", next_edited, nothing_edited),
    ScreenCommand("previous-edited", lambda screen, times: next_edited(screen, -times), nothing_edited),
    once("edited-only", lambda screen: screen.switch_edited(), nothing_edited),
    ScreenCommand("column-right", lambda screen, times: screen.move_column(times)),
    ScreenCommand("column-left", lambda screen, times: screen.move_column(-times)),
    once("whole-wordings", lambda screen: screen.switch_wordings()),
    once("follow", lambda screen: follow_passages(screen, screen.passages), not_there),
)


class EditionsScreen(PlacesLookedFor, CursorScreen[None]):
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
        SEARCHING_PLACES,
    )
    steps_in: ClassVar[str] = "ColumnsView"
    DEFAULT_CSS = """
    EditionsScreen #heads { text-style: bold; margin-bottom: 1; }
    """

    def __init__(self, table: EditionTable, clause: str = "", edition: str = "") -> None:
        """``clause`` is what the one to begin at is called in an edition, the last one if none is said."""
        super().__init__()
        self.table = table
        self._only_edited = False
        self._whole = False
        """Whether wordings are shown whole, or only round their changes."""
        self._beginning = clause
        self._struck = StruckInTable({})
        """By whose proposals clauses went; looked for while the editions are read."""
        self._column = table.editions.index(edition) if edition in table.editions else len(table.editions) - 1

    def compose_body(self) -> ComposeResult:
        yield Bar(id="heads")
        yield ColumnsView["EditionRow"](self.refresh_bars, self._lay)

    @property
    def columns(self) -> ColumnsView[EditionRow]:
        """The clauses, in columns."""
        return self.query_one(ColumnsView)

    @property
    def shown(self) -> tuple[EditionRow, ...]:
        """The clauses of the list."""
        return tuple(row for row in self.table.rows if row.changed or not self._only_edited)

    def on_mount(self) -> None:
        self._show()
        named = ((at, row.cells[self._column]) for at, row in enumerate(self.shown))
        beginning = next((at for at, cell in named if cell and cell.name == self._beginning), None)
        first = next((at for at, row in enumerate(self.shown) if row.changed), 0)
        self.columns.move_to(first if beginning is None else beginning)
        super().on_mount()
        if any(row.left_in(at) == GONE for row in self.table.rows for at in range(len(row.cells))):
            run_beside(self, "proposals", self._look)

    def room_changed(self) -> None:
        self._show(stay=True)
        super().room_changed()

    @property
    def _told_struck(self) -> Struck:
        """What may be drawn of the proposals."""
        return self._struck.told(for_others=self.shell.room_view)

    def _look(self) -> None:
        try:
            self.tell_from_thread(self._have, struck_in_table(Index(self.shell.workspace), self.table))
        except WtsaprepError as fault:
            self.tell_from_thread(self.say_fault, fault)

    def _have(self, struck: StruckInTable) -> None:
        self._struck = struck
        self._show(stay=True)
        self.refresh_bars()

    def title_texts(self) -> tuple[str, str]:
        sight, count = self._sight(self._width), len(self.table.editions)
        beyond = out_of_sight(len(sight), sight.start, count - sight.stop, "edition")
        only = "only changed" if self._only_edited else ""
        right = "  ".join(filter(None, (only, beyond))) or counted(count, "edition")
        return f"Editions  {self.table.number}  {self.table.title}", right

    def status_texts(self) -> tuple[str, str]:
        row = self.columns.chosen
        edited = sum(row.changed for row in self.table.rows)
        told = went_through(self.table, row) if row else "no clause is shown"
        return told, f"{edited} of {counted(len(self.table.rows), 'clause')} changed"

    def draw_bars(self) -> None:
        width = self._width
        heads = edition_heads(self.table, self._sight(width), self._column, width)
        self.query_one("#heads", Bar).put(f"{' ' * (LEAD - 2)}{heads}")
        super().draw_bars()

    @property
    def _width(self) -> int:
        """Cells that the columns take."""
        return self.size.width - LEAD - 1

    def _sight(self, width: int) -> range:
        return editions_in_sight(len(self.table.editions), self._column, width)

    def _lay(self, row: EditionRow, width: int, signs: bool) -> Sequence[Line]:
        sight, query = self._sight(width), self.looked_words
        return row_lines(row, sight, width, self._told_struck, whole=self._whole, letters=signs, query=query)

    def _show(self, *, stay: bool = False) -> None:
        self.columns.show_all(self.shown, stay=stay)

    @property
    def place_here(self) -> int:
        return self.columns.cursor

    def places_count(self) -> int:
        return len(self.shown)

    def place_holds(self, at: int, words: str) -> bool:
        row, wanted = self.shown[at], words.casefold()
        return any(wanted in text.casefold() for text in (row.name, *(cell.text for cell in row.cells if cell)))

    def go_to_place(self, at: int) -> None:
        self.columns.move_to(at)

    def draw_words(self) -> None:
        self._show(stay=True)

    @property
    def passages(self) -> list[str]:
        """What the editions say of the clause under the cursor, the one of the column first."""
        row = self.columns.chosen
        cells = (row.cells[self._column], *row.cells) if row else ()
        return [cell.text for cell in cells if cell]

    def edition_here(self) -> ReadResolution:
        """The edition of the column, at the clause under the cursor."""
        row, text = self.columns.chosen, self.table.texts[self._column]
        cell = row.cells[self._column] if row else None
        return ReadResolution(path_of(Index(self.shell.workspace), text), cell.id if cell else "")

    def move_column(self, times: int) -> None:
        """Go to another edition, to the right or left."""
        self._column = (self._column + times) % len(self.table.editions)
        self._show(stay=True)
        self.refresh_bars()

    def switch_wordings(self) -> None:
        """Show wordings whole, or only round their changes."""
        self._whole = not self._whole
        self._show(stay=True)

    def switch_edited(self) -> None:
        """Show only the clauses that an edition changed, or all."""
        here = self.columns.chosen
        self._only_edited = not self._only_edited
        self._show()
        if here in self.shown:
            self.columns.move_to(self.shown.index(here))
        self.refresh_bars()

    def go_to_edited(self, times: int) -> bool:
        """Go to another clause that an edition changed, on or back; whether there is one."""
        return self.columns.go_on([at for at, row in enumerate(self.shown) if row.changed], times)
