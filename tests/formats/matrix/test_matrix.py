"""A matrix in every format says the same, and nothing that a text holds is markup, a formula or a control sign."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.matrices import BASE, HOSTILE, hostile, matrices, proposal
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import WHOLE_TEXT, Matrix, MatrixRow, matrix
from wtsaprep.comparison.selection import Only, selected
from wtsaprep.errors import ExportFault
from wtsaprep.formats.matrix.columns import told_before, told_behind
from wtsaprep.formats.matrix.csv import matrix_csv
from wtsaprep.formats.matrix.json import matrix_data
from wtsaprep.formats.matrix.markdown import matrix_markdown
from wtsaprep.formats.matrix.paper import matrix_paper
from wtsaprep.formats.papers.html import paper_html
from wtsaprep.present.lists.matrix import matrix_lines
from wtsaprep.present.lists.matrix_table import CONTESTED, LETTERS, SIGNS, matrix_table
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.text.visible import visible


class Reader(HTMLParser):
    """The elements of a page, and the text of each cell with its marks."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.cells: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag in ("td", "th"):
            self.cells.append("")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "td" in self.open or "th" in self.open:
            self.cells[-1] += data


def test_a_page_has_no_elements_but_ours() -> None:
    found = hostile()
    reader = Reader()
    reader.feed(paper_html(matrix_paper(found, selected(found))))
    assert reader.tags <= {
        *("html", "head", "meta", "title", "style", "body", "h1", "p", "strong", "table", "thead", "tbody", "tr"),
        *("th", "td", "bdi", "div", "ins", "del", "br", "small", "colgroup", "col"),
    }
    assert reader.attributes <= {
        *("lang", "charset", "http-equiv", "content", "scope", "class", "dir", "colspan", "style"),
    }
    assert any(HOSTILE.replace("\x1b", "␛") in cell for cell in reader.cells)
    assert "\x1b" not in paper_html(matrix_paper(found, selected(found)))


def test_no_field_of_a_spreadsheet_is_a_formula() -> None:
    found = hostile()
    rows = list(csv.reader(io.StringIO(matrix_csv(found, selected(found)))))
    assert not [field for row in rows for field in row if field.startswith(("=", "+", "-", "@"))]
    assert any(HOSTILE in field for row in rows for field in row)


@given(matrices())
def test_every_format_holds_every_wording(found: Matrix) -> None:
    chosen = selected(found)
    reader = Reader()
    reader.feed(paper_html(matrix_paper(found, chosen)))
    full = sum(not row.signpost for row in found.rows)
    told = (*told_before("html"), *told_behind("html"))
    assert len(reader.cells) == (full + 1) * (len(found.columns) + len(told)) + len(found.rows) - full
    fields = "".join(field for row in csv.reader(io.StringIO(matrix_csv(found, chosen))) for field in row)
    plain = "\n".join(plain_lines(matrix_lines(found, chosen)))
    for wish in (wish for row in found.rows for group in row.groups for wish in group.wishes):
        for span in wish.spans:
            sign = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}[span.mark]
            assert sign.format(span.text) in fields
            assert sign.format(visible(span.text)) in plain or wish.act == "new"  # Said once, with one end mark.
        words = "".join(span.text for span in wish.spans).translate({0x1B: "␛"})
        assert any(cell.endswith(words) for cell in reader.cells)


@given(matrices())
def test_markdown_reads_back_or_nothing_is_written(found: Matrix) -> None:
    changed = [row for row in found.rows if row.groups]
    said = [span.text for row in changed for group in row.groups for wish in group.wishes for span in wish.spans]
    if any("\x1b" in text for text in (*said, *(row.text for row in changed))):
        with pytest.raises(ExportFault):
            matrix_markdown(found, selected(found))
    else:
        assert matrix_markdown(found, selected(found)).count("\n| ") == len(found.rows) + 2


@given(matrices(), st.integers(20, 200), st.integers(0, 3))
def test_a_table_fits_its_width_and_shows_the_column_under_the_cursor(found: Matrix, width: int, at: int) -> None:
    at = min(at, len(found.columns) - 1)
    table = matrix_table(found, selected(found), width, at)
    rows = ["".join(piece.text for piece in line).rstrip() for line in table.rows]
    assert all(len(row) <= max(width, 40) for row in (table.head, *rows))
    assert at in table.columns or at < 0
    assert len(table.columns) + table.before + table.beyond == len(found.columns)
    assert bool(table.out_of_sight) == (len(table.columns) < len(found.columns))


@given(matrices(), st.integers(40, 60), st.integers(0, 3))
def test_ours_stay_in_sight_whatever_is_scrolled_to(found: Matrix, width: int, at: int) -> None:
    assume(found.columns)
    ours = replace(found, ours=frozenset((0,)))
    table = matrix_table(ours, selected(ours), width, min(at, len(found.columns) - 1))
    assert table.columns[0] == 0 or len(table.columns) == 1


