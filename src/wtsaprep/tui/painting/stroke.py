"""Strokes: what of a frame is written at one place, and the order in which a pen turns to fewest looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.tui.painting.cells import goes_on_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.tui.painting.cells import Cell
    from wtsaprep.tui.painting.look import CellLook
    from wtsaprep.tui.painting.pen import Pen


class Stroke(NamedTuple):
    """Cells of a row from a column on."""

    row: int
    column: int
    cells: Sequence[Cell]
    ends_unsure: bool = False
    """Whether terminals may count what is written in more than one way."""
    erases: bool = False
    """Whether the row is made blank from there on, in the look of its one cell."""

    def draw(self, pen: Pen) -> None:
        """Have a pen write it."""
        pen.move(self.row, self.column)
        if self.erases:
            pen.erase_row(self.cells[0][1])
            return
        pen.write(self.cells)
        if self.ends_unsure:
            pen.lost_place()


def in_fewest_looks(strokes: Iterable[Stroke], begun: CellLook | None) -> list[Stroke]:
    """The same cells, look by look as each first comes, the one that is ``begun`` first: to go back and forth between
    places takes fewer bytes than between colours. What erases a row from its start comes before what stands in it;
    strokes whose end is unsure stay whole, and come last.
    """
    by_look: dict[CellLook | None, list[Stroke]] = {begun: []}
    erased: list[Stroke] = []
    unsure: list[Stroke] = []
    for stroke in strokes:
        if stroke.ends_unsure or (stroke.erases and not stroke.column):
            (unsure if stroke.ends_unsure else erased).append(stroke)
            continue
        for look, piece in _pieces(stroke):
            by_look.setdefault(look, []).append(piece)
    return [*erased, *(piece for pieces in by_look.values() for piece in pieces), *unsure]


def _pieces(stroke: Stroke) -> Iterator[tuple[CellLook, Stroke]]:
    """A stroke, cut where its look changes; blanks that are alike in both go on."""
    cells = stroke.cells
    start, look = 0, cells[0][1]
    for at, cell in enumerate(cells):
        if not goes_on_in(look, cell):
            yield look, stroke._replace(column=stroke.column + start, cells=cells[start:at])
            start, look = at, cell[1]
    yield look, stroke._replace(column=stroke.column + start, cells=cells[start:])
