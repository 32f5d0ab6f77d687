"""A matrix as Markdown: a table of what each proposal wants, then each clause with all its wordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import column_numbers, competing, percent, silent, wordings
from wtsaprep.formats.markdown.blocks import Block, paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.matrix.columns import told_before, told_behind
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection

_SILENT = {"SUP": "SUP", "NOC": "NOC", "kept": "Kept", "–": "Nothing on it"}


def matrix_markdown(matrix: Matrix, selection: Selection) -> str:
    """The selection as Markdown for reading, its paragraphs proved to read back as themselves.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    review = dialect("review")
    head = [paragraph_block(PRACTICE, "strong")] if any(column.practice for column in matrix.columns) else []
    head.append(paragraph_block(f"Proposals on {matrix.name}", "title"))
    head += [
        paragraph_block(f"Not compared: {head_apart.called}, since {head_apart.why}", "emphasis")
        for head_apart in matrix.apart
    ]
    head += [paragraph_block(str(remark), "emphasis") for remark in proposal_remarks(matrix)]
    body = [block for row in selection.rows if row.groups or row.whole for block in _clause(matrix, row)]
    return "\n".join(filter(None, (write_blocks(head, review), _table(matrix, selection), write_blocks(body, review))))


def _table(matrix: Matrix, selection: Selection) -> str:
    before, behind = told_before("markdown"), told_behind("markdown")
    proposals = (symbol_and_number(matrix.columns[at]) for at in selection.columns)
    heads = (*(column.heading for column in before), *proposals, *(column.heading for column in behind))
    rows = (
        (
            *(column.text(matrix, row) for column in before),
            *(_cell(matrix, row, at) for at in selection.columns),
            *(column.text(matrix, row) for column in behind),
        )
        for row in selection.rows
    )
    return markdown_table(heads, rows)


def _cell(matrix: Matrix, row: MatrixRow, column: int) -> str:
    wish = row.wish(column)
    weight = percent(wish.weight) if wish and wish.changes else ""
    return " ".join(filter(None, (row.letter(column), matrix.mark(row, column), weight)))


def _clause(matrix: Matrix, row: MatrixRow) -> Iterator[Block]:
    yield paragraph_block(f"{row.name}{' (contested)' if row.contested else ''}", "strong")
    if not (row.new or row.whole):
        yield paragraph_block("\t".join(filter(None, ("In force:", row.label, row.text))))
    for wording in wordings(matrix, row):
        letter = f"{wording.letter}, " if wording.letter else ""
        lead = f"{letter}{column_numbers(matrix, wording.columns)}, {wording.what}:\t"
        yield Block((Span("kept", lead), *wording.spans))
    for mark, columns in silent(matrix, row):
        yield paragraph_block(f"{_SILENT[mark]}:\t{column_numbers(matrix, columns)}")
    if conflicts := competing(matrix, row):
        yield paragraph_block("; ".join(conflicts), "emphasis")
