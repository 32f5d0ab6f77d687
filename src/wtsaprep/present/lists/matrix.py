"""A matrix as rows of a width, and its clauses as stacks of redlines; for the screen and the plain text alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import column_numbers, competing, percent, silent, wordings
from wtsaprep.formats.matrix.columns import NAME, told_before, told_behind
from wtsaprep.model.clause_names import HEADING
from wtsaprep.model.counted import counted
from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans

FULL, COMPACT = 15, 10
"""Cells of a column that also shows weights, and of one that does not."""
_NAME, _LONGEST_NAME = 17, 44
_NEAR = 8
"""Words on each side of a change that say where it stands."""
CONTESTED = "!"
"""Stands before a clause on which proposals compete."""

_SILENT = {
    "SUP": "SUP, the whole text",
    "NOC": "NOC, the whole text",
    "kept": "kept as it is",
    "–": "nothing on it",
}


class Table(NamedTuple):
    """A matrix laid out: two rows of heads, and one for each clause of the selection."""

    heads: tuple[str, str]
    rows: tuple[str, ...]
    columns: tuple[int, ...]
    """The columns that are shown."""


def matrix_table(matrix: Matrix, selection: Selection, width: int = 0, at: int = -1) -> Table:
    """The selection at a width (0: as wide as it gets), with the column ``at`` marked and in sight.

    What else is told of a clause stands behind the proposals as far as there is room beside all of them. Columns lose
    their weights before any of them is left out.
    """
    behind = _told_behind(matrix, selection, width - _NAME - COMPACT * len(selection.columns) if width else None)
    if width:
        width -= sum(cell_len(cells[0]) for cells in behind)
    size, most = _sizes(len(selection.columns), width)
    longest = max((cell_len(visible(row.name)) for row in selection.rows), default=0)
    name = max(_NAME, min(longest + 2, _LONGEST_NAME if not width else width - size * most))
    columns = _in_sight(selection.columns, most, at)
    heads = [_head(matrix, column, here=column == at) for column in columns]
    first, second = ("".join(_fit(head[line], size) for head in heads) for line in (0, 1))
    lines = [" " * name + first, *(_row(matrix, row, columns, name, size) for row in selection.rows)]
    if behind:
        whole = name + size * len(columns)
        lines = ["".join(cells) for cells in zip((_fit(line, whole) for line in lines), *behind, strict=True)]
    top, *rows = map(str.rstrip, lines)
    return Table((top, (" " * name + second).rstrip()), tuple(rows), columns)


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
    lines += ((Piece(visible(str(remark)), "note"),) for remark in proposal_remarks(matrix))
    table = matrix_table(matrix, selection)
    lines += [(), *((Piece(text, "number"),) for text in table.heads), *((Piece(text, "text"),) for text in table.rows)]
    for row in selection.rows:
        if row.groups or row.whole:
            lines += [(), (Piece(row_title(matrix, row), "heading"),), *stacked_lines(matrix, row)]
    return tuple(lines)


def row_title(matrix: Matrix, row: MatrixRow) -> str:
    """What heads the stack of a clause: its name, and what competes for it."""
    conflicts = visible("; ".join(competing(matrix, row)))
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


def shortened_marks(spans: Spans) -> Spans:
    """Marked words with what is far from any mark left out."""
    last = len(spans) - 1
    return tuple(
        span if span.mark != "kept" else Span("kept", _cut(span.text, before=at < last, behind=at > 0))
        for at, span in enumerate(spans)
    )


def _cut(text: str, *, before: bool, behind: bool) -> str:
    """Kept words: those right behind a mark and right before one."""
    words = text.split(" ")
    if len(words) <= _NEAR * (before + behind) + 1:
        return text
    start = words[:_NEAR] if behind else []
    end = words[-_NEAR:] if before else []
    return " ".join((*start, "…", *end))


def _stack(matrix: Matrix, row: MatrixRow, *, whole: bool) -> Iterator[tuple[str, Spans]]:
    label = f"{row.label} " if row.label else ""
    in_force: list[tuple[str, Spans]] = (
        [] if row.new or row.whole else [("in force", (Span("kept", f"{label}{row.text}"),))]
    )
    if whole:
        yield from in_force
    for wording in wordings(matrix, row):
        letter = f"{wording.letter}  " if wording.letter else ""
        head = visible(f"{letter}{column_numbers(matrix, wording.columns)}  {wording.what}")
        yield head, wording.spans if whole or len(wording.spans) == 1 else shortened_marks(wording.spans)
    if not whole:
        yield from in_force
    for mark, columns in silent(matrix, row):
        yield visible(f"{_SILENT[mark]}: {column_numbers(matrix, columns)}"), ()


def _not_compared(matrix: Matrix) -> Iterator[Line]:
    for apart in matrix.apart:
        yield (Piece(visible(f"not compared: {apart.called}, since {apart.why}"), "note"),)


def _sizes(columns: int, width: int) -> tuple[int, int]:
    """Cells of a column, and how many columns fit."""
    if not width or columns * FULL <= width - _NAME:
        return FULL, columns
    return COMPACT, max(1, min(columns, (width - _NAME) // COMPACT))


def _in_sight(columns: tuple[int, ...], most: int, at: int) -> tuple[int, ...]:
    place = columns.index(at) if at in columns else 0
    first = max(0, min(place - most // 2, len(columns) - most))
    return columns[first : first + most]


def _head(matrix: Matrix, column: int, *, here: bool) -> tuple[str, str]:
    """Symbol and source, then the number without the source; the column under the cursor between signs."""
    head = matrix.columns[column]
    number = head.number.removeprefix(f"{head.source}/") if head.number != head.id else ""
    symbol = "+1" if head.supports else head.symbol
    return f"{'›' if here else ''}{symbol} {head.source}", number


def _row(matrix: Matrix, row: MatrixRow, columns: tuple[int, ...], name: int, size: int) -> str:
    lead = f"{CONTESTED if row.contested else ' '} {_listed(row)}"
    if row.signpost:
        return _fit(lead, name).rstrip()
    return (_fit(lead, name) + "".join(_fit(_cell(matrix, row, at, size), size) for at in columns)).rstrip()


def _listed(row: MatrixRow) -> str:
    """The name of a clause where its neighbours in the list say the rest."""
    name = f"+ {row.name.removeprefix('new ')}" if row.new else row.name
    return visible(name.removesuffix(HEADING) if row.signpost else name)


def _cell(matrix: Matrix, row: MatrixRow, column: int, size: int) -> str:
    wish = row.wish(column)
    mark = " ".join(filter(None, (row.letter(column), matrix.mark(row, column))))
    inside = wish is not None and wish.act in ("changed", "moved") and wish.changes
    return f"{mark} {percent(wish.weight)}" if wish and inside and size == FULL else mark


def _told_behind(matrix: Matrix, selection: Selection, room: int | None) -> list[list[str]]:
    """All but the names of the clauses, each column with its heading, as wide as it must be; those that have room."""
    told = (column for column in (*told_before("text"), *told_behind("text")) if column is not NAME)
    columns: list[list[str]] = []
    for column in told:
        texts = [column.heading, *("" if row.signpost else column.text(matrix, row) for row in selection.rows)]
        width = max(cell_len(visible(text)) for text in texts) + 2
        if room is not None:
            room -= width
            if room < 0:
                break
        columns.append([_fit(text, width) for text in texts])
    return columns


def _fit(text: str, size: int) -> str:
    """A text in so many cells, a blank at its end; of one that is too long, its middle is left out."""
    text = visible(text)
    if cell_len(text) < size:
        return set_cell_size(text, size)
    words, _, tail = text.rpartition(" ")
    tail = f"… {tail} " if words and len(tail) < size // 3 else "… "
    return set_cell_size(set_cell_size(text, size - cell_len(tail)).rstrip() + tail, size)
