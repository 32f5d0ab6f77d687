"""A matrix as data for scripts: its columns, what is not compared, and each row with its cells and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.comparison.matrix import PRIME
from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.formats.matrix.columns import told_before, told_behind
from wtsaprep.formats.tables.spans import spans_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.remark import ProposalRemark
    from wtsaprep.comparison.selection import Selection


def matrix_data(matrix: Matrix, selection: Selection) -> dict[str, Any]:
    """The selection as values that JSON knows."""
    return {
        "resolution": matrix.name,
        "status": matrix.status,
        "columns": [
            {
                "id": column.id,
                "symbol": column.symbol,
                "number": column.number,
                "sources": list(column.sources),
                "supports": column.supports,
                "practice": column.practice,
            }
            for column in (matrix.columns[at] for at in selection.columns)
        ],
        "not_compared": [{"number": apart.number, "why": apart.why} for apart in matrix.apart],
        "remarks": remarks_data(proposal_remarks(matrix)),
        "rows": [_row(matrix, row, selection.columns) for row in selection.rows],
    }


def remarks_data(remarks: Iterable[ProposalRemark]) -> list[dict[str, Any]]:
    """What is to be known of proposals as wholes, for scripts."""
    return [
        {"number": one.number, "how": one.how, "other": one.other, "but_for": list(one.but_for), "said": str(one)}
        for one in remarks
    ]


def _row(matrix: Matrix, row: MatrixRow, columns: tuple[int, ...]) -> dict[str, Any]:
    before = {column.name: column.value(matrix, row) for column in told_before("json")}
    behind = {column.name: column.value(matrix, row) for column in told_behind("json")}
    return {**before, "cells": [_cell(matrix, row, at) for at in columns], **behind}


def _cell(matrix: Matrix, row: MatrixRow, column: int) -> dict[str, Any]:
    wish = row.wish(column)
    cell: dict[str, Any] = {"number": matrix.columns[column].number, "cell": matrix.mark(row, column)}
    if wish is not None:
        cell |= {"group": row.letter(column).rstrip(PRIME) or "A", "weight": round(wish.weight, 4)}
        cell["wording"] = row.letter(column) or "A"
        cell["text"] = spans_data(wish.spans)
    return cell
