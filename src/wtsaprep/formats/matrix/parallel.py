"""Two languages of a text as Markdown, CSV, a paper and data: a row a tie, a column a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.comparison.parallel_words import GAP, columns_of, work_told
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow, PaperTable, paper_cell
from wtsaprep.formats.spreadsheet import csv_rows
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.redline.spans import Span, accepted, written_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.parallel_table import ParallelCell, ParallelRow, ParallelTable
    from wtsaprep.comparison.parallel_work import ClauseWork


def parallel_markdown(table: ParallelTable, rows: Sequence[ParallelRow]) -> str:
    """One table of two columns; changes of a proposal in signs, and a third column for what is asked."""
    body = [(*("\n".join(map(_signed, cells)) or GAP for cells in _sides(row)), *_asked(table, row)) for row in rows]
    return f"# {_title(table)}\n\n{markdown_table(columns_of(table), body)}"


def parallel_csv(table: ParallelTable, rows: Sequence[ParallelRow]) -> str:
    """The words of both, for a spreadsheet."""
    body = [
        (
            row.name,
            *("\n".join(_labelled(cell, accepted(cell.words)) for cell in cells) for cells in _sides(row)),
            *_asked(table, row),
        )
        for row in rows
    ]
    return csv_rows(("clause", *columns_of(table)), body)


def parallel_paper(table: ParallelTable, rows: Sequence[ParallelRow]) -> Paper:
    """The two columns as a paper."""
    made = tuple(PaperRow((*map(_cell, _sides(row)), *map(paper_cell, _asked(table, row)))) for row in rows)
    heads = tuple(paper_cell(name, "strong") for name in columns_of(table))
    return Paper(_title(table), (PaperTable(made, heads, named=False),), landscape=True)


def parallel_data(table: ParallelTable, rows: Sequence[ParallelRow]) -> dict[str, Any]:
    """The table as values that JSON knows; a gap is a list without a clause."""
    return {
        "text": table.name,
        "title": table.title,
        "languages": list(table.languages),
        "gaps": table.gaps,
        "rows": [
            {
                "name": row.name,
                "here": [_data(cell) for cell in row.here],
                "there": [_data(cell) for cell in row.there],
                "gap": row.is_gap,
                "asks": work_told(table, row),
                "work": [_work(table, work) for work in row.work],
            }
            for row in rows
        ],
    }


def _sides(row: ParallelRow) -> tuple[tuple[ParallelCell, ...], tuple[ParallelCell, ...]]:
    return row.here, row.there


def _asked(table: ParallelTable, row: ParallelRow) -> tuple[str, ...]:
    return (work_told(table, row),) if table.is_proposal else ()


def _cell(cells: tuple[ParallelCell, ...]) -> PaperCell:
    return PaperCell(tuple(map(_line, cells))) if cells else paper_cell(GAP)


def _title(table: ParallelTable) -> str:
    return f"{table.name}: {table.title}"


def _labelled(cell: ParallelCell, words: str) -> str:
    return f"{cell.label} {words}".strip()


def _signed(cell: ParallelCell) -> str:
    return _labelled(cell, "".join(written_out(span.mark, span.text) for span in cell.words))


def _line(cell: ParallelCell) -> PaperLine:
    return PaperLine((Span("kept", f"{cell.label} "), *cell.words) if cell.label else cell.words)


def _data(cell: ParallelCell) -> dict[str, Any]:
    return {
        "id": cell.id,
        "name": cell.name,
        "kind": cell.kind,
        "label": cell.label,
        "text": accepted(cell.words),
        "marked": spans_data(cell.words),
    }


def _work(table: ParallelTable, work: ClauseWork) -> dict[str, Any]:
    return {
        "clause": work.clause,
        "kind": work.kind,
        "there": list(work.there),
        "names": [table.names_there[id_] for id_ in work.there if id_ in table.names_there],
        "after": work.after,
        "after_name": table.placed(work),
    }
