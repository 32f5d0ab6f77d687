"""Editions side by side as Markdown, CSV, HTML and data: a row a clause, a column an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.html import HEAD, html_cell, html_marked, html_text
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.spreadsheet import csv_rows
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.edition_table import EditionCell, EditionRow, EditionTable

_STYLE = """\
@page { size: A4 landscape; margin: 12mm; }
body { font: 10pt/1.4 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
ins { color: #00529b; text-decoration: underline; }
del { color: #a40000; text-decoration: line-through; }
"""


def editions_markdown(table: EditionTable, rows: Sequence[EditionRow]) -> str:
    """One table, each edition marked against the one before."""
    marked = [(row.name, *(_marked(cell) for cell in row.cells)) for row in rows]
    return f"# {_title(table)}\n\n{markdown_table(('Clause', *table.editions), marked)}"


def editions_csv(table: EditionTable, rows: Sequence[EditionRow]) -> str:
    """The words of each edition, for a spreadsheet."""
    return csv_rows(
        ("clause", *table.editions), [(row.name, *(cell.text if cell else "" for cell in row.cells)) for row in rows]
    )


def editions_html(table: EditionTable, rows: Sequence[EditionRow], language: str) -> str:
    """One page that needs nothing else."""
    head = HEAD.format(language=html_text(language), title=html_text(_title(table)), style=_STYLE)
    lines = [head, f"<h1>{html_text(_title(table))}</h1>", "<table>"]
    heads = "".join(f'<th scope="col">{html_cell(name)}</th>' for name in ("Clause", *table.editions))
    lines.append(f"<tr>{heads}</tr>")
    for row in rows:
        cells = "".join(f"<td>{html_marked(cell.marked) if cell else ''}</td>" for cell in row.cells)
        lines.append(f'<tr><th scope="row">{html_cell(row.name)}</th>{cells}</tr>')
    return "\n".join([*lines, "</table>", "</body>", "</html>", ""])


def editions_data(table: EditionTable, rows: Sequence[EditionRow]) -> dict[str, Any]:
    """The table as values that JSON knows."""
    return {
        "number": table.number,
        "title": table.title,
        "editions": list(table.editions),
        "rows": [{"name": row.name, "cells": [_data(cell) for cell in row.cells]} for row in rows],
    }


def _title(table: EditionTable) -> str:
    return f"{table.number}: {table.title}"


def _marked(cell: EditionCell | None) -> str:
    return "".join(written_out(span.mark, span.text) for span in cell.marked) if cell else ""


def _data(cell: EditionCell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {"name": cell.name, "text": cell.text, "changed": cell.changed, "marked": spans_data(cell.marked)}
