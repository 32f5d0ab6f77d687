"""Papers as workbooks: what stands in a table stands in a sheet, nothing is a formula, marks are seen, heads stay."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import given
from lxml import etree

from support.matrices import hostile, matrices
from wtsaprep.comparison.matrix import Matrix
from wtsaprep.comparison.selection import selected
from wtsaprep.errors import ExportFault, UsageFault
from wtsaprep.formats.matrix.paper import matrix_paper
from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow, PaperTable, paper_cell, text_table
from wtsaprep.formats.papers.workbook import paper_workbook
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.redline.spans import Span

pytest.importorskip("xlsxwriter")
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def part(raw: bytes, name: str) -> etree._Element:
    """A part of a workbook."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read(name))


def shared(raw: bytes) -> list[str]:
    """The texts that the cells of a workbook share; they are written with escapes for what XML can't hold."""
    return ["".join(text.text or "" for text in item.iter(f"{S}t")) for item in part(raw, "xl/sharedStrings.xml")]


def cells(raw: bytes, sheet: int = 1) -> Iterator[tuple[str, str]]:
    """The places of a sheet and their texts."""
    texts = shared(raw)
    for cell in part(raw, f"xl/worksheets/sheet{sheet}.xml").iter(f"{S}c"):
        value = cell.findtext(f"{S}v")
        if value is not None:
            assert cell.get("t") == "s"
            yield cell.get("r", ""), texts[int(value)]


@given(matrices())
def test_each_wording_stands_in_a_cell(found: Matrix) -> None:
    paper = matrix_paper(found, selected(found), whole=True)
    written = [text.replace("\r", "") for _, text in cells(paper_workbook(paper))]
    for table in paper.tables:
        for row in (row for row in table.rows if row.look != "signpost"):
            for cell in row.cells:
                text = "\n".join(visible_document(line.text) for line in cell.lines)
                assert not text.strip() or text.replace("\r", "") in written


def test_nothing_is_a_formula_or_a_link() -> None:
    raw = paper_workbook(matrix_paper(hostile(), selected(hostile()), whole=True))
    sheet = part(raw, "xl/worksheets/sheet1.xml")
    assert not list(sheet.iter(f"{S}f", f"{S}hyperlink"))
    assert any("=HYPERLINK" in text for _, text in cells(raw))


def test_marks_are_seen_heads_stay_and_all_can_be_filtered() -> None:
    line = PaperLine((Span("kept", "to "), Span("deleted", "report"), Span("inserted", "act")))
    table = PaperTable(
        (PaperRow((paper_cell("resolves 1"), PaperCell((line,)))),), (paper_cell("Clause"), paper_cell("ARB"))
    )
    raw = paper_workbook(Paper("Proposals on Resolution 1", (table,)))
    rich = next(item for item in part(raw, "xl/sharedStrings.xml") if len(item) > 1)
    looks = {
        run.findtext(f"{S}t"): {str(look.tag).removeprefix(S) for look in run.iterfind(f"{S}rPr/*")} for run in rich
    }
    assert "strike" in looks["report"]
    assert "u" in looks["act"]
    sheet = part(raw, "xl/worksheets/sheet1.xml")
    pane = next(sheet.iter(f"{S}pane"))
    assert (pane.get("ySplit"), pane.get("xSplit"), pane.get("state")) == ("1", "1", "frozen")
    assert next(sheet.iter(f"{S}autoFilter")).get("ref") == "A1:B2"


def test_it_says_that_it_is_practice_where_it_is_passed_on_alone() -> None:
    raw = paper_workbook(Paper("Outcomes: all", (text_table(("Number",), [("ARB/1/1",)]),), practice=True))
    names = [sheet.get("name") for sheet in part(raw, "xl/workbook.xml").iter(f"{S}sheet")]
    assert names == ["PRACTICE Outcomes", "Notes"]


def test_what_no_cell_holds_is_refused_with_its_place() -> None:
    paper = Paper("Proposals", (text_table(("Clause", "ARB"), [("resolves 1", "w" * 40_000)]),))
    with pytest.raises(ExportFault, match=r"32,767 characters, and row 2 has 40,000"):
        paper_workbook(paper)


def test_the_same_paper_gives_the_same_bytes() -> None:
    paper = Paper("Proposals", (text_table(("Clause",), [("resolves 1",)]),))
    assert paper_workbook(paper) == paper_workbook(paper)


def test_without_its_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UsageFault) as refused:
        paper_workbook(Paper("Proposals", ()))
    assert "wtsaprep[xlsx]" in refused.value.hint
