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
from wtsaprep.model.contribution import TO_BE_COMPLETED
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
    blocks = [*_cover(contribution, entries)]
    if len(entries) > 1:
        blocks.append(paragraph_block(cover_words(contribution.language).proposals, "strong"))
        blocks += [paragraph_block(entry.listed) for entry in entries]
    if addenda:
        blocks.append(paragraph_block("Addenda", "strong"))
        blocks += [paragraph_block(f"Addendum {a.number}\t{entry.listed}") for a in addenda for entry in a.entries]
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


def _cover(contribution: Contribution, entries: Sequence[DocumentEntry]) -> Iterator[Block]:
    if contribution.practice or any(entry.proposal.practice for entry in entries):
        yield paragraph_block(PRACTICE, "strong")
    yield paragraph_block(contribution.event or TO_BE_COMPLETED, "title")
    yield paragraph_block(
        ", ".join(part for part in (contribution.place, contribution.dates) if part) or TO_BE_COMPLETED
    )
    words = cover_words(contribution.language)
    yield paragraph_block(words.meeting, "strong")
    yield paragraph_block(contribution.named_on_cover, "strong")
    yield _field("Date:", contribution.date)
    yield _field(words.original.strip(), words.itself)
    yield _field("Source:", contribution.source or ", ".join(contribution.sources))
    yield _field("Title:", contribution.title)
    yield from _long_field(words.abstract, contribution.abstract)
    yield _field(words.contact, "; ".join(contact_lines(contribution)))
    if contribution.introduction.strip():
        yield from _long_field(f"{words.introduction}:", contribution.introduction)
    yield from (_field("Text in force:", number) for number in texts_in_force(entries))


def _field(name: str, value: str) -> Block:
    return paragraph_block(f"{name}\t{value or TO_BE_COMPLETED}")


def _long_field(name: str, value: str) -> Iterator[Block]:
    """A field of several paragraphs."""
    first, *others = prose_paragraphs(value) or ("",)
    yield _field(name, first)
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
        yield from _long_field(cover_words(proposal.language).reasons, proposal.reasons)


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
