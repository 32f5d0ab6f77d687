"""Documents: a proposal or a whole contribution as blocks, from cover to reasons.

Source: [WTSA16-PROPOSALS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.mark_owners import OwnedMarks
from wtsaprep.errors import Where
from wtsaprep.formats.annotations import ANNOTATIONS
from wtsaprep.formats.documents import contact_lines, prose_paragraphs, texts_in_force
from wtsaprep.formats.markdown.blocks import Block, paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.model.cover_words import cover_words
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.symbols import SUPPORTS
from wtsaprep.redline.redline import redline
from wtsaprep.redline.remarks import remarks
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.drafting.mark_owners import Owners
    from wtsaprep.formats.annotations import Annotation
    from wtsaprep.formats.documents import Addendum, DocumentEntry
    from wtsaprep.formats.markdown.blocks import Look
    from wtsaprep.formats.markdown.dialect_names import DialectName
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.language.table import CoverWords
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline

_LOOKS: dict[str, Look] = {"number": "strong", "title": "strong", "heading": "emphasis", "annex": "strong"}


def markdown_document(
    contribution: Contribution,
    entries: Sequence[DocumentEntry],
    marks: DialectName,
    asked: Sequence[Annotation] = (),
    addenda: Sequence[Addendum] = (),
    *,
    authors: bool = True,
) -> str:
    """A contribution with its cover and the proposals given, as Markdown; annotations only as far as asked for.

    A document with addenda lists them, and what each of them carries. ``authors`` lets marks that can say so name who
    made them.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    words = cover_words(contribution.language)
    blocks = [*_cover(contribution, entries, words)]
    if len(entries) > 1:
        blocks.append(paragraph_block(words.proposals, "strong"))
        blocks += [paragraph_block(entry.listed) for entry in entries]
    if addenda:
        blocks.append(paragraph_block(words.addenda, "strong"))
        listed = ((words.one_addendum.format(a.number), entry.listed) for a in addenda for entry in a.entries)
        blocks += [paragraph_block("\t".join(row)) for row in listed]
    for entry in entries:
        blocks += _proposal(entry, marks, authors=authors)
        blocks += _annotations(entry, asked)
    return write_blocks(blocks, dialect(marks))


def markdown_text(baseline: Text, revised: Text, marks: DialectName) -> str:
    """Two texts laid over each other, without cover or symbol, as Markdown.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    return write_blocks([*text_blocks(redline(baseline, revised), marks, "", "")], dialect(marks))


def _cover(contribution: Contribution, entries: Sequence[DocumentEntry], words: CoverWords) -> Iterator[Block]:
    if contribution.practice or any(entry.proposal.practice for entry in entries):
        yield paragraph_block(PRACTICE, "strong")
    held = ", ".join(part for part in (contribution.place, contribution.dates) if part)
    yield paragraph_block(contribution.event or words.to_be_completed, "title")
    yield paragraph_block(held or words.to_be_completed)
    yield paragraph_block(words.meeting, "strong")
    yield paragraph_block(contribution.named_on_cover, "strong")
    fields = (
        (words.date, contribution.date),
        (words.original.strip(), words.itself),
        (words.source, contribution.source or ", ".join(contribution.sources)),
        (words.title, contribution.title),
        (words.abstract, contribution.abstract),
        (words.contact, "; ".join(contact_lines(contribution))),
    )
    for name, value in fields:
        yield from _field(name, value or words.to_be_completed)
    if contribution.introduction.strip():
        colon = words.title[-1]  # Chinese has a wide one.
        yield from _field(f"{words.introduction}{colon}", contribution.introduction)
    for number in texts_in_force(entries):
        yield from _field(words.in_force, number)


def _field(name: str, value: str) -> Iterator[Block]:
    """A field, in several paragraphs where its value has them."""
    first, *others = prose_paragraphs(value) or ("",)
    yield paragraph_block(f"{name}\t{first}")
    yield from map(paragraph_block, others)


def _proposal(entry: DocumentEntry, marks: DialectName, *, authors: bool) -> Iterator[Block]:
    proposal = entry.proposal
    if proposal.practice:
        yield paragraph_block(PRACTICE, "strong")
    yield paragraph_block(entry.symbol_line)
    author = "/".join(proposal.sources)
    laid = redline(*entry.reproduced)
    yield from text_blocks(laid, marks, author, proposal.name, proposal.owners if authors else ())
    if proposal.supports:
        yield paragraph_block(f"{SUPPORTS}:\t{proposal.supports}")
    if proposal.reasons.strip():
        yield from _field(cover_words(proposal.language).reasons, proposal.reasons)


def _annotations(entry: DocumentEntry, asked: Sequence[Annotation]) -> Iterator[Block]:
    for lines in (ANNOTATIONS[name] for name in asked):
        for text, id_ in lines(entry.proposal, entry.baseline_text, entry.revised):
            yield paragraph_block(text, where=Where(entry.proposal.name, provision=id_))


def text_blocks(laid: Redline, marks: DialectName, author: str, number: str, owners: Owners = ()) -> Iterator[Block]:
    """A provision is a block of its own, so no mark ever crosses from one to the next."""
    owned = OwnedMarks.on(laid, owners) if owners and dialect(marks).signed else None
    remark_at = remarks(laid) if dialect(marks).remarks else {}
    for at, line in enumerate(laid.provisions):
        spans = line.line
        if marks == "none":
            spans = tuple(Span("kept", span.text) for span in spans if span.mark != "deleted")
        if "".join(span.text for span in spans).strip():
            look = _LOOKS.get(line.kind, "plain")
            where = Where(number, provision=line.id)
            yield Block(spans, look, author, where, remark_at.get(at, ""), owned.line(line) if owned else ())
