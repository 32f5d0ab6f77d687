"""Units: what a text has as one paragraph, with what becomes of it: itself, several, nothing, or part of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.word.writing.skeleton.words import CALL_SIGNS
from wtsaprep.formats.word.writing.values import ONLY_BASE, ONLY_FINAL, WrittenTable, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.errors import Where
    from wtsaprep.formats.word.writing.values import Passage, WrittenParagraph

CellPlace = tuple[int, int]
"""Row and cell of a table that is to be written, each from 0."""


class Unit(NamedTuple):
    """One paragraph of the text in force, as those that it becomes, or one that is new."""

    lines: tuple[WrittenParagraph, ...]
    where: Where

    @property
    def base(self) -> str:
        """Its words in the text in force; nothing for a new one."""
        return CALL_SIGNS.sub("", self._in_force)

    @property
    def notes_in_force(self) -> int:
        """How many notes it calls in the text in force."""
        return len(CALL_SIGNS.findall(self._in_force))

    @property
    def is_gone(self) -> bool:
        """Whether no word of it stays where it is, so that its end goes along."""
        return self.lines[-1].end in ONLY_BASE and all(run.mark in ONLY_BASE for run in self.lines[0].runs)

    @property
    def is_joined(self) -> bool:
        """Whether it goes on in the one behind it."""
        return self.lines[-1].end in ONLY_BASE and not self.is_gone

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is marked."""
        first = self.lines[0]
        return (
            len(self.lines) > 1 or first.end != "kept" or bool(first.was) or any(r.mark != "kept" for r in first.runs)
        )

    @property
    def calls(self) -> bool:
        """Whether it calls a note."""
        return any(CALL_SIGNS.search(run.text) for line in self.lines for run in line.runs)

    @property
    def _in_force(self) -> str:
        return "".join(text_of(line.runs, ONLY_FINAL) for line in self.lines)

    @property
    def without_labels(self) -> Unit:
        """The same where the file numbers its paragraphs itself."""
        return self._replace(lines=tuple(map(without_label, self.lines)))


class TableUnit(NamedTuple):
    """A table, as it is to be written, and its cells that the text in force has, by their places in it."""

    table: WrittenTable
    cells: dict[CellPlace, Unit]
    where: Where

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is marked."""
        cells = (cell for row in self.table.rows for cell in row.cells)
        rows = any(row.mark != "kept" for row in self.table.rows)
        return rows or any(c.mark != "kept" or Unit(c.paragraphs, self.where).is_changed for c in cells)


def units(passages: Iterable[Passage]) -> Iterator[Unit | TableUnit]:
    """What passages are made of, in order."""
    for passage in passages:
        open_: list[WrittenParagraph] = []
        for block in passage.blocks:
            if isinstance(block, WrittenTable):
                yield TableUnit(block, dict(_cells(block, passage.where)), passage.where)
                continue
            open_.append(block)
            goes_on = block.end in ONLY_FINAL and any(run.mark not in ONLY_FINAL for p in open_ for run in p.runs)
            if not goes_on:
                yield Unit(tuple(open_), passage.where)
                open_ = []
        if open_:
            yield Unit(tuple(open_), passage.where)


def without_label(line: WrittenParagraph) -> WrittenParagraph:
    """A paragraph without its label and the tab behind it."""
    return line._replace(runs=line.runs[label_end(line) :])


def label_end(line: WrittenParagraph) -> int:
    """How many runs the label of a paragraph and the tab behind it are."""
    runs = line.runs
    tabs = [at for at, run in enumerate(runs) if run.text == "\t"]
    return next((at + 1 for at in reversed(tabs) if all(r.text == "\t" for r in runs[tabs[0] : at + 1])), 0)


def wanted(blocks: Sequence[Unit | TableUnit]) -> Iterator[Unit]:
    """The units that the text in force has words of, in order."""
    for block in blocks:
        held = block.cells.values() if isinstance(block, TableUnit) else (block,)
        yield from (unit for unit in held if unit.base.strip())


def _cells(table: WrittenTable, where: Where) -> Iterator[tuple[CellPlace, Unit]]:
    for row_at, row in enumerate(table.rows):
        for at, cell in enumerate(row.cells):
            if cell.mark not in ONLY_FINAL and row.mark not in ONLY_FINAL:
                yield (row_at, at), Unit(cell.paragraphs, where)
