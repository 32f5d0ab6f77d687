"""Tables: rows and cells of a table that stands in a given file, which change, come or go."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import Where
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.elements import CHANGES, element, say_change
from wtsaprep.formats.word.writing.skeleton.models import Model
from wtsaprep.formats.word.writing.skeleton.placing import Misplaced
from wtsaprep.formats.word.writing.skeleton.units import Unit
from wtsaprep.formats.word.writing.skeleton.words import P, words_in
from wtsaprep.formats.word.writing.values import ONLY_BASE, ONLY_FINAL, WrittenParagraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.formats.word.writing.skeleton.bringing import Bringer
    from wtsaprep.formats.word.writing.skeleton.marking import Marker
    from wtsaprep.formats.word.writing.skeleton.part import SkeletonPart
    from wtsaprep.formats.word.writing.skeleton.units import CellPlace, TableUnit
    from wtsaprep.formats.word.writing.values import WrittenCell, WrittenMark, WrittenRow, WrittenTable
    from wtsaprep.model.mark_owner import MarkAuthor

TBL, TR, TC = (f"{W}{name}" for name in ("tbl", "tr", "tc"))
_WRAPPERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml"))
_NOT_FOR_ALL = tuple(f"{W}{name}" for name in ("vMerge", "hMerge"))
"""What cells have that are one with others."""


class TableTools(NamedTuple):
    """The tools that a table is written with."""

    part: SkeletonPart
    marker: Marker
    bringer: Bringer
    change: Callable[[Unit, Sequence[Any]], object]
    """Writes a unit where it stands, in these paragraphs."""


class TableInPlace:
    """A table that stands in the file, with the paragraphs in which its cells were found."""

    def __init__(
        self, unit: TableUnit, found: Mapping[CellPlace, Sequence[Any]], tools: TableTools, element: Any
    ) -> None:
        """``element`` is the table as it stands there."""
        self._table, self._units, self._found, self._tools = unit.table, unit.cells, found, tools
        self.element = element
        self._rows = list(children(self.element, TR))
        self._lost = set(_columns_that_go(unit.table))
        self._most = 0

    def write(self) -> None:
        """Write what becomes of its rows.

        Raises:
            Misplaced: it is not built as the text has it.
        """
        last = None
        for at, row in enumerate(self._table.rows):
            if row.mark in ONLY_FINAL:
                self._bring_row(row, last)
                continue
            last = self._row_of(at, last)
            if row.mark in ONLY_BASE:
                self._lose(last, row.mark, row.by)
            self._cells(at, row, last)
        self._widen()

    def _row_of(self, at: int, before: Any) -> Any:
        """The row in which the cells of a row stand; one of which none has words is the next one."""
        met = {_first(p.iterancestors(TR)) for (row, _), held in self._found.items() if row == at for p in held}
        if len(met) == 1 and (row := met.pop()) in self._rows:
            return row
        place = self._rows.index(before) + 1 if before is not None else 0
        if met or place >= len(self._rows):
            raise Misplaced
        return self._rows[place]

    def _lose(self, row: Any, mark: WrittenMark, by: MarkAuthor) -> None:
        change = self._tools.marker.change(CHANGES[mark], by)
        self._say(row, "trPr", TC, change)

    def _say(self, holder: Any, name: str, first: str, change: Any) -> None:
        """Add a change to what a row or a cell says of itself."""
        properties = holder.find(f"{W}{name}")
        made = element(name) if properties is None else deepcopy(properties)
        say_change(made, change)
        if properties is not None:
            self._tools.part.replace(properties, made)
            return
        beside = next((child for child in holder if child.tag == first), None)
        if beside is None:
            raise Misplaced
        self._tools.part.put_before(beside, made)

    def _cells(self, at: int, row: WrittenRow, standing: Any) -> None:
        cells = list(children(standing, TC))
        last: Any = None
        added = 0
        for number, cell in enumerate(row.cells):
            if cell.mark in ONLY_FINAL:
                empty = cells[cell.column] if cell.column < len(cells) else None
                if empty is not None and not _has_words(empty):
                    self._fill(empty, cell)
                    last = empty
                else:
                    added += 1
                    self._bring_cell(cell, last if last is not None else cells[0], before=last is None)
                continue
            unit = self._units[at, number]
            paragraphs = self._found.get((at, number))
            last = self._cell_of(cell, cells, paragraphs)
            if row.mark in ONLY_BASE:
                self._tools.change(unit, paragraphs or ())
            elif cell.mark in ONLY_BASE and cell.column in self._lost:
                self._say(last, "tcPr", P, self._tools.marker.change("cellDel", cell.by))
                self._tools.change(unit, paragraphs or ())
            else:
                # A cell that loses its words, or has its first ones, stays a cell.
                (written,) = cell.paragraphs
                kept = Unit((written._replace(end="kept"),), unit.where)
                self._tools.change(kept, paragraphs or [_first(last.iter(P))])
        self._most = max(self._most, len(cells) + added) if added else self._most

    def _cell_of(self, cell: WrittenCell, cells: Sequence[Any], paragraphs: Sequence[Any] | None) -> Any:
        if paragraphs:
            found = _first(paragraphs[0].iterancestors(TC))
        elif cell.column < len(cells) and not _has_words(cells[cell.column]):
            found = cells[cell.column]
        else:
            raise Misplaced
        if found not in cells:
            raise Misplaced  # It stands in a table within this one.
        return found

    def _fill(self, empty: Any, cell: WrittenCell) -> None:
        (written,) = cell.paragraphs
        self._tools.change(Unit((written._replace(end="kept"),), Where()), [_first(empty.iter(P))])

    def _bring_cell(self, cell: WrittenCell, beside: Any, *, before: bool) -> None:
        properties = _cell_properties(beside)
        properties.append(self._tools.marker.change("cellIns", cell.by))
        made = element("tc", properties, *self._paragraphs(cell, beside))
        put = self._tools.part.put_before if before else self._tools.part.put_behind
        put(beside, made)

    def _paragraphs(self, cell: WrittenCell, beside: Any) -> list[Any]:
        model = Model.of(_first(beside.iter(P)))
        return [self._tools.bringer.paragraph(paragraph, model) for paragraph in cell.paragraphs]

    def _bring_row(self, row: WrittenRow, last: Any) -> None:
        """A new row: as the one before it, its cells where they belong."""
        usual = last if last is not None else self._rows[0]
        models = list(children(usual, TC))
        held = {cell.column: cell for cell in row.cells}
        properties = _row_properties(usual)
        say_change(properties, self._tools.marker.change(CHANGES[row.mark], row.by))
        made = element("tr", properties)
        for column in range(max(len(models), max(held) + 1)):
            beside = models[min(column, len(models) - 1)]
            empty = WrittenParagraph("", (), row.mark, row.by)
            cell = held.get(column)
            model = Model.of(_first(beside.iter(P)))
            paragraphs = self._paragraphs(cell, beside) if cell else [self._tools.bringer.paragraph(empty, model)]
            made.append(element("tc", _cell_properties(beside), *paragraphs))
        if last is None:
            self._tools.part.put_before(usual, made)
        else:
            self._tools.part.put_behind(usual, made)

    def _widen(self) -> None:
        """Let the grid of the table have the columns that come."""
        grid = self.element.find(f"{W}tblGrid")
        if grid is None or self._most <= len(grid):
            return
        made = deepcopy(grid)
        for _ in range(self._most - len(grid)):
            made.append(deepcopy(grid[-1]) if len(grid) else element("gridCol"))
        self._tools.part.replace(grid, made)


def table_of(paragraph: Any) -> Any:
    """The table in which a paragraph stands; None if it stands in none."""
    return next(paragraph.iterancestors(TBL), None)


def blank_table_behind(block: Any) -> Any:
    """The table without words that follows something, with nothing but blank paragraphs between; None if none does."""
    for following in block.itersiblings():
        if following.tag == TBL:
            return None if _has_words(following) else following
        if _has_words(following):
            break
    return None


def children(holder: Any, wanted: str) -> Iterator[Any]:
    """The rows of a table, or the cells of a row, also those in controls and other wrappers."""
    for child in holder:
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, wanted)


def _first(found: Iterator[Any]) -> Any:
    """The first that is found.

    Raises:
        Misplaced: there is none: the file is built as no table of Word's is.
    """
    first = next(found, None)
    if first is None:
        raise Misplaced
    return first


def _has_words(holder: Any) -> bool:
    return any(words_in(paragraph).strip() for paragraph in holder.iter(P))


def _columns_that_go(table: WrittenTable) -> Iterator[int]:
    """The columns of which no row keeps its cell."""
    rows = [row for row in table.rows if row.mark == "kept"]
    cells = [cell for row in rows for cell in row.cells if cell.mark not in ONLY_FINAL]
    for column in {cell.column for cell in cells}:
        held = [cell for cell in cells if cell.column == column]
        if len(held) == len(rows) and all(cell.mark in ONLY_BASE for cell in held):
            yield column


def _cell_properties(cell: Any) -> Any:
    properties = cell.find(f"{W}tcPr")
    made = element("tcPr") if properties is None else deepcopy(properties)
    for child in [child for child in made if child.tag in _NOT_FOR_ALL]:
        made.remove(child)
    return made


def _row_properties(row: Any) -> Any:
    properties = row.find(f"{W}trPr")
    made = element("trPr") if properties is None else deepcopy(properties)
    for child in [child for child in made if child.tag == f"{W}tblHeader"]:
        made.remove(child)
    return made
