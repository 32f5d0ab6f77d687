"""Papers as Word files: their lines and tables as they stand, marks drawn as on a page; each word is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import Where
from wtsaprep.formats.papers.paper import PaperTable
from wtsaprep.formats.word.writing.cover import plain
from wtsaprep.formats.word.writing.document import proved_file
from wtsaprep.formats.word.writing.values import (
    Passage,
    WrittenCell,
    WrittenDocument,
    WrittenParagraph,
    WrittenRow,
    WrittenRun,
    WrittenTable,
)
from wtsaprep.model.odd_characters import visible_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow

WIDTHS = {False: 9639, True: 14572}
"""Of the text on an A4 page, upright and turned, in twentieths of a point."""
_BULLET = "–\t"
_DEEPEST = 3


def word_paper(paper: Paper) -> bytes:
    """The paper as a Word file.

    Raises:
        ExportFault: it would not come back from it as itself; nothing is to be written.
    """
    head = f"{paper.private}: {paper.title}" if paper.private else ""
    return proved_file(
        WrittenDocument(
            tuple(paper_passages(paper)),
            {},
            paper.language,
            _shown(paper.title),
            head=_shown(head),
            landscape=paper.landscape,
            head_on_first=bool(head),
        )
    )


def paper_passages(paper: Paper) -> Iterator[Passage]:
    """What stands over a paper, and its parts."""
    yield from (plain("Coverline", _shown(line)) for line in paper.over)
    yield plain("Title1", _shown(paper.title))
    for part in paper.parts:
        if isinstance(part, PaperTable):
            if part.rows:
                yield table_passage(part, WIDTHS[paper.landscape])
        else:
            yield _passage((_line(part),))


def table_passage(table: PaperTable, width: int) -> Passage:
    """A table, set as wide as its page."""
    style = "Tablesmall" if table.dense else "Tabletext"
    heads = (WrittenRow(tuple(_cell(cell, style) for cell in table.heads), head=True),) if table.heads else ()
    rows = tuple(_row(row, style, named=table.named) for row in table.rows)
    shares = table.widths or (1.0,) * table.columns
    widths = tuple(int(width * share / sum(shares)) for share in shares)
    return _passage((WrittenTable((*heads, *rows), widths),))


def _passage(blocks: tuple[WrittenParagraph | WrittenTable, ...]) -> Passage:
    texts = tuple("".join(run.text for run in paragraph.runs) for paragraph in _paragraphs(blocks))
    return Passage(blocks, texts, texts, Where())


def _paragraphs(blocks: Iterable[WrittenParagraph | WrittenTable]) -> Iterator[WrittenParagraph]:
    for block in blocks:
        if isinstance(block, WrittenTable):
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)
        else:
            yield block


def _line(line: PaperLine) -> WrittenParagraph:
    if line.look == "heading":
        return _paragraph("Headingb", line)
    if line.depth:
        return _paragraph(f"enumlev{min(line.depth, _DEEPEST)}", line, WrittenRun(_BULLET))
    return _paragraph("Normal", line)


def _row(row: PaperRow, style: str, *, named: bool) -> WrittenRow:
    first, *others = row.cells
    name = _cell(first, style, italic=named)
    return WrittenRow((name, *(_cell(cell, style) for cell in others)))


def _cell(cell: PaperCell, style: str, *, italic: bool = False) -> WrittenCell:
    paragraphs = tuple(_paragraph("Tablesmall" if line.look == "small" else style, line) for line in cell.lines)
    if italic:
        paragraphs = tuple(p._replace(runs=tuple(run._replace(italic=True) for run in p.runs)) for p in paragraphs)
    return WrittenCell(paragraphs or (WrittenParagraph(style),), across=cell.across)


def _paragraph(style: str, line: PaperLine, *before: WrittenRun) -> WrittenParagraph:
    bold = line.look == "strong"
    runs = (WrittenRun(_shown(span.text), bold=bold, drawn=span.mark) for span in line.spans)
    return WrittenParagraph(style, (*before, *runs))


def _shown(text: str) -> str:
    """A text whose odd characters are seen: Word files hold no control characters."""
    return visible_document(text)
