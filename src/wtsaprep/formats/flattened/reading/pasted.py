"""What is pasted into a draft, read as an import reads it: lines put together, labels taken off, levels found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.hyphens import resolved_hyphens
from wtsaprep.formats.flattened.lines.put_together import join_lines
from wtsaprep.formats.flattened.lines.source_lines import normalised, split_lines
from wtsaprep.formats.flattened.marks.marked_text import Marked
from wtsaprep.formats.flattened.marks.written_marks import Marking
from wtsaprep.formats.flattened.structure.two_texts import read_text

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text


def pasted_clauses(pasted: str) -> Text:
    """The clauses of a piece of a text, in order; marks in it are words like others.

    Raises:
        InputFault: there are more lines than are read.
    """
    text, _ = normalised(pasted)
    lines, _ = split_lines(Marking(Marked.plain(text), ""))
    whole, _ = resolved_hyphens(lines)
    return tuple(p for p in read_text(join_lines(whole, strict=False).paragraphs).revised if p.text)
