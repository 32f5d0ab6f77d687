"""The columns of a matrix that tell of a clause, beside what each proposal makes of it; all writers go through these.

One that is added here stands in every form that it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from wtsaprep.comparison.wordings import competing, competing_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.comparison.matrix import Matrix, MatrixRow

MatrixForm = Literal["text", "markdown", "html", "csv", "json"]
MATRIX_FORMS: tuple[MatrixForm, ...] = get_args(MatrixForm)


class MatrixColumn(NamedTuple):
    """One thing that is told of each clause."""

    name: str
    """Its key for scripts."""
    value: Callable[[Matrix, MatrixRow], Any]
    """What scripts get, of kinds that JSON knows."""
    forms: tuple[MatrixForm, ...] = ("json",)
    """Where it stands."""
    heading: str = ""
    words: Callable[[Matrix, MatrixRow], str] | None = None
    """What people read; else the value as a text."""
    behind: bool = False
    """Whether it stands behind the proposals, and not before them."""
    share: float = 1.0
    """How wide it is on a page, beside a proposal with words."""

    def text(self, matrix: Matrix, row: MatrixRow) -> str:
        """The cell of a clause as people read it."""
        return self.words(matrix, row) if self.words else str(self.value(matrix, row))


NAME = MatrixColumn("name", lambda _, row: row.name, MATRIX_FORMS, "Clause", share=0.8)
COMPETE = MatrixColumn(
    "compete",
    lambda _, row: competing_groups(row),
    ("text",),
    words=lambda _, row: f"{count} compete" if (count := competing_groups(row)) else "",
    behind=True,
)
COLUMNS: tuple[MatrixColumn, ...] = (
    MatrixColumn("id", lambda _, row: row.id),
    NAME,
    MatrixColumn("kind", lambda _, row: row.kind),
    MatrixColumn(
        "in_force",
        lambda _, row: row.text,
        ("html", "csv", "json"),
        "In force",
        lambda _, row: f"{row.label} {row.text}".strip(),
        share=1.2,
    ),
    MatrixColumn("contested", lambda _, row: row.contested),
    MatrixColumn(
        "groups",
        lambda matrix, row: [{"sources": list(matrix.sources(g)), "exact": g.exact} for g in row.groups],
        behind=True,
    ),
    COMPETE,
    MatrixColumn(
        "competing",
        lambda matrix, row: list(competing(matrix, row)),
        ("csv", "json"),
        "Competing",
        lambda matrix, row: "; ".join(competing(matrix, row)),
        behind=True,
    ),
)
"""In their order. Who competes stands under the name of the clause where a cell can hold several lines."""


def told_before(form: MatrixForm) -> tuple[MatrixColumn, ...]:
    """The columns before the proposals in some form."""
    return tuple(column for column in COLUMNS if form in column.forms and not column.behind)


def told_behind(form: MatrixForm) -> tuple[MatrixColumn, ...]:
    """The columns behind the proposals in some form."""
    return tuple(column for column in COLUMNS if form in column.forms and column.behind)
