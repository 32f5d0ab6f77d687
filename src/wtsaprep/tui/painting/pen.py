"""Where a terminal writes next and how, and the shortest way to write elsewhere and otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.painting.cells import goes_on_in
from wtsaprep.tui.painting.look import turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.tui.painting.cells import Cell
    from wtsaprep.tui.painting.look import CellLook

_FEW_ROWS, _FEW_CELLS = 3, 3
"""How far down a line feed, and how far back a backspace, is shorter than anything else."""


class Pen:
    """Writes on a terminal that does not wrap lines; what it has to be sent is collected."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._at: tuple[int, int] | None = None
        self._look: CellLook | None = None
        self._sent: list[str] = []

    @property
    def look(self) -> CellLook | None:
        """In which look it writes; None where that is not known."""
        return self._look

    def taken(self) -> str:
        """What was collected since this was last asked."""
        sent = "".join(self._sent)
        self._sent.clear()
        return sent

    def lost(self) -> None:
        """Whatever it was told before, the terminal may write anywhere, in any look."""
        self._at, self._look = None, None

    def move(self, row: int, column: int) -> None:
        """Write on at a place."""
        if self._at != (row, column):
            self._sent.append(_way(self._at, row, column))
            self._at = (row, column)

    def turn(self, look: CellLook) -> None:
        """Write on in a look."""
        if self._look != look:
            self._sent.append(turned(self._look, look))
            self._look = look

    def write(self, cells: Sequence[Cell]) -> None:
        """Write cells from where it is."""
        for cell in cells:
            if not goes_on_in(self._look, cell):
                self.turn(cell[1])
            self._sent.append(cell[0])
        if self._at is not None:
            row, column = self._at
            column += len(cells)
            # Behind the last column some stand on it, others beside it.
            self._at = (row, column) if column < self._width else None

    def lost_place(self) -> None:
        """Some character may have taken more cells or fewer than was counted."""
        self._at = None

    def erase_row(self, look: CellLook) -> None:
        """Make all that is right of it blank, in a look."""
        self.turn(look)
        self._sent.append("\x1b[K")

    def erase_screen(self, look: CellLook) -> None:
        """Make all blank, in a look."""
        self.turn(look)
        self._sent.append("\x1b[2J")

    def shift(self, first: int, last: int, by: int, height: int, look: CellLook) -> None:
        """Move rows up (by less than 0) or down within a block; what comes free is blank.

        Lines are deleted or inserted between margins: older than to scroll, and done by every terminal that has them.
        """
        self.turn(look)
        margins = (first, last) != (0, height - 1)
        if margins:
            self._sent.append(f"\x1b[{first + 1};{last + 1}r")
            self._at = None
        self.move(first, 0)
        count = "" if abs(by) == 1 else abs(by)
        self._sent.append(f"\x1b[{count}{'M' if by < 0 else 'L'}")
        if margins:
            self._sent.append("\x1b[r")
            self._at = None  # Most go home then, some stay.


def _way(at: tuple[int, int] | None, row: int, column: int) -> str:
    """The shortest of what moves there."""
    ways = [f"\x1b[{row + 1};{column + 1}H" if column else f"\x1b[{row + 1}H" if row else "\x1b[H"]
    if at is not None:
        down = row - at[0]
        if down == 0:
            ways.append(_along(at[1], column))
        if 0 <= down <= _FEW_ROWS:
            ways.append("\r" + "\n" * down + _along(0, column))
        if down:
            steps = "" if abs(down) == 1 else abs(down)
            ways.append(f"\x1b[{steps}{'B' if down > 0 else 'A'}" + _along(at[1], column))
    return min(ways, key=len)


def _along(here: int, column: int) -> str:
    """Within a row."""
    by = column - here
    if by == 0:
        return ""
    if 0 > by >= -_FEW_CELLS:
        return "\b" * -by
    steps = "" if abs(by) == 1 else abs(by)
    return min(f"\x1b[{steps}{'C' if by > 0 else 'D'}", f"\x1b[{column + 1}G", key=len)
