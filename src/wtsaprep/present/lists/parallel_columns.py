"""A row of two languages as lines of a width: in two columns, or one above the other where there is no room for two."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from wtsaprep.comparison.parallel_words import GAP, work_told
from wtsaprep.model.language import language
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.sheet.text_lines import KIND_ROLES
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    from wtsaprep.comparison.parallel_table import ParallelCell, ParallelRow, ParallelTable
    from wtsaprep.present.text.pieces import Line, Role

TWO_COLUMNS = 96
"""Cells from which two columns stand side by side."""
_BETWEEN = 3
_LABEL = 5
_CODE = 4
"""Cells that the code of a language takes where one stands above the other."""


def row_lines(table: ParallelTable, row: ParallelRow, width: int, *, signs: bool, formal: bool) -> tuple[Line, ...]:
    """The lines of a row, a blank one behind it; beneath it what a proposal asks, of formal changes where asked for."""
    told = work_told(table, row, formal=formal)
    asked = f"({language(table.languages[1]).name}: {told})" if told else ""
    if width < TWO_COLUMNS:
        lines = [
            line
            for code, cells in zip(table.languages, (row.here, row.there), strict=True)
            for line in _with_code(code, _side(table, code, cells, width - _CODE, signs=signs))
        ]
        lines += [_indented(line, _CODE) for line in _note(asked, width - _CODE)]
    else:
        wide = (width - _BETWEEN) // 2
        sides = [
            _side(table, code, cells, wide, signs=signs)
            for code, cells in zip(table.languages, (row.here, row.there), strict=True)
        ]
        sides[1] += _note(asked, wide)
        lines = [_beside(left, right, wide) for left, right in zip_longest(*sides, fillvalue=())]
    return (*lines, ())


def _side(table: ParallelTable, code: str, cells: tuple[ParallelCell, ...], width: int, *, signs: bool) -> list[Line]:
    """The lines of one language; a gap is told as one."""
    if not cells:
        return _note(f"{GAP} not in {language(code).name}", width)
    return [line for cell in cells for line in _cell_lines(cell, width, signs=signs)]


def _cell_lines(cell: ParallelCell, width: int, *, signs: bool) -> list[Line]:
    role: Role = KIND_ROLES.get(cell.kind, "text")
    words = [_piece(span.mark, visible(span.text), role, signs=signs) for span in cell.words]
    label = visible(cell.label)
    deep = 0 if cell.kind in OPENS_SECTION or (not label and cell.kind != "item") else max(_LABEL, cell_len(label) + 1)
    lines = wrapped(words, max(1, width - deep))
    blank = " " * (deep - cell_len(label))
    first: Line = (Piece(f"{label}{blank}", "label"), *lines[0]) if deep else lines[0]
    return [first, *(_indented(line, deep) for line in lines[1:])]


def _piece(mark: str, text: str, role: Role, *, signs: bool) -> Piece:
    if mark == "deleted":
        return Piece(written_out("deleted", text) if signs else text, "deleted")
    if mark == "inserted":
        return Piece(written_out("inserted", text) if signs else text, "inserted")
    return Piece(text, role)


def _note(text: str, width: int) -> list[Line]:
    return list(wrapped([Piece(visible(text), "note")], max(1, width))) if text else []


def _with_code(code: str, lines: list[Line]) -> list[Line]:
    return [(Piece(code.ljust(_CODE), "label"), *lines[0]), *(_indented(line, _CODE) for line in lines[1:])]


def _indented(line: Line, cells: int) -> Line:
    return (Piece(" " * cells, "text"), *line) if cells else line


def _beside(left: Line, right: Line, wide: int) -> Line:
    if not right:
        return left
    used = sum(cell_len(piece.text) for piece in left)
    return (*left, Piece(" " * (wide - used + _BETWEEN), "text"), *right)
