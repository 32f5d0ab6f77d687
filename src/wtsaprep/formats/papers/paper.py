"""Paper values: lines and tables of marked words, from which a page, a Word file or a workbook is written.

Its marks are drawn, not tracked: nobody is to accept what stands in several versions beside each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.practice import PRACTICE
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.redline.spans import Spans

LineLook = Literal["plain", "strong", "small", "faint", "heading"]
RowLook = Literal["plain", "contested", "signpost"]
"""A signpost names what stands below it, and nothing else."""


class PaperLine(NamedTuple):
    """A paragraph, or an entry of a list, in its own direction; a line break in it stays one."""

    spans: Spans
    look: LineLook = "plain"
    depth: int = 0
    """How deep in a list it stands; 0 for a paragraph."""

    @property
    def text(self) -> str:
        """All its words, whatever their marks."""
        return "".join(span.text for span in self.spans)


class PaperCell(NamedTuple):
    """A cell of a table: lines one under the other."""

    lines: tuple[PaperLine, ...] = ()
    across: int = 1
    """How many columns it goes across."""


class PaperRow(NamedTuple):
    """A row of a table."""

    cells: tuple[PaperCell, ...]
    look: RowLook = "plain"


class PaperTable(NamedTuple):
    """A table with what stands over its columns on every page; nothing may stand there."""

    rows: tuple[PaperRow, ...]
    heads: tuple[PaperCell, ...] = ()
    widths: tuple[float, ...] = ()
    """Shares of the page that its columns have; all alike if nothing is said."""
    named: bool = True
    """Whether the first cell of a row says what it is about."""
    dense: bool = False
    """Whether it has so many columns that its words are set small."""

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max((sum(cell.across for cell in row.cells) for row in self.rows), default=len(self.heads))


class Paper(NamedTuple):
    """A paper, as it stands on pages."""

    title: str
    parts: tuple[PaperLine | PaperTable, ...]
    practice: bool = False
    private: str = ""
    """What heads each page of one that is for our own eyes."""
    language: str = "en"
    landscape: bool = False

    @property
    def over(self) -> tuple[str, ...]:
        """What stands over its title."""
        return tuple(filter(None, (self.private, PRACTICE if self.practice else "")))

    @property
    def tables(self) -> Iterator[PaperTable]:
        """Its tables in order."""
        return (part for part in self.parts if isinstance(part, PaperTable))


def paper_line(text: str, look: LineLook = "plain") -> PaperLine:
    """A line without marks."""
    return PaperLine((Span("kept", text),), look)


def paper_cell(text: str, look: LineLook = "plain", across: int = 1) -> PaperCell:
    """A cell without marks; each line of the text is one of the cell."""
    return PaperCell(tuple(paper_line(line, look) for line in text.split("\n") if line.strip()), across)


def text_table(heads: Sequence[str], rows: Iterable[Sequence[str]], widths: tuple[float, ...] = ()) -> PaperTable:
    """A table of texts without marks."""
    made = tuple(PaperRow(tuple(map(paper_cell, row))) for row in rows)
    return PaperTable(made, tuple(paper_cell(head, "strong") for head in heads), widths, named=False)