@given(matrices())
def test_letters_say_what_signs_say(found: Matrix) -> None:
    """A cell is known by its letter alone, and nothing that is kept has ink."""
    assert len({LETTERS[mark] for mark in SIGNS}) == len({*SIGNS.values()})
    signs, letters = (matrix_table(found, selected(found), letters=written) for written in (False, True))
    for one, other in zip(signs.rows, letters.rows, strict=True):
        assert len(one) == len(other)
        assert all(
            (piece.role == "label") == ("." in written.text)
            for piece, written in zip(one[1:-1], other[1:-1], strict=True)
        )


def test_a_clause_that_is_joined_to_another_has_a_sign_of_its_own() -> None:
    whole = BASE[2].model_copy(update={"text": f"{BASE[1].text} {BASE[2].text}", "joined": ("a",)})
    found = matrix("Resolution 1", "official", BASE, [proposal("ARB/36/1", (BASE[0], whole))])
    row = next(row for row in found.rows if row.id == "a")
    assert found.mark(row, 0) == "joined"
    for signs in (SIGNS, LETTERS):
        table = matrix_table(found, selected(found), letters=signs is LETTERS)
        shown = next(line for line in plain_lines(table.rows) if line.startswith(f"  {row.name} "))
        assert shown.split()[-1] == signs["joined"]


@pytest.mark.parametrize(
    ("only", "source", "rows", "columns"),
    [("all", "", 4, 2), ("changed", "", 2, 2), ("contested", "", 0, 2), ("all", "eur", 1, 1), ("changed", "RCC", 0, 0)],
)
def test_what_is_shown_is_what_was_asked_for(only: Only, source: str, rows: int, columns: int) -> None:
    found = hostile()
    chosen = selected(found, only, source)
    assert (len(chosen.rows), len(chosen.columns)) == (rows, columns)


def test_what_was_decided_on_is_not_undecided() -> None:
    found = hostile()
    assert [row.id for row in selected(found, "undecided", decided={"a"}).rows] == ["+1:b"]


def test_a_page_says_why_a_clause_is_contested_where_a_clause_goes_and_heads_sections_once() -> None:
    moved = (BASE[0], BASE[2].model_copy(update={"text": "to go on;"}), BASE[1].model_copy(update={"text": "to stop."}))
    kept = proposal("RCC/40/1", BASE)
    keeping = Compared(kept.proposal.model_copy(update={"symbol": "NOC"}), BASE)
    found = matrix("Resolution 1", "official", BASE, [proposal("ARB/36/1", moved), keeping])
    reader = Reader()
    reader.feed(paper_html(matrix_paper(found, selected(found))))
    assert reader.cells[5] == "resolves <i>"
    assert any(cell.startswith("whole text") and cell.endswith("RCC against any change") for cell in reader.cells)
    assert any(cell.startswith("moved ") for cell in reader.cells)


@given(matrices())
def test_who_wants_the_whole_text_gone_has_a_line_and_makes_nothing_else_contested(found: Matrix) -> None:
    """In all forms: what competes for clauses is what it was without the SUP."""
    assume(found.columns)
    columns = (*found.columns, replace(found.columns[0], id="sup", number="SUP/9/1", symbol="SUP", whole="SUP"))
    whole = MatrixRow(WHOLE_TEXT, "whole", "whole text", "", "")
    other = replace(found, columns=columns, rows=(whole, *found.rows))
    before, after = (json.loads(json.dumps(matrix_data(one, selected(one))))["rows"] for one in (found, other))
    line, *clauses = after
    assert (line["name"], line["contested"], line["cells"][-1]["cell"]) == ("whole text", False, "SUP")
    told = [{key: value for key, value in row.items() if key != "cells"} for row in before]
    assert [{key: value for key, value in row.items() if key != "cells"} for row in clauses] == told
    assert {row["cells"][-1]["cell"] for row in clauses} <= {"–"}
    one, two = ([*csv.DictReader(io.StringIO(matrix_csv(m, selected(m))))] for m in (found, other))
    assert [row["competing"] for row in two[1:]] == [row["competing"] for row in one]
    page, more = (paper_html(matrix_paper(m, selected(m))) for m in (found, other))
    assert more.count('class="contested"') == page.count('class="contested"')
    assert more.count(">SUP SUP/9/1: ") == 1
    first, second = ("\n".join(plain_lines(matrix_lines(m, selected(m)))) for m in (found, other))
    assert _contested_lines(second) == _contested_lines(first)


def _contested_lines(text: str) -> int:
    return sum(line.startswith(CONTESTED) for line in text.split("\n"))


@pytest.mark.parametrize(("many", "whole"), [(6, True), (7, False)])
def test_of_many_proposals_the_sheet_has_the_words_round_a_change_and_the_clause_once(many: int, whole: bool) -> None:
    said = " ".join(f"w{n}" for n in range(40))
    base = (BASE[0], BASE[1].model_copy(update={"text": f"{said} to stop,"}), BASE[2])
    revised = (base[0], base[1].model_copy(update={"text": f"{said} to walk,"}), base[2])
    found = matrix("Resolution 1", "official", base, [proposal(f"S{n}/{n}/1", revised, base) for n in range(many)])
    page = paper_html(matrix_paper(found, selected(found)))
    assert page.count("w1 w2") == (many + 1 if whole else 1)
    assert page.count("walk") == many
    assert page.count("… as in force") == (0 if whole else 1)
