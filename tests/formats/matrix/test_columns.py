"""A column that is told once stands in every form of a matrix."""

from __future__ import annotations

import csv
import io

import pytest

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import Matrix, matrix
from wtsaprep.comparison.selection import selected
from wtsaprep.drafting.amend import derive
from wtsaprep.formats.matrix import columns
from wtsaprep.formats.matrix.columns import MATRIX_FORMS, MatrixColumn, MatrixForm, told_before, told_behind
from wtsaprep.formats.matrix.csv import matrix_csv
from wtsaprep.formats.matrix.json import matrix_data
from wtsaprep.formats.matrix.markdown import matrix_markdown
from wtsaprep.formats.matrix.paper import matrix_paper
from wtsaprep.formats.papers.html import paper_html
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.text_digest import digest
from wtsaprep.present.lists.matrix_table import matrix_table
from wtsaprep.present.text.pieces import Line

BASE: Text = (
    Provision(id="h", kind="heading", text="resolves"),
    Provision(id="a", text="to report;"),
    Provision(id="b", text="to go on."),
)
TOY = MatrixColumn(
    "words", lambda _, row: len(row.text.split()), MATRIX_FORMS, "Words", lambda _, row: f"≈{len(row.text.split())}"
)


def compared() -> Matrix:
    """A matrix of one proposal that changes one clause of two."""
    revised = (BASE[0], Provision(id="a", text="to report each year;"), BASE[2])
    baseline = Baseline(resolution="1", adopted="Geneva, 2022", digest=digest(BASE))
    proposal = Proposal(
        id="p", symbol="MOD", number="ARB/1/1", sources=("ARB",), baseline=baseline, amendments=derive(BASE, revised)
    )
    return matrix("Resolution 1", "official", BASE, [Compared(proposal, revised)])


def text_of(line: Line) -> str:
    """A row of the table as it is read."""
    return "".join(piece.text for piece in line)


@pytest.mark.parametrize("behind", [False, True])
def test_a_new_column_stands_in_all_forms(monkeypatch: pytest.MonkeyPatch, behind: bool) -> None:
    monkeypatch.setattr(columns, "COLUMNS", (*columns.COLUMNS, TOY._replace(behind=behind)))
    laid = compared()
    selection = selected(laid)
    (row,) = (row for row in matrix_data(laid, selection)["rows"] if row["id"] == "a")
    assert row["words"] == 2
    heads, *rows = csv.reader(io.StringIO(matrix_csv(laid, selection)))
    assert [line[heads.index("words")] for line in rows].count("≈2") == 1
    assert all(len(line) == len(heads) for line in rows)
    page = paper_html(matrix_paper(laid, selection))
    assert page.count(">Words<") == 1
    assert page.count("≈2") == 1
    assert "| Words |" in matrix_markdown(laid, selection)
    table = matrix_table(laid, selection)
    assert "Words" in table.head
    assert sum("≈2" in text_of(line) for line in table.rows) == 1


@pytest.mark.parametrize(("width", "stands"), [(0, True), (80, True), (29, True), (28, False)])
def test_what_is_told_leaves_room_for_all_proposals(monkeypatch: pytest.MonkeyPatch, width: int, stands: bool) -> None:
    monkeypatch.setattr(columns, "COLUMNS", (columns.NAME, TOY))
    laid = compared()
    table = matrix_table(laid, selected(laid), width)
    assert ("Words" in table.head) == stands
    assert table.columns == (0,)
    assert not width or all(len(line) <= width for line in (table.head, *map(text_of, table.rows)))


@pytest.mark.parametrize("form", MATRIX_FORMS)
def test_a_clause_is_named_in_all_forms(form: MatrixForm) -> None:
    assert columns.NAME in told_before(form)
    assert columns.NAME not in told_behind(form)
