"""Texts: a text that stands in a given file, with what becomes of each of its paragraphs, and one that comes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import ExportFault, InputFault, Where
from wtsaprep.formats.word.values import CALL
from wtsaprep.formats.word.writing.ends import part_ends
from wtsaprep.formats.word.writing.skeleton.bringing import Bringer
from wtsaprep.formats.word.writing.skeleton.finding import AS_GIVEN
from wtsaprep.formats.word.writing.skeleton.marking import Marker
from wtsaprep.formats.word.writing.skeleton.models import Models
from wtsaprep.formats.word.writing.skeleton.notes import Notes
from wtsaprep.formats.word.writing.skeleton.placing import Misplaced
from wtsaprep.formats.word.writing.skeleton.said import End
from wtsaprep.formats.word.writing.skeleton.tables import TableInPlace, TableTools, blank_table_behind, table_of
from wtsaprep.formats.word.writing.skeleton.units import TableUnit, Unit
from wtsaprep.formats.word.writing.skeleton.words import atoms, key, words_in
from wtsaprep.formats.word.writing.values import WrittenParagraph
from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wtsaprep.formats.word.writing.skeleton.file import Skeleton
    from wtsaprep.formats.word.writing.skeleton.finding import Places
    from wtsaprep.formats.word.writing.values import WrittenNote

_ODD = "this clause stands in the given file in a way in which it can't be marked (in a field or at a section)"


class Writer:
    """Writes texts into a file."""

    def __init__(self, skeleton: Skeleton) -> None:
        self._skeleton, self._part = skeleton, skeleton.main
        self._notes, self._models = Notes(skeleton), Models(skeleton)
        self._marker = Marker(skeleton.numbers, self._notes, self._models)
        self._bringer = Bringer(self._marker, self._notes, self._models)

    def change(
        self, blocks: Sequence[Unit | TableUnit], places: Sequence[Places], notes: Mapping[str, WrittenNote]
    ) -> End:
        """Write what becomes of a text whose paragraphs stand at these places; gives where it ends."""
        self._notes.say(notes)
        text = list(_with_places(blocks, iter(places)))
        paragraphs = self._skeleton.paragraphs
        for block, held in reversed(text):
            if isinstance(block, Unit) and held:
                self._models.learn(block.lines[0], paragraphs[held[0][0]])
        from_there = {b.lines[0].move: paragraphs[h[0][0]] for b, h in text if isinstance(b, Unit) and h}
        end: Any = None
        first = paragraphs[places[0][0]]
        row: list[Any] = []
        for block, held in text:
            if isinstance(block, TableUnit):
                end = self._table(block, held, end, first)
                self._part_ends(row)
            elif held:
                stands = [paragraphs[at] for at in held[0]]
                self._models.learn(block.lines[0], stands[0])
                self._part_ends(row)
                row += self._change(block, stands)
                end = stands[-1]
            else:
                for line in block.lines:
                    made = self._bringer.paragraphs(line, from_there.get(line.move))
                    self._put(end, first, made)
                    row += made
        self._part_ends(row)
        self._join(text)
        return End(places[-1][-1], end)

    def bring(self, end: End, blocks: Iterable[Unit | TableUnit], notes: Mapping[str, WrittenNote]) -> None:
        """Write a text that the file does not have behind something."""
        self._notes.say(notes)
        for block in blocks:
            if isinstance(block, TableUnit):
                self._part.put_behind(end.element, self._bringer.table(block.table))
            else:
                for line in block.lines:
                    self._part.put_behind(end.element, *self._bringer.paragraphs(line))

    def finish(self) -> None:
        """Write the notes that change or come."""
        for kind, paragraphs, note in self._notes.changed():
            unit = Unit((WrittenParagraph("", note.runs),), Where())
            made = self._marked(unit, paragraphs)
            for paragraph, elements in zip(paragraphs, made, strict=True):
                self._skeleton.notes(kind).replace(paragraph, *elements)
        for made, note in self._notes.coming():
            runs = self._bringer.runs(note.runs, self._notes.model)
            self._skeleton.notes("footnotes").put_last(self._notes.filled(made, note, runs))

    def _part_ends(self, row: list[Any]) -> None:
        """See to the ends of what was written side by side, to be gone on from with nothing."""
        part_ends(row, lambda: str(next(self._skeleton.numbers)))
        row.clear()

    def _table(self, block: TableUnit, held: Sequence[Places], end: Any, first: Any) -> Any:
        paragraphs = self._skeleton.paragraphs
        filled = [place for place, unit in block.cells.items() if unit.base.strip()]
        found = {place: [paragraphs[at] for at in at_] for place, at_ in zip(filled, held, strict=True)}
        if not block.cells:
            self._put(end, first, [self._bringer.table(block.table)])
            return end
        last = next(reversed(found.values()))[-1] if found else None
        element = table_of(last) if found else blank_table_behind(end) if end is not None else None
        if not block.is_changed:
            for place, stands in found.items():
                self._change(block.cells[place], stands)
            return next((stands for stands in (element, last) if stands is not None), end)
        tools = TableTools(self._part, self._marker, self._bringer, self._change)
        try:
            if element is None:
                raise Misplaced
            TableInPlace(block, found, tools, element).write()
        except Misplaced:
            what = "this table is built in another way in the given file"
            raise ExportFault(what, block.where) from None
        return element

    def _change(self, unit: Unit, paragraphs: Sequence[Any]) -> list[Any]:
        """Write what becomes of a clause; gives what stands for it now, as far as that was written."""
        if key(" ".join(map(words_in, paragraphs))) != key(unit.base):
            unit = unit.without_labels  # Word counts them there.
        if unit.is_changed or unit.calls:
            made = self._marked(unit, paragraphs)
            if unit.is_changed:
                for paragraph, elements in zip(paragraphs, made, strict=True):
                    self._part.replace(paragraph, *elements)
                return [element for elements in made for element in elements]
        return []

    def _marked(self, unit: Unit, paragraphs: Sequence[Any]) -> list[list[Any]]:
        try:
            return self._marker.marked(paragraphs, unit)
        except Misplaced:
            has, wants = sum(atom.sign == CALL for atom in atoms(paragraphs)), unit.notes_in_force
            if has != wants:
                what = (
                    f"the given file calls {counted(has, 'note')} in this clause where the text in force calls {wants}"
                )
                raise InputFault(what, unit.where, AS_GIVEN) from None
            raise ExportFault(_ODD, unit.where) from None
        except InputFault as fault:
            raise InputFault(fault.what, unit.where, fault.hint) from None

    def _join(self, text: Sequence[tuple[Unit | TableUnit, Sequence[Places]]]) -> None:
        """Let the blank paragraphs between two that become one go with the end of the first."""
        stands = [(block, held[0]) for block, held in text if isinstance(block, Unit) and held]
        for (unit, places), (_, following) in pairwise(stands):
            if unit.is_joined:
                line = unit.lines[-1]
                for at in range(places[-1] + 1, following[0]):
                    gone = Unit((line._replace(runs=()),), unit.where)
                    self._change(gone, [self._skeleton.paragraphs[at]])

    def _put(self, end: Any, first: Any, made: Sequence[Any]) -> None:
        """New ones behind what was written last, or before the text."""
        if end is None:
            self._part.put_before(first, *made)
        else:
            self._part.put_behind(end, *made)


def _with_places(
    blocks: Iterable[Unit | TableUnit], places: Iterable[Places]
) -> Iterable[tuple[Unit | TableUnit, list[Places]]]:
    """What a text is made of, with the places of those that the text in force has."""
    rest = iter(places)
    for block in blocks:
        held = block.cells.values() if isinstance(block, TableUnit) else (block,)
        yield block, [next(rest) for unit in held if unit.base.strip()]
