"""Proof: a Word file that was written, read by the reader of everybody's Word files, gives the texts it was made of."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Literal

from wtsaprep.errors import ExportFault, Where
from wtsaprep.formats.word.document import CALLS, read_document
from wtsaprep.formats.word.writing.clauses import noted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.word.document import WordDocument, WordLine
    from wtsaprep.formats.word.writing.values import WrittenDocument

FileSide = Literal["base", "final"]
_SIDES: dict[FileSide, str] = {"base": "rejected", "final": "accepted"}
_SHOWN = 60


def prove(raw: bytes, document: WrittenDocument) -> None:
    """Read the file and compare: all changes rejected it is the baseline, all accepted the revised text.

    Raises:
        ExportFault: it is not; the place is named, and nothing is to be written.
    """
    # What is drawn in a paper stays as it is: nobody accepts it.
    read = read_document(raw, by_hand=False)
    for side, done in _SIDES.items():
        expected = [(text, p.where) for p in document.passages for text in getattr(p, side) if text.strip()]
        for (wanted, where), found in zip_longest(expected, texts_read(read, side), fillvalue=("", Where())):
            if wanted != found:
                what = f"with all changes {done} the Word file would read {_shown(found)} here and not {_shown(wanted)}"
                raise ExportFault(what, where, "Please report this; the Markdown export has the same text.")


def texts_read(read: WordDocument, side: FileSide) -> Iterator[str]:
    """The paragraphs of one of the two texts of a Word file, with the words of notes where they are called."""
    return (text for line, text in lines_read(read, side))


def lines_read(read: WordDocument, side: FileSide) -> Iterator[tuple[WordLine, str]]:
    """The same with the lines that they are."""
    said = {
        id_: "".join(_side(line, side) for line in lines)
        for id_, lines in groupby(read.notes, key=lambda line: line.note)
    }

    def called(name: str) -> str:
        return noted(read.note_marks.get(name, ""), said.get(name, ""))

    for line in read.lines:
        if line.in_base if side == "base" else line.in_final:
            text = CALLS.sub(lambda call: called(call[1]), _side(line, side))
            if text.strip():
                yield line, text


def _side(line: WordLine, side: FileSide) -> str:
    return "".join(run.text for run in line.runs if getattr(run.mark, side))


def _shown(text: object) -> str:
    return repr(str(text)[:_SHOWN])
