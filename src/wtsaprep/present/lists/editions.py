"""Editions as lines: of each clause its words in every edition, marked against the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.left_out import left_told, proposals_that_struck
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.comparison.edition_table import EditionCell, EditionRow, EditionTable, Struck
    from wtsaprep.comparison.tied_editions import EditionChange


def edition_lines(table: EditionTable, rows: Sequence[EditionRow], struck: Struck) -> Iterator[str]:
    """The lines; an edition with the same words as the one before says so, and one without the clause, too."""
    yield visible(f"{table.number}  {table.title}")
    for row in rows:
        yield ""
        yield visible(row.name)
        for at, edition in enumerate(table.editions):
            cell = row.cells[at]
            if cell is None:
                words = left_told(row.left_in(at), proposals_that_struck(row, at, struck)) or "-"
            elif _same(row, at):
                words = "the same"
            else:
                words = "".join(written_out(span.mark, span.text) for span in cell.marked)
            called = f"{cell.name}: " if cell and cell.name != row.name else ""
            became = f" ({told})" if cell and (told := made_of(cell)) else ""
            yield f"  {visible(edition)}{visible(became)}\t{visible(f'{called}{words}')}"


def made_of(cell: EditionCell) -> str:
    """What an edition made of a clause that it has, a change of form as well; nothing where it left it as it was."""
    return "the same but for form" if cell.change == "formal" else change_told(cell.change, cell.origin)


def change_told(change: EditionChange, origin: str = "") -> str:
    """What an edition made of a clause, in words; nothing where it left it as it was, but for form."""
    if change in ("split off", "copied"):
        return f"{change} {'' if change == 'split off' else 'from '}{origin}"
    return "" if change == "formal" else change


def _same(row: EditionRow, at: int) -> bool:
    cell = row.cells[at]
    return bool(at and cell is not None and not cell.change)
