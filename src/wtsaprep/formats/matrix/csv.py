"""A matrix as CSV: a row a clause, its words in force, then each proposal; marks are written out as [-so-]{+so+}."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from wtsaprep.comparison.wordings import competing, what
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from wtsaprep.comparison.matrix import Matrix, Row
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.redline.spans import Spans

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def matrix_csv(matrix: Matrix, selection: Selection) -> str:
    """The selection as CSV. No field is a formula: one that would begin like one begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    heads = (matrix.columns[at] for at in selection.columns)
    writer.writerow(["clause", "in force", *(_field(f"{head.symbol} {head.number}") for head in heads), "competing"])
    for row in selection.rows:
        in_force = f"{row.label} {row.text}".strip()
        cells = (_cell(matrix, row, at) for at in selection.columns)
        writer.writerow(map(_field, (row.name, in_force, *cells, "; ".join(competing(matrix, row)))))
    return out.getvalue()


def _cell(matrix: Matrix, row: Row, column: int) -> str:
    wish = row.wish(column)
    if wish is None:
        return matrix.mark(row, column)
    head = " ".join(filter(None, (row.letter(column), what(matrix, wish))))
    return f"{head}: {_written(wish.spans)}"


def _written(spans: Spans) -> str:
    return "".join(written_out(*span) for span in spans)


def _field(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
