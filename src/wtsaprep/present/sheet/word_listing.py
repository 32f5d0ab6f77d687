"""A Word file as lines: each paragraph as it stands, its tabs and line breaks with it, in one of three views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.breaks import with_signs
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.formats.word.listing import ListedLine
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.present.text.pieces import Line, Role
    from wtsaprep.redline.spans import Mark

_LEFT_OUT: dict[View, Mark | None] = {"base": "inserted", "final": "deleted", "redline": None}


def usual_view(lines: Iterable[ListedLine]) -> View:
    """The view of a file of which nothing is said: with its marks, if it has any."""
    return "redline" if any(span.mark != "kept" for line in lines for span in line.spans) else "final"


def listing_lines(lines: Iterable[ListedLine], view: View) -> Iterator[Line]:
    """The lines of a view; a paragraph with line breaks takes several."""
    for line in lines:
        if view == "redline" or (line.in_base if view == "base" else line.in_final):
            yield from _broken(line, view)


def _broken(line: ListedLine, view: View) -> Iterator[Line]:
    pieces: list[Piece] = []
    for span in line.spans:
        if span.mark == _LEFT_OUT[view]:
            continue
        role: Role = span.mark if view == "redline" and span.mark != "kept" else "text"
        text = with_signs(span) if view == "redline" else span.text
        for at, part in enumerate(text.split("\n")):
            if at:
                yield tuple(pieces)
                pieces = []
            if part:
                pieces.append(Piece("\t".join(map(visible, part.split("\t"))), role))
    yield tuple(pieces)
