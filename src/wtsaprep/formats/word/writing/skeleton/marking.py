"""Marking: the words of paragraphs that stand in a file, cut and marked, without touching how they look."""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.values import CALL
from wtsaprep.formats.word.writing.elements import CHANGES, element, move_range, signed, words
from wtsaprep.formats.word.writing.ends import OF_ONE_PARAGRAPH, mark_end, shared_properties
from wtsaprep.formats.word.writing.skeleton.fields import SIMPLE, behind_fields, field_results
from wtsaprep.formats.word.writing.skeleton.looks import shell
from wtsaprep.formats.word.writing.skeleton.placing import Misplaced, PlacedPiece, placed
from wtsaprep.formats.word.writing.skeleton.words import PPR, P, R, T, atoms
from wtsaprep.formats.word.writing.values import NOBODY, ONLY_BASE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.word.writing.skeleton.models import Models
    from wtsaprep.formats.word.writing.skeleton.notes import Notes
    from wtsaprep.formats.word.writing.skeleton.units import Unit
    from wtsaprep.formats.word.writing.values import WrittenMark, WrittenParagraph
    from wtsaprep.model.mark_owner import MarkAuthor

_STAYS_ONCE = ("bookmark", "comment", "proofErr", "perm")
"""What the beginnings of names say that stands in a paragraph besides its runs, and can't be there twice."""
_INSTRUCTION = f"{W}instrText"
_IDS = ("paraId", "textId")


