"""A matrix as a paper: clauses down, proposals across, redlines in the cells, on A4 landscape.

Who wants the whole text suppressed or kept has a line, and no column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import competing, wish_in_words
from wtsaprep.formats.matrix.columns import NAME, told_before, told_behind
from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow, PaperTable, paper_cell, paper_line
from wtsaprep.model.clause_names import HEADING
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.redline.shortened import shortened_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.columns import Column
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.formats.matrix.columns import MatrixColumn

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


def matrix_paper(matrix: Matrix, selection: Selection, language: str = "en", *, whole: bool = False) -> Paper:
    """The selection as a paper; ``whole`` also where many proposals leave little room for the words of each."""
    columns = tuple(at for at in selection.columns if not matrix.columns[at].whole)
    many = len(columns) > _MANY and not whole
    legend = _LEGEND_OF_MANY if many else _LEGEND
    over = [f"Not compared: {apart.called}, since {apart.why}." for apart in matrix.apart]
    over += [f"{remark}." for remark in proposal_remarks(matrix)]
    over.append(legend if selection.rows else "No proposal changes a clause.")
    heads = (
        *(paper_cell(column.heading, "strong") for column in told_before("html")),
        *(_head(matrix.columns[at]) for at in columns),
        *(paper_cell(column.heading, "strong") for column in told_behind("html")),
    )
    rows = tuple(
        _whole(matrix, row, selection, len(heads)) if row.whole else _row(matrix, row, columns, shortened=many)
        for row in selection.rows
    )
    table = PaperTable(rows, heads, _widths(selection, columns), dense=many)
    return Paper(
        f"Proposals on {matrix.name}",
        (*map(paper_line, over), table),
        any(column.practice for column in matrix.columns),
        language=language,
        landscape=True,
    )


def _head(column: Column) -> PaperCell:
    supports = f"supports {column.supports}" if column.supports else ""
    lines = (paper_line(line) for line in (supports, column.headline) if line)
    return PaperCell((paper_line(symbol_and_number(column), "strong"), *lines))


def _widths(selection: Selection, columns: tuple[int, ...]) -> tuple[float, ...]:
    """Shares of the page: more for columns with words in their cells than for those that say one thing throughout."""
    wishing = {wish.column for row in selection.rows for group in row.groups for wish in group.wishes}
    wider = _WIDER if len(columns) > _MANY else 1.0
    return (
        *(column.share if column is NAME else column.share * wider for column in told_before("html")),
        *(1.0 if at in wishing else _SILENT for at in columns),
        *(column.share for column in told_behind("html")),
    )


def _whole(matrix: Matrix, row: MatrixRow, selection: Selection, across: int) -> PaperRow:
    """The line of the whole text: who wants it suppressed or kept, across all columns."""
    heads = [matrix.columns[at] for at in selection.columns if matrix.columns[at].whole]
    lines = tuple(paper_line(f"{symbol_and_number(head)}: {_WHOLE[head.whole]}") for head in heads if head.whole)
    return PaperRow((_told(matrix, row, NAME), PaperCell(lines, across - 1)))


def _row(matrix: Matrix, row: MatrixRow, columns: tuple[int, ...], *, shortened: bool) -> PaperRow:
    cells = (
        *(_told(matrix, row, column) for column in told_before("html")),
        *(PaperCell(tuple(_wanted(matrix, row, at, shortened=shortened))) for at in columns),
        *(_told(matrix, row, column) for column in told_behind("html")),
    )
    if row.signpost:
        return PaperRow((paper_cell(row.name.removesuffix(HEADING), across=len(cells)),), "signpost")
    return PaperRow(cells, "contested" if row.contested else "plain")


def _wanted(matrix: Matrix, row: MatrixRow, column: int, *, shortened: bool) -> Iterator[PaperLine]:
    """What a proposal makes of a clause."""
    wish = row.wish(column)
    if wish is None:
        mark = matrix.mark(row, column)
        yield paper_line(_SIGNS.get(mark, mark), "faint")
        return
    said = " ".join(filter(None, (row.letter(column), wish_in_words(matrix, wish))))
    yield paper_line(said, "strong")
    yield PaperLine(shortened_marks(wish.spans, _NEAR) if shortened else wish.spans)


def _told(matrix: Matrix, row: MatrixRow, column: MatrixColumn) -> PaperCell:
    """What is told of a clause; under its name, what competes for it."""
    text = column.text(matrix, row)
    if column is not NAME:
        return PaperCell((paper_line(text),))
    return PaperCell((paper_line(text), *(paper_line(conflict, "small") for conflict in competing(matrix, row))))
