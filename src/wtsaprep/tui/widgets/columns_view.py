"""Rows of two columns that are gone through in step: each row is laid out as a whole at the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from wtsaprep.present.text.how_far import places_ahead
from wtsaprep.present.text.pieces import Piece
from wtsaprep.tui.widgets.lines_view import LinesRow, LinesView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wtsaprep.present.text.pieces import Line
    from wtsaprep.tui.widgets.sheet_view import WithSigns

T = TypeVar("T")


class ColumnsView(LinesView[T]):
    """Shows rows that somebody else lays out; what a row means is what is laid out of it."""

    widest: ClassVar[int] = 10_000
    MARKED: ClassVar[Line] = (Piece("", "inserted"),)
    """What a row has that keeps the looks of its words under the cursor."""

    def __init__(self, moved: Callable[[], None], lay: Callable[[T, int, bool], Sequence[Line]]) -> None:
        super().__init__(moved)
        self._lay = lay
        """The lines of a row at a width, with its marks written out as signs or not."""

    def show_all(self, rows: Sequence[T], *, stay: bool = False) -> None:
        """Show other rows; the cursor ``stay`` where it is, or begin anew."""
        self.show([LinesRow(self.MARKED, row) for row in rows], stay=stay)

    def home(self) -> None:
        """Go to the first row."""
        self.move_to(0)

    def end(self) -> None:
        """Go to the last row."""
        self.move_to(len(self._rows) - 1)

    def move_to(self, at: int) -> None:
        """Go to a row by its place, or the nearest one."""
        if self._rows:
            self._go(max(0, min(at, len(self._rows) - 1)))

    def go_on(self, places: Sequence[int], times: int) -> bool:
        """Go some of certain rows on, or back; whether there is one."""
        if passed := places_ahead(places, self.cursor, times):
            self.move_to(passed[-1])
        return bool(passed)

    def _wrapped(self, row: LinesRow[T], width: int) -> list[Line]:
        return list(self._lay(cast("T", row.meaning), width, cast("WithSigns", self.app).signs))
