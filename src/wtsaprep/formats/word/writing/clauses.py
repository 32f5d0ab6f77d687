"""Clauses: a redline as paragraphs and tables with tracked changes, clause by clause."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from wtsaprep.drafting.mark_owners import OwnedMarks
from wtsaprep.errors import ExportFault, Where
from wtsaprep.formats.word.document import CALLS
from wtsaprep.formats.word.writing.calls import NoteNames
from wtsaprep.formats.word.writing.runs import AS_MARKED, RunMaker, label_runs
from wtsaprep.formats.word.writing.styles import style_of
from wtsaprep.formats.word.writing.tables import table_of
from wtsaprep.formats.word.writing.values import Passage, WrittenParagraph
from wtsaprep.formats.word.writing.wholes import groups, is_split, parted
from wtsaprep.model.printed import PRINTED_CALL, printed
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.drafting.mark_owners import OwnedSpan, Owners
    from wtsaprep.formats.word.writing.runs import MarksAs
    from wtsaprep.formats.word.writing.values import (
        WrittenComment,
        WrittenMark,
        WrittenNote,
        WrittenRun,
        WrittenTable,
    )
    from wtsaprep.model.mark_owner import MarkAuthor
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import MarkedProvision, ProvisionFate

_ENDS: dict[ProvisionFate, WrittenMark] = {
    "kept": "kept",
    "edited": "kept",
    "inserted": "inserted",
    "deleted": "deleted",
    "moved away": "moved away",
    "moved here": "moved here",
}
_AS_WHOLE: dict[WrittenMark, WrittenMark] = {"moved away": "deleted", "moved here": "inserted"}
"""What becomes of a clause that moved where Word can't say that it did."""
_MARKING: dict[WrittenMark, MarksAs] = {
    "moved away": {"deleted": "moved away"},
    "moved here": {"kept": "moved here", "inserted": "inserted"},
}
"""Word shows what was changed in a clause that moved only where it stands now, and there only what is new."""


class TextWriter:
    """Writes one text over another. ``author`` made the marks of which nobody else is known to have.

    ``authors`` says that of single clauses.
    ``name`` is what faults call it; ``prefix`` tells its notes and moves from those of others in the document.
    """

    def __init__(
        self,
        base: Text,
        final: Text,
        owners: Owners = (),
        comments: Mapping[str, tuple[WrittenComment, ...]] | None = None,
        *,
        author: MarkAuthor,
        authors: Mapping[str, MarkAuthor] | None = None,
        name: str = "",
        prefix: str = "",
    ) -> None:
        self._laid = redline(base, final)
        self._owned = OwnedMarks.on(self._laid, owners)
        self._old, self._new = ({p.id: p for p in text} for text in (base, final))
        for text in (base, final):
            _see_to_notes(text, name)
        _see_to_calls(base, final, name)
        self._printed = (_noted(base), _noted(final))
        self._comments, self._authors = comments or {}, authors or {}
        self._author, self._name, self._prefix = author, name, prefix
        notes = {p.id: self._words(p) for p in self._laid.provisions if p.kind == "note" and p.fate != "moved away"}
        self._maker = RunMaker(NoteNames.of(base, final), notes, author, prefix)

    @property
    def notes(self) -> Mapping[str, WrittenNote]:
        """The notes that its passages call, once these are made."""
        return self._maker.notes

    def passages(self) -> Iterator[Passage]:
        """Its clauses in order; a table is one passage, and so are clauses that were one, or became one."""
        rows = (line for line in self._laid.provisions if line.kind != "note")
        for is_cell, lines in groupby(rows, key=lambda line: line.kind == "cell"):
            if is_cell:
                cells = [(line, self._clause(line)) for line in lines]
                columns = {line.id: self._old[line.id].level for line, _ in cells if line.in_baseline}
                yield self._passage((self._called_once(table_of(cells, columns)),), [line for line, _ in cells])
                continue
            for group in groups(lines):
                parts = parted(group, self._seen) if len(group) > 1 else None
                if parts:
                    yield self._passage(tuple(self._whole(group, parts)), group)
                else:
                    written = ((line, self._clause(line)) for line in group)
                    yield from (self._passage((made,), (line,)) for line, made in written if made.runs)

    def _called_once(self, table: WrittenTable) -> WrittenTable:
        """A table in which a cell that stands in two rows, as it was and as it is, calls two notes."""
        met: set[str] = set()

        def run_of(run: WrittenRun) -> WrittenRun:
            for name in CALLS.findall(run.text):
                if name in met:
                    return run._replace(text=self._maker.called_again(name, run.mark))
                met.add(name)
            return run

        def paragraph_of(paragraph: WrittenParagraph) -> WrittenParagraph:
            return paragraph._replace(runs=tuple(map(run_of, paragraph.runs)))

        rows = (
            row._replace(cells=tuple(c._replace(paragraphs=tuple(map(paragraph_of, c.paragraphs))) for c in row.cells))
            for row in table.rows
        )
        return table._replace(rows=tuple(rows))

    @cached_property
    def _moves(self) -> Mapping[str, str]:
        """The names of the moves, by the clauses that moved as they were; others are told as new and gone."""
        moved = (p.id for p in self._laid.provisions if p.fate == "moved here" and not p.lineage and p.kind != "cell")
        return {id_: f"{self._prefix}move{number}" for number, id_ in enumerate(moved, 1)}

    @cached_property
    def _seen(self) -> Mapping[str, tuple[OwnedSpan, ...]]:
        """The words of clauses marked against those that they come from, wherever these stood."""
        return {line.id: spans for line, spans in self._owned.seen() if line.in_revised}

    def _clause(self, line: MarkedProvision) -> WrittenParagraph:
        """A clause for itself; one that moved is marked against its own words where it stands now."""
        end = _ENDS[line.fate]
        if line.id not in self._moves:
            end = _AS_WHOLE.get(end, end)
        return self._paragraph(line, self._words(line) if end == "moved here" else self._line(line), end)

    def _words(self, line: MarkedProvision) -> tuple[OwnedSpan, ...]:
        """The words of a clause marked against its own, wherever these stood."""
        return self._seen[line.id] if line.fate == "moved here" else self._line(line)

    def _line(self, line: MarkedProvision) -> tuple[OwnedSpan, ...]:
        """The words of a clause as they are marked in its place."""
        return self._owned.line(line._replace(label=()))

    def _whole(
        self, group: Sequence[MarkedProvision], parts: Sequence[tuple[OwnedSpan, ...]]
    ) -> Iterator[WrittenParagraph]:
        """Clauses that were one, or became one: all ends between them are new, or gone."""
        for at, (line, words) in enumerate(zip(group, parts, strict=True)):
            made = self._paragraph(line, words, "kept")
            if at + 1 < len(group):
                by = self._author_of(group[at + 1])
                made = made._replace(end="inserted" if is_split(group) else "deleted", by=by)
            yield made

    def _paragraph(self, line: MarkedProvision, words: Sequence[OwnedSpan], end: WrittenMark) -> WrittenParagraph:
        by = self._author_of(line)
        clauses = (self._old.get(line.id), self._new.get(line.id))
        runs = (
            *label_runs(line.label_and_tab, end, {s.mark: s.by for s in reversed(words) if s.by}, by),
            *self._maker.words(words, *clauses, _MARKING.get(end, AS_MARKED), by),
        )
        style, was = style_of(line.kind, line.level), style_of(*line.was) if line.was else ""
        return WrittenParagraph(
            style,
            runs,
            end,
            next((run.by for run in runs if run.mark == end and end != "kept"), by),
            was=was if was != style and end == "kept" else "",
            move=self._moves[line.id] if end in _AS_WHOLE else "",
            comments=self._comments.get(line.id, ()) if line.in_revised else (),
        )

    def _author_of(self, line: MarkedProvision) -> MarkAuthor:
        """Who did something to a clause as a whole, or is to be taken for its author."""
        return self._owned.of_clause(line) or self._authors.get(line.id, self._author)

    def _passage(self, blocks: Sequence[WrittenParagraph | WrittenTable], lines: Sequence[MarkedProvision]) -> Passage:
        base, final = self._printed
        return Passage(
            tuple(blocks),
            tuple(base[line.id] for line in lines if line.in_baseline),
            tuple(final[line.id] for line in lines if line.in_revised),
            Where(self._name, provision=lines[0].id),
            tuple(line.id for line in lines if line.fate != "moved away"),
        )


