"""Values: what a Word file is read into: paragraphs of runs, each with the texts that have it and who changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.doubt import DoubtKind

CALL = "\x00"
"""Stands on both sides of the id of a note where the text calls it; no XML can hold it."""

NO_LIST = "0"
"""The list of a paragraph that bears no number, whatever its style says."""


DrawnLook = Literal["", "struck", "underlined", "coloured"]
"""How words are drawn by hand, which may mean a deletion or an insertion that Word did not track; a colour alone may
mean anything.
"""


class Signature(NamedTuple):
    """Who made a change and when, as the file says it; both may be unknown."""

    author: str
    date: str


class TrackedMark(NamedTuple):
    """Which texts have a place: the baseline (all changes rejected), the revised one (all accepted); who changed it."""

    base: bool = True
    final: bool = True
    by: Signature | None = None


class WordRun(NamedTuple):
    """A run of characters under one mark."""

    text: str
    mark: TrackedMark
    look: DrawnLook = ""


class Form(NamedTuple):
    """What a paragraph says of itself: its style, and the list and level of its number."""

    style: str = ""
    list_id: str = ""
    level: int | None = None


class Cell(NamedTuple):
    """The place of a paragraph in a table, each from 0."""

    table: int
    row: int
    column: int


class WordParagraph(NamedTuple):
    """A paragraph as it stands in the file."""

    number: int
    """Its place in the file, from 1."""
    runs: tuple[WordRun, ...]
    end: TrackedMark
    """The mark of its end: where a text does not have it, the paragraph runs on into the next one there."""
    base: Form
    final: Form
    container: int
    """Paragraphs of two containers (cells, notes, the body) never run into one another."""
    cell: Cell | None
    comments: tuple[str, ...]
    move: str = ""
    """The name of the move that it is part of, here or where it came from."""


class Gap(NamedTuple):
    """Something in a paragraph that is no part of what was read."""

    number: int
    what: str
    lost: bool = True
    """Whether the text may lack something by it."""
    kind: DoubtKind = "left-out"
