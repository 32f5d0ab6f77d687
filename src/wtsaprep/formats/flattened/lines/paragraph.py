"""A paragraph: the lines of one sentence or heading put together again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.marks.marked_text import Marked
from wtsaprep.redline.spans import Span, Spans, accepted, rejected

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.line_shape import LineShape


@dataclass(frozen=True, slots=True)
class InputParagraph:
    """A logical paragraph: its marked text and the line of the input (from 1) on which it begins."""

    spans: Spans
    line: int
    role: str = ""
    """What the source says it is, if it does: a Word style, as "heading", "number", "title", "note" or "cell"."""
    columns: tuple[int | None, int | None] | None = None
    """Of a table cell: its column in the baseline and in the revised text, None in one that does not have it; such a
    cell stands there without words, too. Column 0 opens a row."""
    name: str = ""
    """Of a note: what the text calls it by."""
    sign: str = ""
    """Of a note: the mark that is printed for its number, if it bears one of its own."""
    move: str = ""
    """What the source calls the move that it is part of, at both ends, if it tells."""
    whole: int = 0
    """What it was split from or joined with, by a number that all of that bear; 0 if it is for itself."""
    shape: LineShape | None = field(default=None, compare=False, repr=False)
    """What its words are, if they stood on one line, which was classified; see `shape_as`."""

    @classmethod
    def plain(cls, text: str, line: int = 0, role: str = "") -> InputParagraph:
        """A paragraph without marks."""
        return cls((Span("kept", text),) if text else (), line, role)

    def shape_as(self, text: str) -> LineShape:
        """What it is when it reads so, in one of its texts."""
        return self.shape if self.shape is not None and self.shape.text == text else shape_of(text)

    @property
    def marked(self) -> Marked:
        """The same with a mark for each character."""
        return Marked.of(self.spans)

    @property
    def text(self) -> str:
        """What it looks like: as it was, or as it will be if it is all new."""
        if len(self.spans) == 1:
            return self.spans[0].text  # Most paragraphs by far.
        old = rejected(self.spans)
        return old if old.strip() else accepted(self.spans)
