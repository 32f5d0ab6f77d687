"""Values: what a Word file is written from: paragraphs of runs, tables and notes, with who marked them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.word.values import CALL
from wtsaprep.model.mark_owner import MarkAuthor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.errors import Where
    from wtsaprep.redline.spans import Mark

WrittenMark = Literal["kept", "deleted", "inserted", "moved away", "moved here"]
"""What became of words; moved ones stand twice, as in a redline."""
ONLY_BASE: frozenset[WrittenMark] = frozenset(("deleted", "moved away"))
ONLY_FINAL: frozenset[WrittenMark] = frozenset(("inserted", "moved here"))
NOBODY = MarkAuthor()


class WrittenRun(NamedTuple):
    """A run of characters under one mark, with its tabs, line breaks and calls of notes (`call_sign`)."""

    text: str
    mark: WrittenMark = "kept"
    by: MarkAuthor = NOBODY
    italic: bool = False
    bold: bool = False
    drawn: Mark = "kept"
    """How it is drawn by hand, where several wordings stand beside each other and no mark is to be accepted."""


class WrittenComment(NamedTuple):
    """What somebody remarked on a paragraph."""

    by: MarkAuthor
    text: str


class WrittenParagraph(NamedTuple):
    """A paragraph: its style, its runs, and what became of its end."""

    style: str
    runs: tuple[WrittenRun, ...] = ()
    end: WrittenMark = "kept"
    by: MarkAuthor = NOBODY
    """Who marked its end, moved it, or gave it another style."""
    was: str = ""
    """The style that it has in the baseline, where that is another."""
    move: str = ""
    """The name of the move that it is part of, here or where it came from."""
    comments: tuple[WrittenComment, ...] = ()

    @property
    def mark_of_end(self) -> WrittenMark:
        """The mark of its end. Behind new words that of one that moved here is new: LibreOffice loses it else."""
        return "inserted" if self.end == "moved here" and self.runs and self.runs[-1].mark == "inserted" else self.end


class WrittenCell(NamedTuple):
    """A cell of a table; one of a column that is new or gone bears a mark itself."""

    paragraphs: tuple[WrittenParagraph, ...]
    mark: WrittenMark = "kept"
    by: MarkAuthor = NOBODY
    column: int = 0
    """Its place in its row, from 0, in the text in force, or in the revised text if it is new."""
    across: int = 1
    """How many columns it goes across; the last one of a row goes to the edge of the table."""


class WrittenRow(NamedTuple):
    """A row of a table."""

    cells: tuple[WrittenCell, ...]
    mark: WrittenMark = "kept"
    by: MarkAuthor = NOBODY
    head: bool = False
    """Whether it stands over its table again on each page."""


class WrittenTable(NamedTuple):
    """A table; one without lines only puts things beside each other, as on a cover."""

    rows: tuple[WrittenRow, ...]
    widths: tuple[int, ...] = ()
    """Of its columns, in twentieths of a point; all alike if nothing is said."""
    lines: bool = True


class WrittenNote(NamedTuple):
    """A footnote, as the place that calls it has it."""

    runs: tuple[WrittenRun, ...]
    sign: str = ""
    """The mark that it bears in place of a number."""


class Passage(NamedTuple):
    """Something of a document, and what each of the two texts must read there once the file is read back.

    Calls of notes stand in these as the words of their notes do (`noted`).
    """

    blocks: tuple[WrittenParagraph | WrittenTable, ...]
    base: tuple[str, ...]
    final: tuple[str, ...]
    where: Where
    clauses: tuple[str, ...] = ()
    """The ids of the clauses that stand in it."""


class WrittenDocument(NamedTuple):
    """All of a document."""

    passages: tuple[Passage, ...]
    notes: Mapping[str, WrittenNote]
    """Its footnotes, by the names that their calls have."""
    language: str = "en"
    title: str = ""
    creator: str = ""
    head: str = ""
    """What stands at the top of each page: the number of the document."""
    tracked: bool = False
    """Whether Word is to go on tracking what is changed in it."""
    landscape: bool = False
    head_on_first: bool = False
    """Whether what stands at the top of each page stands on the first one, too."""


def call_sign(name: str) -> str:
    """The call of a note in the text of a run."""
    return f"{CALL}{name}{CALL}"


def text_of(runs: Iterable[WrittenRun], without: frozenset[WrittenMark]) -> str:
    """The characters of runs but for those that one of the texts does not have."""
    return "".join(run.text for run in runs if run.mark not in without)
