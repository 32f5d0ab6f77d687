"""A matrix as one HTML page that needs nothing else: clauses down, proposals across, redlines in the cells.

It prints on A4 landscape and pastes into Word. Who wants the whole text suppressed or kept has a line, and no column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import competing, wish_in_words
from wtsaprep.formats.html import HEAD, html_cell, html_marked, html_text
from wtsaprep.formats.matrix.columns import NAME, told_before, told_behind
from wtsaprep.model.clause_names import HEADING
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.redline.shortened import shortened_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.columns import Column
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.formats.matrix.columns import MatrixColumn

_STYLE = """\
@page { size: A4 landscape; margin: 10mm; }
body { font: 9pt/1.35 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em; }
h1 { font-size: 14pt; margin: 0 0 .3em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; }
th, td { overflow-wrap: anywhere; hyphens: auto; orphans: 3; widows: 3; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
thead th { background: #eee; }
tbody th { font-weight: 600; font-style: italic; }
.signpost > th { background: #f6f6f6; break-after: avoid; }
.contested > th { border-inline-start: 4px solid #a40000; }
ins { color: #00529b; text-decoration: underline; }
del { color: #a40000; text-decoration: line-through; }
.said { font-weight: 600; }
.silent { color: #666; }
@media print { body { margin: 0; font-size: 8pt; } .many { font-size: 7pt; } .many th, .many td { padding: 2px 3px; } }
"""
_MANY = 6
"""Proposals that fit beside each other with their clauses whole; of more than so many the words round a change stand
there, and the clause in the column of the text in force.
"""
_NEAR = 5
"""Words on each side of a change, where there are many proposals."""
_WIDER = 1.3
"""How much wider the text in force is there: it alone is whole."""
_SILENT = 0.5
"""How wide a proposal without words is, beside one with words."""
_SIGNS = {"kept": "·"}
_LEGEND = "· kept as it is; – nothing on it"
_LEGEND_OF_MANY = f"{_LEGEND}; … as in force"
_WHOLE = {"SUP": "suppress the whole text", "NOC": "keep the whole text as it is"}


def matrix_html(matrix: Matrix, selection: Selection, language: str = "en") -> str:
    """The selection as a page; texts in any language, each in its own direction."""
    return "".join(f"{line}\n" for line in _page(matrix, selection, language))


def _page(matrix: Matrix, selection: Selection, language: str) -> Iterator[str]:
    title = f"Proposals on {matrix.name}"
    yield HEAD.format(language=html_text(language), title=html_text(title), style=_STYLE)
    if any(column.practice for column in matrix.columns):
        yield f"<p><strong>{PRACTICE}</strong></p>"
    yield f"<h1>{html_text(title)}</h1>"
    for apart in matrix.apart:
        yield f"<p>Not compared: {html_text(apart.called)}, since {html_text(apart.why)}.</p>"
    yield from (f"<p>{html_text(str(remark))}.</p>" for remark in proposal_remarks(matrix))
    columns = tuple(at for at in selection.columns if not matrix.columns[at].whole)
    many = len(columns) > _MANY
    yield f"<p>{_LEGEND_OF_MANY if many else _LEGEND}</p>" if selection.rows else "<p>No proposal changes a clause.</p>"
    yield '<table class="many">' if many else "<table>"
    yield "<colgroup>"
    yield from (f'<col style="width: {width:.1f}%">' for width in _widths(selection, columns))
    yield "</colgroup>\n<thead>\n<tr>"
    yield from (_told_head(column) for column in told_before("html"))
    yield from (_head(matrix.columns[at]) for at in columns)
    yield from (_told_head(column) for column in told_behind("html"))
    yield "</tr>\n</thead>\n<tbody>"
    for row in selection.rows:
        yield from _whole(matrix, row, selection, columns) if row.whole else _row(matrix, row, columns)
    yield "</tbody>\n</table>\n</body>\n</html>"


def _told_head(column: MatrixColumn) -> str:
    return f'<th scope="col">{html_text(column.heading)}</th>'


def _head(column: Column) -> str:
    supports = f"<br>supports {html_text(column.supports)}" if column.supports else ""
    headline = f"<br>{html_cell(column.headline)}" if column.headline else ""
    return f'<th scope="col">{html_text(symbol_and_number(column))}{supports}{headline}</th>'


def _widths(selection: Selection, columns: tuple[int, ...]) -> list[float]:
    """Shares of the page: more for columns with words in their cells than for those that say one thing throughout."""
    wishing = {wish.column for row in selection.rows for group in row.groups for wish in group.wishes}
    proposals = (1.0 if at in wishing else _SILENT for at in columns)
    wider = _WIDER if len(columns) > _MANY else 1.0
    before = (column.share if column is NAME else column.share * wider for column in told_before("html"))
    behind = (column.share for column in told_behind("html"))
    parts = [*before, *proposals, *behind]
    return [100 * part / sum(parts) for part in parts]


def _whole(matrix: Matrix, row: MatrixRow, selection: Selection, columns: tuple[int, ...]) -> Iterator[str]:
    """The line of the whole text: who wants it suppressed or kept, across all columns."""
    across = len((*told_before("html"), *columns, *told_behind("html"))) - 1
    heads = [matrix.columns[at] for at in selection.columns if matrix.columns[at].whole]
    lines = (f"{symbol_and_number(head)}: {_WHOLE[head.whole]}" for head in heads if head.whole)
    yield f'<tr>{_told_cell(matrix, row, NAME)}<td colspan="{across}">'
    yield "".join(f"<div>{html_text(line)}</div>" for line in lines)
    yield "</td></tr>"


def _row(matrix: Matrix, row: MatrixRow, columns: tuple[int, ...]) -> Iterator[str]:
    if row.signpost:
        name = html_cell(row.name.removesuffix(HEADING))
        across = len((*told_before("html"), *columns, *told_behind("html")))
        yield f'<tr class="signpost"><th scope="rowgroup" colspan="{across}">{name}</th></tr>'
        return
    yield '<tr class="contested">' if row.contested else "<tr>"
    yield from (_told_cell(matrix, row, column) for column in told_before("html"))
    for at in columns:
        wish = row.wish(at)
        if wish is None:
            mark = matrix.mark(row, at)
            yield f'<td class="silent">{html_text(_SIGNS.get(mark, mark))}</td>'
        else:
            said_line = f'<div class="said">{html_text(_said(matrix, row, wish))}</div>'
            spans = shortened_marks(wish.spans, _NEAR) if len(columns) > _MANY else wish.spans
            yield f"<td>{said_line}{_words(html_marked(spans))}</td>"
    yield from (_told_cell(matrix, row, column) for column in told_behind("html"))
    yield "</tr>"


def _told_cell(matrix: Matrix, row: MatrixRow, column: MatrixColumn) -> str:
    """What is told of a clause; under its name, what competes for it."""
    text = column.text(matrix, row)
    if column is not NAME:
        return f"<td>{_words(html_text(text))}</td>"
    conflicts = "".join(f"<br><small>{html_text(conflict)}</small>" for conflict in competing(matrix, row))
    return f'<th scope="row">{html_cell(text)}{conflicts}</th>'


def _said(matrix: Matrix, row: MatrixRow, wish: Wish) -> str:
    return " ".join(filter(None, (row.letter(wish.column), wish_in_words(matrix, wish))))


def _words(markup: str) -> str:
    """The words of a clause as a paragraph set from the side where their script begins."""
    return f'<div dir="auto">{markup}</div>'
