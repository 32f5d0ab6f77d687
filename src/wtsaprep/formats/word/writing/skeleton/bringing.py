"""Bringing: paragraphs and tables that a given file does not have yet, which look as others in it do."""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.writing.elements import element, table_element
from wtsaprep.formats.word.writing.skeleton.models import Model
from wtsaprep.formats.word.writing.skeleton.units import without_label
from wtsaprep.formats.word.writing.skeleton.words import atoms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.word.writing.skeleton.marking import Marker
    from wtsaprep.formats.word.writing.skeleton.models import Models
    from wtsaprep.formats.word.writing.skeleton.notes import Notes
    from wtsaprep.formats.word.writing.values import WrittenParagraph, WrittenRun, WrittenTable


class Bringer:
    """Makes what comes into a file."""

    def __init__(self, marker: Marker, notes: Notes, models: Models) -> None:
        self._marker, self._notes, self._models = marker, notes, models

    def paragraphs(self, written: WrittenParagraph, origin: Any = None) -> list[Any]:
        """A paragraph, and what marks the end of its move; ``origin`` is the one that moved here."""
        model = self._models.of(written)
        if model.is_counted:
            written = without_label(written)
        made = self.paragraph(written, model, origin)
        if not written.move:
            return [made]
        start, end = self._marker.move_range(written)
        made.insert(int(model.properties is not None or written.end != "kept"), start)
        return [made, end]

    def paragraph(self, written: WrittenParagraph, model: Model, origin: Any = None) -> Any:
        """A paragraph that looks as a model does."""
        made = element("p")
        if model.properties is not None:
            made.append(deepcopy(model.properties))
        made.extend(self.runs(written.runs, model, origin))
        if written.end != "kept":
            self._marker.mark_end(made, written.mark_of_end, written.by)
        return made

    def runs(self, written: Sequence[WrittenRun], model: Model, origin: Any = None) -> Iterator[Any]:
        """Runs under their marks; words that moved look as they did where they come from."""
        from_there = _Origin(origin)
        for (mark, by), group in groupby(written, key=lambda run: (run.mark, run.by)):
            held: list[Any] = []
            for run in group:
                is_label = run is written[0] and run.italic and model.label is not None
                usual = model.label if is_label else model.words
                pieces = from_there.looks(run.text) if mark == "moved here" else None
                for looks, text in pieces or [(usual, run.text)]:
                    held += self._notes.runs(text, looks, italic=run.italic and not is_label and not pieces)
            yield from held if mark == "kept" else [self._marker.changed(mark, by, *held)]

    def table(self, written: WrittenTable) -> Any:
        """A table that the file does not have."""
        return table_element(written, lambda p: self.paragraph(p, self._models.of(p)), self._marker.change)


class _Origin:
    """Where words came from, word by word."""

    def __init__(self, paragraph: Any) -> None:
        self._atoms = [] if paragraph is None else [atom for atom in atoms([paragraph]) if atom.sign]
        self._text = "".join(atom.sign for atom in self._atoms)
        self._at = 0

    def looks(self, text: str) -> list[tuple[Any, str]]:
        """The pieces of the words with the runs that they look like; none if they are not found there."""
        at = self._text.find(text, self._at)
        if at < 0:
            return []
        self._at = at + len(text)
        held = self._atoms[at : self._at]
        return [(run, "".join(a.sign for a in group)) for run, group in groupby(held, key=lambda atom: atom.run)]
