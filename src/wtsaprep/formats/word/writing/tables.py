"""Tables: the cells of a redline as rows, each row, and each cell of a column, as new or gone as it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.word.writing.values import (
    NOBODY,
    ONLY_BASE,
    ONLY_FINAL,
    WrittenCell,
    WrittenParagraph,
    WrittenRow,
    WrittenTable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wtsaprep.formats.word.writing.values import WrittenMark
    from wtsaprep.redline.redline import MarkedProvision

MarkedCell = tuple["MarkedProvision", WrittenParagraph]


class _Cell(NamedTuple):
    """A cell of a redline."""

    line: MarkedProvision
    paragraph: WrittenParagraph
    old_column: int
    """Its place in its row in the text in force; -1 if it is new."""
    new_column: int
    """The same in the revised text; -1 if it is gone."""


_DEEPEST = 9
"""A text says no more of the columns behind it than that they come one after the other."""
_Rows = list[list[int]]
"""The rows of one of the two texts: the cells in each, by their places in the redline."""
_HIDDEN: dict[WrittenMark, frozenset[WrittenMark]] = {"deleted": ONLY_FINAL, "inserted": ONLY_BASE}


def table_of(cells: Iterable[MarkedCell], columns: Mapping[str, int]) -> WrittenTable:
    """A table; its cells say by their depth, in each of the two texts, where a row begins.

    ``columns`` are the depths of those in force, by their ids.

    A row is the same in both texts where it shares cells; what of it stands in another row of the other text is gone
    here and new there.
    """
    marked = list(cells)
    was = _columns((at, columns[line.id]) for at, (line, _) in enumerate(marked) if line.in_baseline)
    is_ = _columns((at, line.level) for at, (line, _) in enumerate(marked) if line.in_revised)
    held = [_Cell(line, made, was.get(at, -1), is_.get(at, -1)) for at, (line, made) in enumerate(marked)]
    old, new = _rows(was), _rows(is_)
    same = _same_rows(old, new)
    rows: list[WrittenRow] = []
    waiting = 0
    for number, row in enumerate(new):
        match = same.get(number)
        until = waiting if match is None else match
        rows += (_whole(held, gone, "deleted") for gone in old[waiting:until])
        rows.append(_whole(held, row, "inserted") if match is None else _row(held, old[match], row))
        waiting = until + (match is not None)
    rows += (_whole(held, gone, "deleted") for gone in old[waiting:])
    return WrittenTable(tuple(rows))


def _columns(cells: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """The columns of cells, by their places, of which depths are known."""
    columns: dict[int, int] = {}
    last = -1
    for at, depth in cells:
        last = last + 1 if depth == _DEEPEST <= last else depth
        columns[at] = last
    return columns


def _rows(cells: Mapping[int, int]) -> _Rows:
    rows: _Rows = []
    for at, column in cells.items():
        if not rows or not column:
            rows.append([])
        rows[-1].append(at)
    return rows


def _same_rows(old: _Rows, new: _Rows) -> Mapping[int, int]:
    """The row in force that each row of the revised text is, in the order of both, with as many cells as can be."""
    row_of = {at: number for number, row in enumerate(old) for at in row}
    shared = Counter((row_of[at], number) for number, row in enumerate(new) for at in row if at in row_of)
    best: list[tuple[int, dict[int, int], tuple[int, int]]] = []
    for (gone, come), count in sorted(shared.items()):
        before = [(n, chain) for n, chain, last in best if last[0] < gone and last[1] < come]
        most, chain = max(before, key=lambda found: found[0], default=(0, {}))
        best.append((most + count, {**chain, come: gone}, (gone, come)))
    return max(best, key=lambda found: found[0], default=(0, {}, (0, 0)))[1]


def _row(held: Sequence[_Cell], old: Sequence[int], new: Sequence[int]) -> WrittenRow:
    """A row of both texts; a cell that only one of them has there is gone or new."""
    cells = []
    for at in sorted({*old, *new}):
        cell, paragraph = held[at], held[at].paragraph
        if cell.line.in_baseline and cell.line.in_revised and not (at in old and at in new):
            paragraph = _as(paragraph, "deleted" if at in old else "inserted")
        by = paragraph.by if paragraph.end != "kept" else NOBODY
        cells.append(WrittenCell((paragraph,), paragraph.end, by, cell.old_column if at in old else cell.new_column))
    return WrittenRow(tuple(cells))


def _whole(held: Sequence[_Cell], row: Sequence[int], mark: WrittenMark) -> WrittenRow:
    """A row that only one of the two texts has."""
    cells = [held[at] for at in row]
    columns = (cell.old_column if mark == "deleted" else cell.new_column for cell in cells)
    paragraphs = [_as(cell.paragraph, mark) for cell in cells]
    made = (WrittenCell((p,), column=column) for p, column in zip(paragraphs, columns, strict=True))
    return WrittenRow(tuple(made), mark, paragraphs[0].by)


def _as(paragraph: WrittenParagraph, mark: WrittenMark) -> WrittenParagraph:
    """A cell as one of the two texts has it."""
    if paragraph.end == mark:
        return paragraph
    by = next((run.by for run in paragraph.runs if run.mark == mark), paragraph.by)
    stays = [run for run in paragraph.runs if run.mark not in _HIDDEN[mark]]
    runs = (run._replace(mark=mark, by=by if run.mark == "kept" else run.by) for run in stays)
    style = (paragraph.was or paragraph.style) if mark == "deleted" else paragraph.style
    return paragraph._replace(style=style, runs=tuple(runs), end=mark, by=by, was="")
