"""Runs: a marked line as runs of one mark, one author and one look each, with the notes that they call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.word.writing.values import (
    ONLY_BASE,
    ONLY_FINAL,
    WrittenNote,
    WrittenRun,
    call_sign,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.drafting.mark_owners import OwnedSpan
    from wtsaprep.formats.word.writing.calls import NoteNames
    from wtsaprep.formats.word.writing.values import WrittenMark
    from wtsaprep.model.mark_owner import MarkAuthor
    from wtsaprep.model.provision import Provision
    from wtsaprep.redline.spans import Mark, Spans

MarksAs = dict["Mark", "WrittenMark"]
"""What the marks of a clause become; those that are missing are left out of it."""
AS_MARKED: MarksAs = {"kept": "kept", "deleted": "deleted", "inserted": "inserted"}


def label_runs(
    label: Spans, end: WrittenMark, by: Mapping[Mark, MarkAuthor], usual: MarkAuthor
) -> Iterator[WrittenRun]:
    """A label and its tab, of a clause that became ``end`` as a whole; letters are in italics.

    Nobody marks a label by itself: ``by`` says who made the marks of the words behind it.
    """
    for mark, text in label:
        words, tab, _ = text.partition("\t")
        run = WrittenRun(words, mark if end == "kept" else end, by.get(mark, usual), italic=words[:1].isalpha())
        yield from (piece for piece in (run, run._replace(text=tab, italic=False)) if piece.text)


class RunMaker:
    """Makes the runs of one text and keeps the notes that they call.

    Word holds a note for each place that calls it, so the note of a clause that moved stands there twice: as it was,
    and as it is.
    """

    def __init__(
        self, names: NoteNames, notes: Mapping[str, tuple[OwnedSpan, ...]], author: MarkAuthor, prefix: str
    ) -> None:
        self._names, self._words = names, notes
        self._author, self._prefix = author, prefix
        self.notes: dict[str, WrittenNote] = {}
        """By the names that their calls have in the runs; ``prefix`` keeps them apart from those of other texts."""

    def words(
        self,
        spans: Iterable[OwnedSpan],
        old: Provision | None,
        new: Provision | None,
        marking: MarksAs,
        usual: MarkAuthor,
    ) -> Iterator[WrittenRun]:
        """The words of a clause that is ``old`` in the baseline and ``new`` in the revised text.

        ``usual`` made the marks of which nobody else is known to have.
        """
        gone = come = 0
        for span, note in self._names.parted(spans):
            # As it is stored, a text calls a note by its id.
            length = len(f"[^{note}]") if note else len(span.text)
            if (mark := marking.get(span.mark)) is not None:
                by, in_old = span.by or usual, mark in ONLY_BASE
                if note:
                    yield WrittenRun(self._call(note, span.text[2:-1], mark), mark, by)
                else:
                    clause, at = (old, gone) if in_old else (new, come)
                    for text, italic in _cut(span.text, at, clause.italics if clause else ()):
                        yield WrittenRun(text, mark, by, italic)
            gone += length * (span.mark != "inserted")
            come += length * (span.mark != "deleted")

    def _call(self, note: str, sign: str, mark: WrittenMark) -> str:
        """The call of a note, which is kept with its marks, or as the one text has it that calls it here."""
        runs = tuple(WrittenRun(s.text, s.mark, s.by or self._author) for s in self._words[note])
        return self._noted(WrittenNote(runs, "" if sign.isdecimal() else sign), mark)

    def called_again(self, name: str, mark: WrittenMark) -> str:
        """The call of a note where its clause stands in one of the texts, which the other has elsewhere."""
        return self._noted(self.notes[name], mark)

    def _noted(self, note: WrittenNote, mark: WrittenMark) -> str:
        name = f"{self._prefix}{len(self.notes)}"
        if mark in ONLY_BASE:
            note = note._replace(runs=tuple(r._replace(mark="deleted") for r in note.runs if r.mark != "inserted"))
        elif mark in ONLY_FINAL:
            note = note._replace(runs=tuple(r._replace(mark="inserted") for r in note.runs if r.mark != "deleted"))
        self.notes[name] = note
        return call_sign(name)


def _cut(text: str, start: int, italics: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """A text in pieces that are in italics or not; ``start`` is its place in the clause that has these italics."""
    done = 0
    for first, last in italics:
        begin, end = max(first - start, done), min(last - start, len(text))
        if begin < end:
            if done < begin:
                yield text[done:begin], False
            yield text[begin:end], True
            done = end
    if done < len(text):
        yield text[done:], False
