"""A matrix as lines, and its clauses as stacks of redlines; for the screen and the plain text alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import column_numbers, competing, silent, wordings
from wtsaprep.model.counted import counted
from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.lists.matrix_table import CONTESTED, legend, matrix_table
from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.shortened import shortened_marks
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans

_SILENT = {
    "SUP": "SUP, the whole text",
    "NOC": "NOC, the whole text",
    "kept": "kept as it is",
    "–": "nothing on it",
}


def proposals_and_contests(matrix: Matrix) -> str:
    """How many proposals there are, and on how many clauses they compete: as much as a title has room for."""
    proposals = counted(len(matrix.columns), "proposal")
    return f"{proposals}, {len(matrix.contested)} contested" if matrix.contested else proposals


def matrix_summary(matrix: Matrix) -> str:
    """How much there is, in words."""
    changed = f"{counted(len(matrix.columns), 'proposal')}, {len(matrix.changed)} changed"
    return f"{changed}, {len(matrix.contested)} contested" if matrix.contested else changed


def matrix_lines(matrix: Matrix, selection: Selection) -> tuple[Line, ...]:
    """A matrix as lines: what it is about, the table, and the stack of each clause that somebody changes."""
    lines: list[Line] = [(Piece(PRACTICE, "practice"),)] if any(c.practice for c in matrix.columns) else []
    state = "" if matrix.status in ("official", "") else f", {matrix.status}"
    lines.append((Piece(f"{visible(matrix.name)}{state}: {matrix_summary(matrix)}", "title"),))
    lines += _not_compared(matrix)
    lines += ((Piece(visible(without_long_runs(str(remark))), "note"),) for remark in proposal_remarks(matrix))
    table = matrix_table(matrix, selection)
    lines += [(), *((Piece(line, "note"),) for line in legend()), (), (Piece(table.head, "number"),)]
    texts = ("".join(piece.text for piece in line).rstrip() for line in table.rows)
    lines += ((Piece(text, "text"),) for text in texts)
    for row in selection.rows:
        if row.groups or row.whole:
            lines += [(), (Piece(row_title(matrix, row), "heading"),), *stacked_lines(matrix, row)]
    return tuple(lines)


def row_title(matrix: Matrix, row: MatrixRow) -> str:
    """What heads the stack of a clause: its name, and what competes for it."""
    conflicts = visible(without_long_runs("; ".join(competing(matrix, row))))
    name = f"{CONTESTED} {visible(row.name)}" if row.contested else visible(row.name)
    return f"{name}: {conflicts}" if conflicts else name


def stacked_lines(matrix: Matrix, row: MatrixRow) -> Iterator[Line]:
    """The text in force, then each wording with who wants it, then those who want none; not wrapped."""
    for head, spans in _stack(matrix, row, whole=True):
        pieces = (Piece(visible(span.text), "text" if span.mark == "kept" else span.mark) for span in spans)
        yield (Piece(f"{head}:\t" if spans else head, "label"), *pieces)


def stacked_redline(matrix: Matrix, row: MatrixRow, *, whole: bool) -> Redline:
    """The same as a redline, each part under a heading, for a sheet.

    The wordings whole; or only round their changes, before the text in force, so that a small screen holds several.
    """
    return under_headings(_stack(matrix, row, whole=whole))


def _stack(matrix: Matrix, row: MatrixRow, *, whole: bool) -> Iterator[tuple[str, Spans]]:
    label = f"{row.label} " if row.label else ""
    in_force: list[tuple[str, Spans]] = (
        [] if row.new or row.whole else [("in force", (Span("kept", f"{label}{row.text}"),))]
    )
    if whole:
        yield from in_force
    for wording in wordings(matrix, row):
        letter = f"{wording.letter}  " if wording.letter else ""
        head = visible(without_long_runs(f"{letter}{column_numbers(matrix, wording.columns)}  {wording.what}"))
        yield head, wording.spans if whole else shortened_marks(wording.spans)
    if not whole:
        yield from in_force
    for mark, columns in silent(matrix, row):
        yield visible(without_long_runs(f"{_SILENT[mark]}: {column_numbers(matrix, columns)}")), ()


def _not_compared(matrix: Matrix) -> Iterator[Line]:
    for apart in matrix.apart:
        yield (Piece(visible(without_long_runs(f"not compared: {apart.called}, since {apart.why}")), "note"),)
