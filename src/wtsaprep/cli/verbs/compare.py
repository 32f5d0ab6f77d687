"""``wtsaprep compare RES``: all proposals on a resolution side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_output
from wtsaprep.comparison.selection import selected, sources_of
from wtsaprep.comparison.wordings import competing
from wtsaprep.errors import UsageFault
from wtsaprep.formats.spreadsheet import BYTE_ORDER_MARK
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.comparing.comparison import matrix_of
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("resolution", metavar="RES", help="the resolution, as in 11 or 11@hammamet-2016")
    parser.add_argument(
        "--to", choices=("text", "markdown", "html", "csv", "json"), default="text", help="format (text)"
    )
    parser.add_argument(
        "--only",
        choices=("all", "changed", "contested", "undecided"),
        default="all",
        help="only clauses that somebody changes, that proposals compete for, or that nobody decided on",
    )
    parser.add_argument("--source", metavar="CODE", help="only the proposals of this source, as in ARB")
    add_output(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the matrix; proposals that can't be read or compared are named, the others compared."""
    index = index_of(arguments, console)
    found = matrix_of(index, arguments.resolution)
    for broken in found.broken:
        console.say_fault(broken.error)
    matrix = found.matrix
    for apart in matrix.apart:
        console.say(f"Not compared: {apart.number}, since {apart.why}.")
    decided: frozenset[str] = frozenset()
    if arguments.only == "undecided":
        from wtsaprep.services.papers.outcomes import decided_in  # The other selections ask nobody what was decided.

        decided = decided_in(index, found)
    selection = selected(matrix, arguments.only, arguments.source or "", decided)
    if arguments.source and not selection.columns:
        here = ", ".join(sources_of(matrix)) or "none"
        raise UsageFault(f"no proposal here is from {arguments.source}", hint=f"Sources: {here}.")
    if matrix.status == "reconstructed":
        console.say(f"In force: {matrix.name}, reconstructed.")
    text = _written(matrix, selection, arguments.to, found.resolution.language)
    if arguments.to in ("html", "csv"):  # Markdown and JSON write odd characters as escapes.
        text = visible_document(text)
    mark = BYTE_ORDER_MARK if arguments.to == "csv" else ""
    console.hand_out(text, arguments.output, lambda path, text: overwrite_file(path, mark + text))
    return 0


def _written(matrix: Matrix, selection: Selection, to: str, language: str) -> str:
    if to == "html":
        from wtsaprep.formats.matrix.html import matrix_html

        return matrix_html(matrix, selection, language)
    if to == "markdown":
        from wtsaprep.formats.matrix.markdown import matrix_markdown

        return matrix_markdown(matrix, selection)
    if to == "csv":
        from wtsaprep.formats.matrix.csv import matrix_csv

        return matrix_csv(matrix, selection)
    if to == "json":
        import json

        return f"{json.dumps(_json(matrix, selection), ensure_ascii=True, indent=2)}\n"
    from wtsaprep.present.lists.matrix import matrix_lines
    from wtsaprep.present.sheet.text_lines import plain_lines

    return "".join(f"{line}\n" for line in plain_lines(matrix_lines(matrix, selection)))


def _json(matrix: Matrix, selection: Selection) -> dict[str, Any]:
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
        "rows": [_row(matrix, row, selection.columns) for row in selection.rows],
    }


def _row(matrix: Matrix, row: MatrixRow, columns: tuple[int, ...]) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "in_force": row.text,
        "contested": row.contested,
        "cells": [_cell(matrix, row, at) for at in columns],
        "groups": [{"sources": list(matrix.sources(group)), "exact": group.exact} for group in row.groups],
        "competing": list(competing(matrix, row)),
    }


def _cell(matrix: Matrix, row: MatrixRow, column: int) -> dict[str, Any]:
    wish = row.wish(column)
    cell: dict[str, Any] = {"number": matrix.columns[column].number, "cell": matrix.mark(row, column)}
    if wish is not None:
        cell |= {"group": row.letter(column) or "A", "weight": round(wish.weight, 4)}
        cell["text"] = [{"mark": span.mark, "text": span.text} for span in wish.spans]
    return cell
