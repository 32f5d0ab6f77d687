"""A matrix as CSV: a row a clause, its words in force, then each proposal; marks are written out as [-so-]{+so+}."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.wordings import wish_in_words
from wtsaprep.formats.matrix.columns import told_before, told_behind
from wtsaprep.formats.spreadsheet import csv_rows
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.redline.spans import Spans


def matrix_csv(matrix: Matrix, selection: Selection) -> str:
    """The selection as CSV."""
    before, behind = told_before("csv"), told_behind("csv")
    proposals = (symbol_and_number(matrix.columns[at]) for at in selection.columns)
    heads = (*(column.heading.lower() for column in before), *proposals, *(column.heading.lower() for column in behind))
    rows = (
        (
            *(column.text(matrix, row) for column in before),
            *(_cell(matrix, row, at) for at in selection.columns),
            *(column.text(matrix, row) for column in behind),
        )
        for row in selection.rows
    )
    return csv_rows(heads, rows)


def _cell(matrix: Matrix, row: MatrixRow, column: int) -> str:
    wish = row.wish(column)
    if wish is None:
        return matrix.mark(row, column)
    head = " ".join(filter(None, (row.letter(column), wish_in_words(matrix, wish))))
    return f"{head}: {_written(wish.spans)}"


def _written(spans: Spans) -> str:
    return "".join(written_out(*span) for span in spans)
