"""Editions side by side as Markdown, CSV, a paper and data: a row a clause, a column an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.comparison.left_out import left_told, proposals_that_struck
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow, PaperTable, paper_cell
from wtsaprep.formats.spreadsheet import csv_rows
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.edition_table import EditionCell, EditionRow, EditionTable, Struck


def editions_markdown(table: EditionTable, rows: Sequence[EditionRow], struck: Struck) -> str:
    """One table, each edition marked against the one before; what an edition left out says so in brackets."""
    marked = [
        (row.name, *(_marked(cell) if cell else _left(row, at, struck) for at, cell in enumerate(row.cells)))
        for row in rows
    ]
    return f"# {_title(table)}\n\n{markdown_table(('Clause', *table.editions), marked)}"


def editions_csv(table: EditionTable, rows: Sequence[EditionRow], struck: Struck) -> str:
    """The words of each edition, for a spreadsheet; what an edition left out says so in brackets."""
    worded = [
        (row.name, *(cell.text if cell else _left(row, at, struck) for at, cell in enumerate(row.cells)))
        for row in rows
    ]
    return csv_rows(("clause", *table.editions), worded)


def editions_paper(table: EditionTable, rows: Sequence[EditionRow], struck: Struck) -> Paper:
    """The table as a paper."""
    made = tuple(
        PaperRow(
            (
                paper_cell(row.name),
                *(_cell(cell) if cell else paper_cell(_left(row, at, struck)) for at, cell in enumerate(row.cells)),
            )
        )
        for row in rows
    )
    heads = tuple(paper_cell(name, "strong") for name in ("Clause", *table.editions))
    return Paper(_title(table), (PaperTable(made, heads),), landscape=True)


def editions_data(table: EditionTable, rows: Sequence[EditionRow], struck: Struck) -> dict[str, Any]:
    """The table as values that JSON knows."""
    return {
        "number": table.number,
        "title": table.title,
        "editions": list(table.editions),
        "rows": [
            {
                "name": row.name,
                "cells": [_data(cell) for cell in row.cells],
                "left": [row.left_in(at) for at in range(len(row.cells))],
                "left_by": [list(proposals_that_struck(row, at, struck)) for at in range(len(row.cells))],
            }
            for row in rows
        ],
    }


def _left(row: EditionRow, at: int, struck: Struck) -> str:
    """How an edition left a clause out, and where or by whom; in brackets, since no text says it."""
    told = left_told(row.left_in(at), proposals_that_struck(row, at, struck))
    return f"[{told}]" if told else ""


def _title(table: EditionTable) -> str:
    return f"{table.number}: {table.title}"


def _cell(cell: EditionCell) -> PaperCell:
    return PaperCell((PaperLine(cell.marked),))


def _marked(cell: EditionCell) -> str:
    return "".join(written_out(span.mark, span.text) for span in cell.marked)


def _data(cell: EditionCell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "name": cell.name,
        "text": cell.text,
        "changed": cell.changed,
        "change": cell.change,
        "origin": cell.origin,
        "marked": spans_data(cell.marked),
    }
