"""Papers as workbooks (.xlsx): a sheet a table, its heads frozen and filtered, redlines in the cells.

What stands round the tables is a sheet of notes. Needs XlsxWriter, which is an extra.
"""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import ExportFault, UsageFault
from wtsaprep.formats.papers.paper import PaperTable
from wtsaprep.model.odd_characters import visible_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow

_MOST = 32_767
"""Characters that a cell of Excel holds."""
_LONGEST_NAME = 31
"""Characters of the name of a sheet."""
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
_PAGE = 140.0
"""How wide the columns are together, in characters."""
_NO_DATE = datetime(1980, 1, 1)
_LOOKS: dict[str, dict[str, Any]] = {
    "deleted": {"font_color": "#A40000", "font_strikeout": True},
    "inserted": {"font_color": "#00529B", "underline": 1},
    "strong": {"bold": True},
}


def paper_workbook(paper: Paper) -> bytes:
    """The paper as a workbook; the same paper gives the same bytes.

    Raises:
        UsageFault: XlsxWriter is not installed.
        ExportFault: a cell has more words than one holds; nothing is to be written.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        what = "workbooks are written by XlsxWriter, which is not installed here"
        raise UsageFault(what, hint="Install wtsaprep[xlsx], or write CSV: -o FILE.csv.") from None
    held = io.BytesIO()
    book = Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": _shown(paper.title), "created": _NO_DATE})
    looks = {name: book.add_format(look) for name, look in _LOOKS.items()}
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#EEEEEE", "border": 1})
    for number, table in enumerate(paper.tables):
        sheet = book.add_worksheet(_sheet_name(paper, number))
        _put_table(sheet, table, _Cells(looks, wrapped), head)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_header(f"&C{_shown(' · '.join((*paper.over, paper.title))).replace('&', '&&')[:200]}")
    _put_notes(book.add_worksheet("Notes"), paper, wrapped)
    book.close()
    return held.getvalue()


class _Cells:
    """Writes cells with the looks of one book."""

    def __init__(self, looks: dict[str, Any], wrapped: Any) -> None:
        self._looks, self._wrapped = looks, wrapped

    def put(self, sheet: Any, row: int, column: int, cell: PaperCell, named: str) -> None:
        """Write the lines of a cell one under the other."""
        pieces = [piece for piece in _pieces(cell.lines) if piece[0]]
        text = "".join(words for words, _ in pieces)
        if len(text) > _MOST:
            what = f"a cell of a workbook holds {_MOST:,} characters, and {named} has {len(text):,}"
            raise ExportFault(what, hint="Write a page (.html) or Word (.docx) instead.")
        rich: list[Any] = []
        for words, look in pieces:
            rich += [self._looks[look], words] if look else [words]
        if len(pieces) > 1 and any(look for _, look in pieces):
            sheet.write_rich_string(row, column, *rich, self._wrapped)
        else:
            sheet.write_string(row, column, text, self._wrapped)


def _put_table(sheet: Any, table: PaperTable, cells: _Cells, head: Any) -> None:
    rows = [row for row in table.rows if row.look != "signpost"]  # Each clause says itself where it stands.
    for column, cell in enumerate(table.heads):
        sheet.write_string(0, column, "\n".join(_shown(line.text) for line in cell.lines), head)
    shares = table.widths or (1.0,) * table.columns
    for column, share in enumerate(shares):
        sheet.set_column(column, column, max(10.0, _PAGE * share / sum(shares)))
    for number, row in enumerate(rows, 1):
        for column, cell in _placed(row):
            cells.put(sheet, number, column, cell, f"row {number + 1}")
    if table.heads:
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(rows)), table.columns - 1)
        sheet.repeat_rows(0)


def _placed(row: PaperRow) -> Iterator[tuple[int, PaperCell]]:
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.across


def _pieces(lines: Sequence[PaperLine]) -> Iterator[tuple[str, str]]:
    """The words of a cell with their looks."""
    for number, line in enumerate(lines):
        if number:
            yield "\n", ""
        for mark, words in line.spans:
            yield _shown(words), "strong" if line.look == "strong" else mark if mark != "kept" else ""


def _put_notes(sheet: Any, paper: Paper, wrapped: Any) -> None:
    lines = [*paper.over, paper.title, *(part.text for part in paper.parts if not isinstance(part, PaperTable))]
    sheet.set_column(0, 0, _PAGE)
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, _shown(line)[:_MOST], wrapped)


def _sheet_name(paper: Paper, number: int) -> str:
    """What a sheet is called, with what stands over the paper: a sheet is often passed on alone."""
    name = _NO_NAME.sub(" ", _shown(" ".join((*paper.over, paper.title.partition(":")[0]))))
    end = f" {number + 1}" if number else ""
    return f"{name[: _LONGEST_NAME - len(end)].strip() or 'Table'}{end}"


def _shown(text: str) -> str:
    return visible_document(text)
