"""Two languages of a text as lines: in two columns, or one above the other where there is no room, or on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.parallel_words import GAP, work_told
from wtsaprep.model.language import language
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.comparison.parallel_table import ParallelCell, ParallelRow, ParallelTable


def parallel_lines(table: ParallelTable, rows: Sequence[ParallelRow]) -> Iterator[str]:
    """The lines: each clause with its name, its words in both languages, and what the other one is asked."""
    yield visible(f"{table.name}  {table.title}")
    for row in rows:
        yield ""
        yield visible(row.name)
        for code, cells in zip(table.languages, (row.here, row.there), strict=True):
            if not cells:
                yield f"  {language(code).name}\t{GAP}"
            for cell in cells:
                yield f"  {language(code).name}\t{visible(cell.label)}\t{visible(marked_words(cell))}"
        if told := work_told(table, row):
            yield visible(f"  {language(table.languages[1]).name}: {told}")


def marked_words(cell: ParallelCell) -> str:
    """The words of a clause, changes in signs."""
    return "".join(written_out(span.mark, span.text) for span in cell.words)


def rows_of(table: ParallelTable, *, asked: bool) -> tuple[ParallelRow, ...]:
    """All rows, or those that ask something of the other language."""
    return tuple(row for row in table.rows if not asked or row.asks)