class Marker:
    """Marks paragraphs that stand in a file; ``numbers`` are those that no mark in it has yet."""

    def __init__(self, numbers: Iterator[int], notes: Notes, models: Models) -> None:
        self._numbers, self._notes, self._models = numbers, notes, models

    def marked(self, paragraphs: Sequence[Any], unit: Unit) -> list[list[Any]]:
        """What is to stand in the place of each of the paragraphs that a unit has in the file.

        Raises:
            Misplaced: they do not hold its words, or hold them in a way in which they can't be marked.
        """
        if len(unit.lines) > 1:
            if len(paragraphs) > 1:
                raise Misplaced
            parts = range(len(unit.lines))
            copies = [deepcopy(paragraphs[0]) for _ in parts]
            for at, copy in enumerate(copies):
                self._mark([copy], unit, at)
            for copy in copies[:-1]:
                _see_to_ids(copy)
            for copy, line in zip(copies, unit.lines, strict=True):
                self._end(copy, line)
            return [copies]
        copies = [deepcopy(paragraph) for paragraph in paragraphs]
        line = unit.lines[0]
        self._mark(copies, unit, 0)
        for copy in copies if unit.is_gone else copies[-1:]:
            self._end(copy, line)
        if line.was:
            for copy in copies:
                self._restyle(copy, line)
        made = [[copy] for copy in copies]
        if line.move:
            start, end = self.move_range(line)
            copies[0].insert(int(copies[0].find(PPR) is not None), start)
            made[-1].append(end)
        return made

    def move_range(self, line: WrittenParagraph) -> tuple[Any, Any]:
        """What stands before the first run of a clause that moved, and behind its paragraph."""
        return move_range(line, str(next(self._numbers)))

    def mark_end(self, paragraph: Any, end: WrittenMark, by: MarkAuthor) -> None:
        """Give the end of a paragraph a mark.

        Raises:
            Misplaced: a section ends there, which would go as well.
        """
        if end in ONLY_BASE and paragraph.find(f"{PPR}/{W}sectPr") is not None:
            raise Misplaced
        mark_end(paragraph, self.changed(end, by))

    def changed(self, mark: WrittenMark, by: MarkAuthor, *children: Any) -> Any:
        """The element of a change, with a number of its own."""
        return self.change(CHANGES[mark], by, *children)

    def change(self, tag: str, by: MarkAuthor, *children: Any) -> Any:
        """The same, by what it is called."""
        return element(tag, *children, id=str(next(self._numbers)), **signed(by))

    def _end(self, copy: Any, line: WrittenParagraph) -> None:
        if line.end != "kept":
            self.mark_end(copy, line.end, line.by)

    def _mark(self, copies: Sequence[Any], unit: Unit, part: int) -> None:
        """Mark the words of one of the paragraphs that a unit becomes, and take out those of the others."""
        last = unit.lines[-1]
        pieces = placed(atoms(copies), unit.lines, self._models.of(last).label)
        if unit.is_gone:
            pieces = [piece._replace(mark=last.end, by=last.by) for piece in pieces]
        else:
            results = {run for copy in copies for run in field_results(copy)}
            pieces = behind_fields(pieces, results)
            if any(piece.mark != "kept" and piece.run in results for piece in pieces):
                raise Misplaced  # Word would work the old words out again.
        # What comes into paragraphs without a run stands in the last of them.
        for run, held in groupby(pieces, key=lambda piece: piece.run):
            self._mark_run(copies[-1], run, list(held), part)

    def _mark_run(self, paragraph: Any, run: Any, pieces: Sequence[PlacedPiece], part: int) -> None:
        """Put the pieces of a run in its place, each under its mark; one of which all stays is not touched."""
        ours = [piece for piece in pieces if piece.line == part]
        for piece in ours:
            if piece.atom and piece.text.startswith(CALL):
                self._notes.meet(piece.atom.child, piece.text)
        if len(ours) == len(pieces) and all(piece.atom and piece.mark == "kept" for piece in pieces):
            return
        made = []
        for (mark, by), group in groupby(ours, key=lambda p: (p.mark, NOBODY if p.mark == "kept" else p.by)):
            held = list(self._runs(run, group))
            made += held if mark == "kept" else [self.changed(mark, by, *held)]
        if run is None:
            paragraph.extend(made)
            return
        parent = run.getparent()
        at = parent.index(run)
        if run.tag == SIMPLE:
            parent[at + 1 : at + 1] = made
            return
        parent[at : at + 1] = made
        while not len(parent) and parent.tag != P:
            parent, empty = parent.getparent(), parent
            parent.remove(empty)

    def _runs(self, run: Any, pieces: Iterator[PlacedPiece]) -> Iterator[Any]:
        for is_new, group in groupby(pieces, key=lambda piece: (piece.atom is None, piece.looks, piece.italic)):
            held = list(group)
            if is_new[0]:
                text = "".join(piece.text for piece in held)
                yield from self._notes.runs(text, held[0].looks, italic=held[0].italic)
            else:
                yield _cut(run, held)

    def _restyle(self, paragraph: Any, line: WrittenParagraph) -> None:
        """Let a paragraph look as one of its new style does, if the file has such looks."""
        model = self._models.of(line).properties
        if model is None:
            return
        properties = paragraph.find(PPR)
        was = shared_properties(properties)
        own = [] if properties is None else [c for c in properties if c.tag in OF_ONE_PARAGRAPH[:2]]
        made = deepcopy(model)
        change = self.change("pPrChange", line.by, element("pPr") if was is None else was)
        made.extend((*own, change))
        if properties is not None:
            paragraph.remove(properties)
        paragraph.insert(0, made)


def _cut(run: Any, held: Sequence[PlacedPiece]) -> Any:
    """A piece of a run: some of its characters, as it has them."""
    made = shell(run)
    gone = held[0].mark == "deleted"
    found = [piece.atom for piece in held if piece.atom]
    for child, group in groupby(found, key=lambda atom: atom.child):
        if child.tag == T:
            made.append(words("".join(atom.text for atom in group), "delText" if gone else "t"))
        else:
            made.append(deepcopy(child))
            if gone and child.tag == _INSTRUCTION:
                made[-1].tag = f"{W}delInstrText"
    return made


def _see_to_ids(copy: Any) -> None:
    """Take out of one half of a paragraph what can only be in the other."""
    for name in [name for name in copy.attrib if name.rpartition("}")[2] in _IDS]:
        del copy.attrib[name]
    for child in [e for e in copy.iter() if e.tag is not None and str(e.tag).startswith(W)]:
        if child.tag[len(W) :].startswith(_STAYS_ONCE) and child.getparent().tag != R:
            child.getparent().remove(child)
    properties = copy.find(PPR)
    if properties is not None and (section := properties.find(f"{W}sectPr")) is not None:
        properties.remove(section)
