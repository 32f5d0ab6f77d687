"""Editions as lines: under each clause its words in every edition, marked against the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.comparison.edition_table import EditionRow, EditionTable


def edition_lines(table: EditionTable, rows: Sequence[EditionRow]) -> Iterator[str]:
    """The lines; an edition with the same words as the one before says so, and one without the clause, too."""
    yield visible(f"{table.number}  {table.title}")
    for row in rows:
        yield ""
        yield visible(row.name)
        for at, (edition, cell) in enumerate(zip(table.editions, row.cells, strict=True)):
            if cell is None:
                words = "-"
            elif at and row.cells[at - 1] is not None and not cell.changed:
                words = "the same"
            else:
                words = "".join(written_out(span.mark, span.text) for span in cell.marked)
            called = f"{cell.name}: " if cell and cell.name != row.name else ""
            yield f"  {visible(edition)}\t{visible(f'{called}{words}')}"
