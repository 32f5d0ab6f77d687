"""Editions as lines: of each clause its words in every edition, marked against the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import Span, written_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.comparison.edition_table import EditionCell, EditionRow, EditionTable
    from wtsaprep.comparison.tied_editions import EditionChange
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans

_NAME = 24
"""Cells that the names of clauses take at least."""


def edition_lines(table: EditionTable, rows: Sequence[EditionRow]) -> Iterator[str]:
    """The lines; an edition with the same words as the one before says so, and one without the clause, too."""
    yield visible(f"{table.number}  {table.title}")
    for row in rows:
        yield ""
        yield visible(row.name)
        for at, edition in enumerate(table.editions):
            cell = row.cells[at]
            if cell is None:
                words = row.left_in(at) or "-"
            elif _same(row, at):
                words = "the same"
            else:
                words = "".join(written_out(span.mark, span.text) for span in cell.marked)
            called = f"{cell.name}: " if cell and cell.name != row.name else ""
            became = f" ({told})" if cell and (told := change_told(cell.change, cell.origin)) else ""
            yield f"  {visible(edition)}{visible(became)}\t{visible(f'{called}{words}')}"


def edition_row(table: EditionTable, row: EditionRow, width: int) -> str:
    """A clause in a list of a width: its name, and which editions changed, gained or lost it."""
    told = [f"{words} {edition}" for at, edition in enumerate(table.editions) if (words := _became(row, at))]
    name = visible(row.name)
    room = max(_NAME, min(width // 2, cell_len(name) + 2))
    return f"{set_cell_size(name, room)}{visible('; '.join(told))}".rstrip()


def edition_stack(table: EditionTable, row: EditionRow) -> Redline:
    """What each edition says of a clause, under its name; one that says the same as the one before only says so."""
    return under_headings(_stack(table, row))


def change_told(change: EditionChange, origin: str = "") -> str:
    """What an edition made of a clause, in words; nothing where it left it as it was, but for form."""
    if change in ("split off", "copied"):
        return f"{change} {'' if change == 'split off' else 'from '}{origin}"
    return "" if change == "formal" else change


def _stack(table: EditionTable, row: EditionRow) -> Iterator[tuple[str, Spans]]:
    for at, (edition, cell) in enumerate(zip(table.editions, row.cells, strict=True)):
        head = edition if cell is None or cell.name == row.name else f"{edition}: {cell.name}"
        if cell is None:
            yield visible(f"{head}: {row.left_in(at) or 'not in it'}"), ()
        elif _same(row, at):
            yield visible(f"{head}: the same"), ()
        else:
            told = change_told(cell.change, cell.origin)
            yield visible(f"{head}, {told}" if told else head), _words(cell)


def _words(cell: EditionCell) -> Spans:
    return tuple(Span(span.mark, visible(span.text)) for span in cell.marked)


def _same(row: EditionRow, at: int) -> bool:
    cell = row.cells[at]
    return bool(at and cell is not None and not cell.change)


def _became(row: EditionRow, at: int) -> str:
    """What an edition made of a clause; nothing of one that it left as it was, but for form."""
    cell = row.cells[at]
    told = change_told(cell.change, cell.origin) if cell else row.left_in(at)
    return f"{told} in" if told else ""
