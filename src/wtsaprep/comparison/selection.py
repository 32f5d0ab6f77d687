"""Selections: which clauses and which proposals of a matrix are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from wtsaprep.model.regions import region

if TYPE_CHECKING:
    from collections.abc import Container

    from wtsaprep.comparison.matrix import Matrix, MatrixRow

Only = Literal["all", "contested", "changed", "undecided"]
"""Which clauses are shown, in the order in which they narrow."""

ONLY: tuple[Only, ...] = get_args(Only)


class Selection(NamedTuple):
    """The rows and columns that are shown."""

    rows: tuple[MatrixRow, ...]
    columns: tuple[int, ...]


def selected(matrix: Matrix, only: Only = "all", source: str = "", decided: Container[str] = ()) -> Selection:
    """The clauses and proposals that are asked for.

    Args:
        matrix: all of them.
        only: clauses that somebody changes, that proposals compete for, or that nobody decided on yet; with the whole
            text, where some want it suppressed or kept as it is.
        source: one source; then its proposals, and of the clauses those of which it wants something.
        decided: ids of the clauses that were decided on.
    """
    columns = tuple(range(len(matrix.columns)))
    rows = matrix.rows
    if source:
        columns = tuple(at for at in columns if region(source.upper()) in matrix.columns[at].sources)
    if source and only == "all":
        whole = any(matrix.columns[at].whole for at in columns)
        rows = tuple(row for row in rows if whole or any(row.wish(at) for at in columns))
    elif source:
        rows = tuple(row for row in rows if row.whole or any(row.wish(at) for at in columns))
    if only == "contested":
        rows = tuple(row for row in rows if row.contested or row.whole)
    elif only != "all":
        rows = tuple(row for row in rows if (row.groups or row.whole) and (only == "changed" or row.id not in decided))
    return Selection(rows, columns)


def sources_of(matrix: Matrix) -> tuple[str, ...]:
    """All sources of a matrix, in the order of the columns, each once."""
    return tuple(dict.fromkeys(source for column in matrix.columns for source in column.sources))
