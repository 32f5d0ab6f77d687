"""Tables: the cells of a redline as rows, each row, and each cell of a column, as new or gone as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.word.writing.values import NOBODY, WrittenCell, WrittenRow, WrittenTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.formats.word.writing.values import WrittenParagraph
    from wtsaprep.redline.redline import MarkedProvision

MarkedCell = tuple["MarkedProvision", "WrittenParagraph"]


def table_of(cells: Iterable[MarkedCell]) -> WrittenTable:
    """A table; its cells say by their depth, in each of the two texts, where a row begins."""
    return WrittenTable(tuple(map(_row, _rows(cells))))


def _rows(cells: Iterable[MarkedCell]) -> Iterator[list[MarkedCell]]:
    row: list[MarkedCell] = []
    for cell in cells:
        line, _ = cell
        begins_old = line.in_baseline and not (line.was.level if line.was else line.level)
        begins_new = line.in_revised and not line.level
        if (begins_old and any(other.in_baseline for other, _ in row)) or (
            begins_new and any(other.in_revised for other, _ in row)
        ):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _row(cells: Sequence[MarkedCell]) -> WrittenRow:
    marks = {paragraph.end for _, paragraph in cells}
    if len(marks) == 1:
        first = cells[0][1]
        return WrittenRow(tuple(WrittenCell((paragraph,)) for _, paragraph in cells), first.end, first.by)
    return WrittenRow(tuple(WrittenCell((p,), p.end, p.by if p.end != "kept" else NOBODY) for _, p in cells))
