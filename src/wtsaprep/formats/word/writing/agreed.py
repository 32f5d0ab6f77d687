"""Agreed texts as Word files: tracked changes, what was decided on each paragraph, and the open points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.lost_citations import told_lost
from wtsaprep.formats.papers.agreed import counted, open_table, remarks_of
from wtsaprep.formats.word.writing.clauses import TextWriter
from wtsaprep.formats.word.writing.cover import plain
from wtsaprep.formats.word.writing.document import proved_file
from wtsaprep.formats.word.writing.papers import WIDTHS, table_passage
from wtsaprep.formats.word.writing.values import WrittenDocument
from wtsaprep.model.chair import CHAIR
from wtsaprep.model.mark_owner import MarkAuthor
from wtsaprep.model.practice import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.word.writing.values import Passage
    from wtsaprep.review.tabled import Tabled


def word_agreed(tabled: Tabled) -> bytes:
    """The text with its open points.

    Raises:
        ExportFault: the text would not come back from it as itself; nothing is to be written.
    """
    writer = TextWriter(tabled.baseline, tabled.text, author=MarkAuthor(CHAIR), name=tabled.name)
    passages = tuple(_passages(tabled, writer))
    title = f"Agreed text: {tabled.heading}"
    return proved_file(WrittenDocument(passages, writer.notes, title=title, head=tabled.name, tracked=True))


def _passages(tabled: Tabled, writer: TextWriter) -> Iterator[Passage]:
    if tabled.practice:
        yield plain("Coverline", PRACTICE)
    yield plain("Title1", f"Agreed text: {tabled.heading}")
    if tabled.in_force:
        yield plain("Normal", f"Text in force:\t{tabled.in_force}")
    yield plain("Normal", counted(tabled.paragraphs))
    said = remarks_of(tabled.paragraphs)
    for passage in writer.passages():
        yield passage
        told = [said[id_] for id_ in passage.clauses if said.get(id_)]
        if told:
            yield plain("Remark", *(f"({remark})" for remark in told))
    yield plain("Headingb", "Open points")
    table = open_table(tabled.paragraphs)
    yield table_passage(table, WIDTHS[False]) if table.rows else plain("Normal", "None.")
    if lost := told_lost(tabled.lost_citations):
        yield plain("Normal", f"{lost}.")
