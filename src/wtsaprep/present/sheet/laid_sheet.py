"""A sheet laid out at a width: the rows of its clauses as they are asked for, and which of them fill a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from wtsaprep.present.sheet.sheet_rows import clause_rows

if TYPE_CHECKING:
    from wtsaprep.present.sheet.sheet import Sheet
    from wtsaprep.present.sheet.sheet_rows import SheetRow

_MOST_CLAUSES = 512
Place: TypeAlias = tuple[int, int]
"""A clause and one of its rows, both from 0."""


class LaidSheet:
    """Lays out what is asked for, once."""

    def __init__(self, sheet: Sheet | None, width: int) -> None:
        self.sheet = sheet
        self.width = width
        self._rows: dict[int, tuple[SheetRow, ...]] = {}
        self._seen: tuple[Place, int, list[Place]] = ((0, 0), -1, [])

    def rows(self, index: int) -> tuple[SheetRow, ...]:
        """The rows of a clause."""
        if len(self._rows) > _MOST_CLAUSES:
            self._rows = {}
        if index not in self._rows and self.sheet is not None:
            self._rows[index] = clause_rows(self.sheet, index, self.width)
        return self._rows[index]

    def first_text(self, index: int) -> int:
        """The first row of a clause that has words."""
        return next((n for n, row in enumerate(self.rows(index)) if row.pieces), 0)

    def seen(self, top: Place, height: int) -> list[Place]:
        """What stands at each row of so high a screen, from its uppermost on; fewer at the end of the text."""
        if self._seen[:2] != (top, height):
            found: list[Place] = []
            index, row = top
            count = len(self.sheet or ())
            while index < count and len(found) < height:
                found += [(index, n) for n in range(row, len(self.rows(index)))]
                index, row = index + 1, 0
            self._seen = (top, height, found[:height])
        return self._seen[2]
