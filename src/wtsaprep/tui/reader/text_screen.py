"""A text on the screen, its outline beside it where there is room: what every reader of a text shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from rich.cells import cell_len

from wtsaprep.commands.command import Place
from wtsaprep.present.sheet.outline import OutlineRow, section_at, sheet_outline
from wtsaprep.present.sheet.sheet import Sheet, citation, named_places
from wtsaprep.redline.redline import Redline
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.searching import WordsLookedFor
from wtsaprep.tui.widgets.page import SideBySide
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView
from wtsaprep.tui.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from wtsaprep.model.provision import Text

_BESIDE = 5
"""Cells of the status row that stay blank: at its ends, and between what stands at them."""
OUTLINE_FROM = 100
"""Columns from which the outline fits beside the text."""


class ShownText(Protocol):
    """A text that can be shown."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts that clauses can be copied from, the one that is read first."""


T = TypeVar("T", bound=ShownText)


class TextScreen(WordsLookedFor, CommandScreen[None], Generic[T]):
    """Shows one text; what can be done to it is told by the topics that a screen of this kind is given."""

    place: ClassVar[Place] = "reader"
    wide = True
    DEFAULT_CSS = """
    TextScreen SideBySide { align-horizontal: center; }
    #outline { width: 30; }
    #outline > .rows--cursor { text-style: bold; }
    """

    def __init__(self, text: T) -> None:
        super().__init__()
        self.text = text
        self.sheet = Sheet(Redline(()))
        """The text as it is drawn, once the screen is shown."""
        self._outlined: Sheet | None = None
        self._outline: tuple[OutlineRow, ...] = ()

    def laid_out(self) -> Sheet:
        """The text as it is to be drawn at first."""
        raise NotImplementedError

    def begin(self) -> None:
        """What follows when the text is seen for the first time."""

    def why_no_marks(self) -> str:
        """Why marks can't be shown; empty if they can."""
        return ""

    @property
    def view(self) -> SheetView:
        """The text."""
        return self.query_one(SheetView)

    stepped = paged = view

    def compose_body(self) -> ComposeResult:
        with SideBySide():
            yield RowsView(id="outline")
            yield SheetView()

    def on_mount(self) -> None:
        self.sheet = self.laid_out()
        self.view.show(self.sheet)
        self._fit_outline()  # Before the first paint, or the text would be laid out twice.
        self.begin()
        self.call_after_refresh(self._count_beside)

    def redraw(self) -> None:
        """Draw the text as it is now, in the view it is in."""
        laid = self.laid_out()
        beside = {"theirs": laid.theirs, "commented": laid.commented, "owners": laid.owners, "united": laid.united}
        self.change_sheet(redline=laid.redline, ages=laid.ages, **beside)

    def room_changed(self) -> None:
        self.redraw()

    def go_to_written(self, id_: str | None) -> None:
        """Back from the editor: the cursor on what was written last."""
        self.redraw()
        self.go_to_id(id_ or "")

    def draw_bars(self) -> None:
        self._fit_outline()
        super().draw_bars()

    def _fit_outline(self) -> None:
        outline = self.query_one("#outline", RowsView)
        outline.display = self.size.width >= OUTLINE_FROM
        if not outline.display:
            return
        if self._outlined is not self.sheet:
            self._outlined, self._outline = self.sheet, sheet_outline(self.sheet)
            outline.show([ListRow(str(row), row.place) for row in self._outline])
        if outline.cursor != (at := section_at(self._outline, self.view.cursor)):
            outline.move(at - outline.cursor)

    def change_sheet(self, **settings: Any) -> None:
        """Draw the same text in another way."""
        self.sheet = replace(self.sheet, **settings)
        self.view.show(self.sheet)
        self.refresh_bars()
        self._count_beside()

    def _count_beside(self) -> None:
        """Have the changes of a long text counted in a thread, and the bars drawn again then."""
        if not self.sheet.is_counted:
            run_beside(self, "counting", self._count, self.sheet)

    def _count(self, sheet: Sheet) -> None:
        if sheet.count(lambda: sheet is self.sheet and self.is_attached):
            self.tell_from_thread(self._show_counted, sheet)

    def _show_counted(self, sheet: Sheet) -> None:
        if sheet is self.sheet:
            self._outlined = None
            self.refresh_bars()

    def counted(self) -> str:
        """Which change the clause under the cursor bears, of how many."""
        return self.sheet.counts(self.view.cursor)

    def clause_told(self, cited: str, *notes: str, last: str = "", right: str = "") -> str:
        """What the clause is called, which change this is, notes on it, what is hidden, and what may best be left out.

        Where there is no more room in few words; if that is too much, what stands last is left out, never cut.
        """
        key = self.key("formal")
        room = self.size.width - cell_len(right) - _BESIDE - len(self.room_sign)
        told = [part for part in (cited, self.counted(), *notes) if part]
        whole = (*told, self.sheet.hidden_changes(key), last)
        shorter = (*told, self.sheet.hidden_changes(key, in_short=True), last)
        fewer = (shorter[:many] for many in range(len(shorter), 0, -1))
        rows = ("   ".join(filter(None, parts)) for parts in (whole, *fewer))
        return next((row for row in rows if cell_len(row) <= room), cited)

    def here(self) -> tuple[str, str]:
        """Id and citation of the clause under the cursor."""
        at = self.view.cursor
        return self.sheet.provision(at).id, citation(self.sheet, at)

    def go_to_id(self, id_: str) -> None:
        """Put the cursor on a provision, if the sheet shows it."""
        self.go_to_first((id_,))

    def go_to_first(self, ids: Iterable[str]) -> None:
        """Put the cursor on the first of some provisions that the sheet shows."""
        place = next((at for at in map(self.sheet.place_of, ids) if at >= 0), None)
        if place is not None:
            self.view.move_to(place)

    def clauses(self) -> list[tuple[str, int]]:
        return named_places(self.sheet)

    def go_to_clause(self, index: int) -> None:
        self.view.move_to(index)