def _see_to_notes(text: Text, name: str) -> None:
    """Let a text be written whose notes are called once each, as Word has them.

    Raises:
        ExportFault: a note is called twice, or nowhere, so that it would be there twice, or not at all.
    """
    lines = printed(text)
    notes = {line.label[2:-1]: line for line in lines if line.kind == "note"}
    calls = Counter(call for line in lines if line.kind != "note" for call in PRINTED_CALL.findall(line.text))
    for label, line in notes.items():
        if calls[label] != 1:
            how = "nowhere" if not calls[label] else f"{calls[label]} times"
            what = f"note {label} is called {how}, and Word holds a note where it is called, once"
            raise ExportFault(what, Where(name, provision=line.id), "Call it in one place, or take it out.")


def _see_to_calls(base: Text, final: Text, name: str) -> None:
    """Let a text be written whose calls have their notes; what was so in the other text is that one's own.

    Raises:
        ExportFault: a note is called that is not there, so that its call would be words in Word.
    """
    lines = printed(final)
    notes = {line.label for line in lines if line.kind == "note"}
    before = {call[0] for p in base for call in PRINTED_CALL.finditer(p.text)}
    for line in lines:
        for call in PRINTED_CALL.finditer(line.text):
            if call[0] not in notes and call[0] not in before:
                what = f"{call[0]} calls a note that is not there"
                raise ExportFault(what, Where(name, provision=line.id), "Write the footnote, or take its call out.")


def _noted(text: Text) -> Mapping[str, str]:
    """The clauses of a text as printed, by their ids, with each note's words where it is called."""
    lines = printed(text)
    notes = {line.label[2:-1]: line.text for line in lines if line.kind == "note"}
    return {
        line.id: PRINTED_CALL.sub(
            lambda call: noted(call[1], notes[call[1]]) if call[1] in notes else call[0], str(line)
        )
        for line in lines
    }


def noted(sign: str, words: str) -> str:
    """What stands for the call of a note in a text that is compared: its own sign, if it has one, and its words."""
    return f"[^{'' if sign.isdecimal() else sign} {words.strip()}]"
