"""Editions in columns of a width, as many as can be read: of each clause what the edition made of it, and its words."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from wtsaprep.comparison.left_out import left_told, proposals_that_struck
from wtsaprep.model.clause_names import HEADING
from wtsaprep.present.lists.editions import change_told, made_of
from wtsaprep.present.lists.matrix_table import LETTERS, SIGNS
from wtsaprep.present.text.columns import cut
from wtsaprep.present.text.hits import with_hits
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.redline.shortened import shortened_marks
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.cell_marks import CellMark
    from wtsaprep.comparison.edition_table import EditionCell, EditionRow, EditionTable, Struck
    from wtsaprep.comparison.tied_editions import EditionChange
    from wtsaprep.present.text.pieces import Line, Role
    from wtsaprep.redline.spans import Mark

READABLE = 34
"""Cells of a column that can be read: two of them fit on a screen of 80 cells, three on one of 120."""
_BETWEEN = 2
_BEGINNING = 3
"""Lines of words that no edition in sight changed; they say which clause it is."""
_MARKS: dict[EditionChange, CellMark] = {
    "": "kept",
    "formal": "kept",
    "new": "new",
    "changed": "changed",
    "moved": "moved",
    "moved and changed": "moved",
    "split": "changed",
    "split off": "new",
    "copied": "new",
}
_ROLES: dict[Mark, Role] = {"kept": "text", "deleted": "deleted", "inserted": "inserted"}


def editions_in_sight(count: int, at: int, width: int) -> range:
    """The editions of which columns fit: the one at the cursor, those before it, and what there is room for behind."""
    most = max(1, min(count, (width + _BETWEEN) // (READABLE + _BETWEEN)))
    first = max(0, at + 1 - most)
    return range(first, first + most)


def edition_heads(table: EditionTable, sight: range, at: int, width: int) -> str:
    """The place and year of each column, the one at the cursor marked."""
    wide = _wide(sight, width)
    heads = (f"{'›' if column == at else ' '}{visible(table.editions[column])}" for column in sight)
    return (" " * _BETWEEN).join(set_cell_size(cut(head, wide), wide) for head in heads).rstrip()


def row_lines(
    row: EditionRow, sight: range, width: int, struck: Struck, *, whole: bool, letters: bool, query: str = ""
) -> tuple[Line, ...]:
    """The lines of a clause, a blank one behind it; words ``whole`` or round their changes, marks as signs and letters
    where they are asked for.
    """
    named: Line = (Piece(visible(row.name), "heading"),)
    seen = [row.cells[column] for column in sight]
    if all(cell is not None and cell.text == row.name.removesuffix(HEADING) for cell in seen) and not row.changed:
        return (named, ())
    wide = _wide(sight, width)
    cells = [
        list(_told(row, column, wide, struck, letters=letters))
        + _words(row.cells[column], wide, whole=whole, first=column == sight[0], letters=letters, query=query)
        for column in sight
    ]
    return (named, *(_beside(lines, wide) for lines in zip_longest(*cells, fillvalue=())), ())


def went_through(table: EditionTable, row: EditionRow) -> str:
    """Which editions changed, gained or lost a clause: "changed in Bay, 2012; gone in Cape, 2016"."""
    told = ((edition, _became(row, at)) for at, edition in enumerate(table.editions))
    return visible("; ".join(f"{words} in {edition}" for edition, words in told if words))


def _wide(sight: range, width: int) -> int:
    return max(1, (width - _BETWEEN * (len(sight) - 1)) // len(sight))


def _told(row: EditionRow, at: int, wide: int, struck: Struck, *, letters: bool) -> Sequence[Line]:
    """What an edition made of a clause, and what it is called there if that is something else."""
    cell = row.cells[at]
    if cell is None:
        mark: CellMark = "–" if not (left := row.left_in(at)) else "joined" if row.joined[at] else "deleted"
        told = left_told(left, proposals_that_struck(row, at, struck)) or "not in it"
    else:
        mark = _MARKS[cell.change]
        told = made_of(cell) or ("the same" if at else "")
        if cell.name != row.name:
            told = f"{told}, {cell.name}" if told else cell.name
    if not told:
        return ()
    sign = f"{(LETTERS if letters else SIGNS)[mark]} " if at else ""
    return wrapped([Piece(visible(f"{sign}{told}"), "note")], wide)


def _words(cell: EditionCell | None, wide: int, *, whole: bool, first: bool, letters: bool, query: str) -> list[Line]:
    """The words in one edition: where it left them as they were they stand in the first column alone."""
    if cell is None or not (whole or first or cell.changed):
        return []
    marked = cell.marked if whole else shortened_marks(cell.marked)
    pieces = [
        Piece(written_out(span.mark, visible(span.text)) if letters else visible(span.text), _ROLES[span.mark])
        for span in marked
    ]
    lines = list(wrapped(with_hits(pieces, query), wide))
    if whole or (cell.changed and any(span.mark != "kept" for span in marked)) or len(lines) <= _BEGINNING:
        return lines
    *begun, last = lines[:_BEGINNING]
    return [*begun, *wrapped([*last, Piece("…", "text")], wide)]


def _beside(lines: Sequence[Line], wide: int) -> Line:
    """A line of each column, beside each other."""
    laid: list[Piece] = []
    for line in lines:
        laid += [*line, Piece(" " * (wide + _BETWEEN - sum(cell_len(piece.text) for piece in line)), "text")]
    return tuple(laid[:-1])


def _became(row: EditionRow, at: int) -> str:
    cell = row.cells[at]
    return change_told(cell.change, cell.origin) if cell else row.left_in(at)
