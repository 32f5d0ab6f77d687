"""A matrix as one HTML page that needs nothing else: clauses down, proposals across, redlines in the cells.

It prints on A4 landscape and pastes into Word, where <ins> and <del> keep their looks. Whatever a text holds is text.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from wtsaprep.comparison.called import HEADING
from wtsaprep.comparison.wordings import competing, what

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.columns import Column
    from wtsaprep.comparison.matrix import Matrix, Row
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.comparison.wishes import Wish
    from wtsaprep.redline.spans import Spans

_STYLE = """\
@page { size: A4 landscape; margin: 10mm; }
body { font: 9pt/1.35 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em; }
h1 { font-size: 14pt; margin: 0 0 .3em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; }
th, td { overflow-wrap: anywhere; hyphens: auto; orphans: 3; widows: 3; }
thead { display: table-header-group; }
thead th { background: #eee; }
tbody th { font-weight: 600; font-style: italic; }
.signpost > th { background: #f6f6f6; break-after: avoid; }
.contested > th { border-inline-start: 4px solid #a40000; }
ins { color: #00529b; text-decoration: underline; }
del { color: #a40000; text-decoration: line-through; }
.said { font-weight: 600; }
.silent { color: #666; }
@media print { body { margin: 0; font-size: 8pt; } }
"""
_NAMES, _IN_FORCE, _SILENT = 0.8, 1.2, 0.5
"""Widths of the columns of names, of the text in force, and of a proposal without words, beside one with words."""
_TAGS = {"kept": ("", ""), "deleted": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}
# No control character is allowed in HTML; their pictures are.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)


def matrix_html(matrix: Matrix, selection: Selection, language: str = "en") -> str:
    """The selection as a page; texts in any language, each in its own direction."""
    return "".join(f"{line}\n" for line in _page(matrix, selection, language))


def _page(matrix: Matrix, selection: Selection, language: str) -> Iterator[str]:
    title = f"Proposals on {matrix.name}"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_text(language)}">'
    yield '<head>\n<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{_text(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>"
    if any(column.practice for column in matrix.columns):
        yield "<p><strong>PRACTICE</strong></p>"
    yield f"<h1>{_text(title)}</h1>"
    if matrix.status != "official":
        yield f"<p>Text in force: {_text(matrix.status)}.</p>"
    for apart in matrix.apart:
        yield f"<p>Not compared: {_text(apart.number)}, since {_text(apart.why)}.</p>"
    yield "<table>\n<colgroup>"
    yield from (f'<col style="width: {width:.1f}%">' for width in _widths(matrix, selection))
    yield "</colgroup>\n<thead>\n<tr>"
    yield '<th scope="col">Clause</th>\n<th scope="col">In force</th>'
    yield from (_head(matrix.columns[at]) for at in selection.columns)
    yield "</tr>\n</thead>\n<tbody>"
    for row in selection.rows:
        yield from _row(matrix, row, selection.columns)
    yield "</tbody>\n</table>\n</body>\n</html>"


def _head(column: Column) -> str:
    supports = f"<br>supports {_text(column.supports)}" if column.supports else ""
    headline = f"<br>{_cell_text(column.headline)}" if column.headline else ""
    return f'<th scope="col">{_text(column.symbol)} {_text(column.number)}{supports}{headline}</th>'


def _widths(matrix: Matrix, selection: Selection) -> list[float]:
    """Shares of the page: more for columns with words in their cells than for those that say one thing throughout."""
    wishing = {wish.column for row in selection.rows for group in row.groups for wish in group.wishes}
    parts = [_NAMES, _IN_FORCE, *(1.0 if at in wishing else _SILENT for at in selection.columns)]
    return [100 * part / sum(parts) for part in parts]


def _row(matrix: Matrix, row: Row, columns: tuple[int, ...]) -> Iterator[str]:
    if row.signpost:
        name = _cell_text(row.name.removesuffix(HEADING))
        yield f'<tr class="signpost"><th scope="rowgroup" colspan="{len(columns) + 2}">{name}</th></tr>'
        return
    yield '<tr class="contested">' if row.contested else "<tr>"
    told = "".join(f"<br><small>{_text(one)}</small>" for one in competing(matrix, row))
    yield f'<th scope="row">{_cell_text(row.name)}{told}</th>'
    yield f"<td>{_words(_text(f'{row.label} {row.text}'.strip()))}</td>"
    for at in columns:
        wish = row.wish(at)
        if wish is None:
            yield f'<td class="silent">{_text(matrix.mark(row, at))}</td>'
        else:
            yield f'<td><div class="said">{_text(_said(matrix, row, wish))}</div>{_words(_marked(wish.spans))}</td>'
    yield "</tr>"


def _said(matrix: Matrix, row: Row, wish: Wish) -> str:
    return " ".join(filter(None, (row.letter(wish.column), what(matrix, wish))))


def _marked(spans: Spans) -> str:
    return "".join(f"{_TAGS[span.mark][0]}{_text(span.text)}{_TAGS[span.mark][1]}" for span in spans)


def _words(markup: str) -> str:
    """The words of a clause as a paragraph set from the side where their script begins."""
    return f'<div dir="auto">{markup}</div>'


def _cell_text(text: str) -> str:
    """A text in its own direction, which does not turn what stands round it."""
    return f'<bdi dir="auto">{_text(text)}</bdi>' if text else ""


def _text(text: str) -> str:
    return escape(text.translate(_PICTURES), quote=True)
