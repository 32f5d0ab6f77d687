"""Marked text as one string with a mark for each character, so that it can be cut anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.redline.spans import Mark, Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.redline.spans import Spans

KEPT, DELETED, INSERTED = "k", "d", "i"
_NAMES: dict[str, Mark] = {KEPT: "kept", DELETED: "deleted", INSERTED: "inserted"}
_SAME = pattern_of(r"k+|d+|i+")
_LETTERS = {name: letter for letter, name in _NAMES.items()}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and, of the same length, its marks: ``k``, ``d`` or ``i``; a capital where a blank is meant to stay."""

    text: str = ""
    marks: str = ""

    @classmethod
    def plain(cls, text: str, mark: str = KEPT) -> Marked:
        """A text that bears one mark all over."""
        return cls(text, mark * len(text))

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Marked:
        """The same marking as spans."""
        row = tuple(spans)
        if len(row) == 1:
            return cls(row[0].text, _LETTERS[row[0].mark] * len(row[0].text))  # Most paragraphs by far.
        return cls("".join([s.text for s in row]), "".join([_LETTERS[s.mark] * len(s.text) for s in row]))

    @classmethod
    def join(cls, parts: Iterable[Marked]) -> Marked:
        """The parts in a row."""
        row = tuple(parts)
        return cls("".join([p.text for p in row]), "".join([p.marks for p in row]))

    @property
    def spans(self) -> Spans:
        """The marking as spans in their normal form."""
        marks = self.marks.lower()
        if marks == KEPT * len(marks):
            return (Span("kept", self.text),) if self.text else ()
        return merged(Span(_NAMES[run[0][0]], self.text[run.start() : run.end()]) for run in _SAME.finditer(marks))

    @property
    def shown(self) -> str:
        """What the paragraph looks like: as it was, or as it will be if it is all new."""
        marks = self.marks
        if not marks.strip("kK"):
            return self.text
        old = "".join(c for c, m in zip(self.text, marks, strict=True) if m not in "iI")
        if old.strip():
            return old
        return "".join(c for c, m in zip(self.text, marks, strict=True) if m not in "dD")

    @property
    def only(self) -> str:
        """The one mark other than kept that the whole of it bears (``d`` or ``i``), or nothing."""
        if not self.marks.strip("kK"):
            return ""
        marks = {m for c, m in zip(self.text, self.marks.lower(), strict=True) if not c.isspace()}
        return marks.pop() if len(marks) == 1 and KEPT not in marks else ""

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, place: slice) -> Marked:
        return Marked(self.text[place], self.marks[place])

    def __add__(self, other: Marked) -> Marked:
        return Marked(self.text + other.text, self.marks + other.marks)

    def without(self, mark: str) -> Marked:
        """What of it the text has that lacks this mark."""
        keep = [n for n, letter in enumerate(self.marks) if letter.lower() != mark]
        if len(keep) == len(self.text):
            return self
        return Marked("".join(self.text[n] for n in keep), "".join(self.marks[n] for n in keep))

    def strip(self, blanks: str = " \t") -> Marked:
        """Without the blanks at both ends, but with those that are meant to stay."""
        text = self.text
        if not text or (text[0] not in blanks and text[-1] not in blanks):
            return self
        start, end = 0, len(text)
        while start < end and self.text[start] in blanks and self.marks[start].islower():
            start += 1
        while end > start and self.text[end - 1] in blanks and self.marks[end - 1].islower():
            end -= 1
        return self[start:end]
