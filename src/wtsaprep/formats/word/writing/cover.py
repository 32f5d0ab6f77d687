"""Covers: the first page of a contribution, as ITU's documents have it.

Source: [WTSA16-PROPOSALS], [ITU-TEMPLATE], [ITU-COVERS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import Where
from wtsaprep.formats.documents import prose_paragraphs
from wtsaprep.formats.word.writing.values import (
    Passage,
    WrittenCell,
    WrittenParagraph,
    WrittenRow,
    WrittenRun,
    WrittenTable,
)
from wtsaprep.model.cover_words import cover_words
from wtsaprep.model.practice import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.formats.documents import Addendum, DocumentEntry
    from wtsaprep.model.contribution import Contact, Contribution
    from wtsaprep.model.language.table import CoverWords

_HEAD_WIDTHS = (6237, 3402)
_FIELD_WIDTHS = (1985, 7654)


def plain(style: str, *texts: str) -> Passage:
    """Paragraphs of one style without marks."""
    paragraphs = tuple(WrittenParagraph(style, (WrittenRun(text),)) for text in texts)
    return Passage(paragraphs, texts, texts, Where())


def cover_passages(
    contribution: Contribution, entries: Sequence[DocumentEntry], addenda: Sequence[Addendum]
) -> Iterator[Passage]:
    """What stands before the first proposal; what nobody has said yet is shown as such."""
    if contribution.practice or any(entry.proposal.practice for entry in entries):
        yield plain("Coverline", PRACTICE)
    words = cover_words(contribution.language)
    missing = words.to_be_completed
    held = ", ".join(filter(None, (contribution.place, contribution.dates)))
    yield _beside(
        "Coverline",
        _HEAD_WIDTHS,
        (
            ("\n".join(filter(None, (contribution.event or missing, held or missing))), ""),
            (words.meeting, contribution.named_on_cover),
            ("", contribution.date or missing),
            ("", words.original + words.itself),
        ),
        lines=False,
    )
    yield plain("Source", contribution.source or ", ".join(contribution.sources))
    yield plain("Title1", contribution.title or missing)
    abstract = "\n".join(prose_paragraphs(contribution.abstract)) or missing
    contact = "\n".join(line for one in contribution.contacts for line in _contact(one, words)) or missing
    yield _beside("Abstract", _FIELD_WIDTHS, ((words.abstract, abstract), (words.contact, contact)))
    if introduction := prose_paragraphs(contribution.introduction):
        yield plain("Headingb", words.introduction)
        yield plain("Normal", *introduction)
    if len(entries) > 1:
        yield plain("Headingb", words.proposals)
        yield plain("Normal", *(entry.listed for entry in entries))
    if addenda:
        yield plain("Headingb", words.addenda)
        yield plain(
            "Normal",
            *(f"{words.one_addendum.format(a.number)}\t{entry.listed}" for a in addenda for entry in a.entries),
        )


def _contact(contact: Contact, words: CoverWords) -> Iterator[str]:
    """Whom to ask, line by line, as ITU's covers have it."""
    if who := ", ".join(filter(None, (contact.name, contact.organization))):
        yield who
    if contact.telephone:
        yield words.telephone + contact.telephone
    if contact.email:
        yield words.email + contact.email


def _beside(style: str, widths: tuple[int, ...], rows: Iterable[tuple[str, ...]], *, lines: bool = True) -> Passage:
    """Rows of texts that stand beside each other."""
    table = [
        [WrittenCell(tuple(WrittenParagraph(style, (WrittenRun(part),)) for part in text.split("\n"))) for text in row]
        for row in rows
    ]
    texts = tuple(part for row in table for cell in row for p in cell.paragraphs for part in (p.runs[0].text,))
    return Passage(
        (WrittenTable(tuple(WrittenRow(tuple(row)) for row in table), widths, lines),), texts, texts, Where()
    )
