"""A matrix as rows of a width: a sign for what differs, a dot for what is kept, ours always in sight."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

from wtsaprep.formats.matrix.columns import COMPETE, NAME, told_before, told_behind
from wtsaprep.model.clause_names import HEADING
from wtsaprep.present.text.columns import cut, out_of_sight
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.comparison.cell_marks import CellMark
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.present.text.pieces import Line, Role

CONTESTED = "!"
"""Stands before a clause on which proposals compete."""
SIGNS: dict[CellMark, str] = {
    "changed": "±",
    "new": "+",
    "moved": "→",
    "joined": "&",
    "deleted": "×",
    "kept": "·",
    "–": "·",
}
LETTERS: dict[CellMark, str] = {
    "changed": "c",
    "new": "n",
    "moved": "m",
    "joined": "j",
    "deleted": "d",
    "kept": ".",
    "–": ".",
}
"""For terminals that have no more, and for those who want marks written out."""
_ROLES: dict[CellMark, Role] = {
    "changed": "title",
    "new": "inserted",
    "moved": "note",
    "joined": "note",
    "deleted": "deleted",
    "kept": "label",
    "–": "label",
    "SUP": "deleted",
    "NOC": "title",
}
_COLUMN, _WIDEST_COLUMN = 6, 12
_NAME, _LONGEST_NAME = 17, 44
_REMEMBERED = 256


class Table(NamedTuple):
    """A matrix laid out: a row of heads, and one for each clause of the selection."""

    head: str
    rows: tuple[Line, ...]
    columns: tuple[int, ...]
    """The columns that are shown."""
    before: int = 0
    """How many stand to the left of them, ours aside, and are not in sight."""
    beyond: int = 0
    """How many stand to the right."""

    @property
    def out_of_sight(self) -> str:
        """What is not in sight, and where."""
        return out_of_sight(len(self.columns), self.before, self.beyond, "proposal")


def matrix_table(matrix: Matrix, selection: Selection, width: int = 0, at: int = -1, *, letters: bool = False) -> Table:
    """The selection at a width (0: as wide as it gets), with the column ``at`` marked and in sight.

    How many wordings compete for a clause stands behind the proposals, what else is told of it as far as there is room
    beside all of them. Signs are letters where they are asked for.
    """
    heads = _heads(matrix, selection.columns)
    sizes = {column: min(_WIDEST_COLUMN, max(_COLUMN, cell_len(head) + 2)) for column, head in heads.items()}
    names = {row.id: _listed(row) for row in selection.rows}
    longest = max((cell_len(name) for name in names.values()), default=0) + 4
    told = _told_behind(matrix, selection, width - _NAME - sum(sizes.values()) if width else None)
    behind = sum(cell_len(cells[0]) for cells in told)
    name_size = max(_NAME, min(longest, _LONGEST_NAME))
    room = width - _NAME - behind if width else sum(sizes.values())
    columns, before, beyond = _fitting(selection.columns, matrix.ours, sizes, room, at)
    if width:
        name_size = min(name_size, max(_NAME, width - behind - sum(sizes[column] for column in columns)))
    head = " " * name_size + "".join(
        set_cell_size(f"{'›' if column == at else ' '}{cut(heads[column], sizes[column] - 2).rstrip()}", sizes[column])
        for column in columns
    )
    head_behind, *rows_behind = ["".join(cells) for cells in zip(*told, strict=True)] or [""] * (len(names) + 1)
    shown = _Cells(matrix, {column: sizes[column] for column in columns}, letters=letters)
    rows = tuple(
        _row(shown, row, name_size, names[row.id], behind)
        for row, behind in zip(selection.rows, rows_behind, strict=True)
    )
    return Table((head + head_behind).rstrip(), rows, columns, before, beyond)


def legend(*, letters: bool = False) -> tuple[str, str]:
    """What the signs say, in two lines."""
    signs = LETTERS if letters else SIGNS
    marks: tuple[CellMark, ...] = ("kept", "changed", "new", "moved", "joined", "deleted")
    words = "  ".join(f"{signs[mark]} {mark}" for mark in marks)
    return words, f"A, A', B: the same, nearly the same, something else   {CONTESTED}: they compete"


def _heads(matrix: Matrix, columns: tuple[int, ...]) -> dict[int, str]:
    """Who stands over each column; where one source has several, with as much of their numbers as tells them apart."""
    of_source: dict[str, list[int]] = {}
    for at in columns:
        of_source.setdefault(matrix.columns[at].source, []).append(at)
    heads: dict[int, str] = {}
    for source, mine in of_source.items():
        told = _told_apart(source, [matrix.columns[at].number for at in mine]) if len(mine) > 1 else [source]
        heads.update(zip(mine, map(visible, told), strict=True))
    return {at: heads[at] for at in columns}


def _told_apart(source: str, numbers: Sequence[str]) -> Sequence[str]:
    """The shortest names of the proposals of one source that differ as far as a column shows them."""
    parts = [("", *number.split("/"))[-2:] for number in numbers]
    ways = (
        [f"{source}/{last}" for _, last in parts],
        [f"{source}/{document}" for document, _ in parts],
        [f"{document}/{last}" for document, last in parts],
    )
    size = _WIDEST_COLUMN - 2
    return next(
        (way for way in ways if len({cut(name, size) for name in way}) == len(way)), [n[-size:] for n in numbers]
    )


def _fitting(
    columns: tuple[int, ...], ours: frozenset[int], sizes: Mapping[int, int], room: int, at: int
) -> tuple[tuple[int, ...], int, int]:
    """As many columns as fit, and how many stand before and beyond; one if there is room for none."""
    for most in range(len(columns), 1, -1):
        found = _in_sight(columns, ours, most, at)
        if sum(sizes[column] for column in found[0]) <= room:
            return found
    return _in_sight(columns, ours, 1, at)


def _in_sight(columns: tuple[int, ...], ours: frozenset[int], most: int, at: int) -> tuple[tuple[int, ...], int, int]:
    """The columns that fit, ours first and the one under the cursor among them; how many stand before and beyond."""
    if len(columns) <= most:
        return columns, 0, 0
    kept = tuple(column for column in columns if column in ours)[: max(0, most - 1)]
    rest = tuple(column for column in columns if column not in kept)
    room = most - len(kept)
    place = rest.index(at) if at in rest else 0
    first = max(0, min(place - room // 2, len(rest) - room))
    return (*kept, *rest[first : first + room]), first, len(rest) - room - first


class _Cells:
    """The cells of the columns that are shown; nearly all of a row say that nothing is wanted of the clause."""

    def __init__(self, matrix: Matrix, sizes: Mapping[int, int], *, letters: bool) -> None:
        self._matrix, self._sizes, self._letters = matrix, sizes, letters
        self._place_of = {column: place for place, column in enumerate(sizes)}
        self._silent: dict[tuple[CellMark, ...], list[Piece]] = {}

    def of(self, row: MatrixRow) -> list[Piece]:
        """The cells of a clause."""
        marks = self._matrix.silent.of(row.about)
        if marks not in self._silent:
            told = (_told(row, marks[column]) for column in self._sizes)
            sized = zip(told, self._sizes.values(), strict=True)
            self._silent[marks] = [_piece(mark, "", size, self._letters) for mark, size in sized]
        cells = list(self._silent[marks])
        for column in self._place_of.keys() & row.wishing:
            mark = _told(row, self._matrix.mark(row, column))
            cells[self._place_of[column]] = _piece(mark, row.letter(column), self._sizes[column], self._letters)
        return cells


def _told(row: MatrixRow, mark: CellMark) -> CellMark:
    """What a cell tells: that a proposal changes words is told clause by clause."""
    return "kept" if row.whole and mark not in ("SUP", "NOC") else mark


def _row(shown: _Cells, row: MatrixRow, name_size: int, name: str, behind: str) -> Line:
    lead = Piece(f"{CONTESTED if row.contested else ' '} {_short_name(name, name_size - 3)} ", "text")
    if row.signpost:
        return (Piece(lead.text.rstrip(), "text"),)
    return (lead, *shown.of(row), Piece(behind.rstrip(), "text"))


@lru_cache(_REMEMBERED)
def _piece(mark: CellMark, letter: str, size: int, letters: bool) -> Piece:
    """A cell; most of a table say the same."""
    sign = (LETTERS if letters else SIGNS).get(mark, mark)
    return Piece(set_cell_size(f"  {sign}{letter}", size), _ROLES[mark])


def _short_name(name: str, size: int) -> str:
    """A name in so many cells; of one that is too long the middle is left out: clauses differ in their last word."""
    words, _, last = name.rpartition(" ")
    if cell_len(name) <= size or not words or len(last) > size // 3:
        return cut(name, size)
    return set_cell_size(f"{set_cell_size(words, size - cell_len(last) - 2).rstrip()}… {last}", size)


def _told_behind(matrix: Matrix, selection: Selection, room: int | None) -> list[list[str]]:
    """What else is told of the clauses, each column with its heading, as wide as it must be; those that have room."""
    columns: list[list[str]] = []
    for column in (one for one in (*told_before("text"), *told_behind("text")) if one is not NAME):
        texts = [column.heading, *("" if row.signpost else column.text(matrix, row) for row in selection.rows)]
        wide = max(cell_len(visible(text)) for text in texts)
        if not wide:
            continue
        if room is not None and column is not COMPETE and room < wide + 1:
            break
        room = room - wide - 1 if room is not None else None
        columns.append([f" {cut(visible(text), wide)}" for text in texts])
    return columns


def _listed(row: MatrixRow) -> str:
    """The name of a clause where its neighbours in the list say the rest."""
    name = f"+ {row.name.removeprefix('new ')}" if row.new else row.name
    return visible(name.removesuffix(HEADING) if row.signpost else name)
