"""Documents: a proposal or a whole contribution as blocks, from cover to reasons.

Source: [WTSA16-PROPOSALS].
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.mark_owners import OwnedMarks
from wtsaprep.drafting.shown_texts import reproduced
from wtsaprep.errors import Where
from wtsaprep.formats.markdown.annotations import ANNOTATIONS
from wtsaprep.formats.markdown.blocks import Block, paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.model.contribution import TO_BE_COMPLETED
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.symbols import SUPPORTS
from wtsaprep.redline.redline import redline
from wtsaprep.redline.remarks import remarks
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.drafting.mark_owners import Owners
    from wtsaprep.formats.markdown.annotations import Annotation
    from wtsaprep.formats.markdown.blocks import Look
    from wtsaprep.formats.markdown.dialect_names import DialectName
    from wtsaprep.model.contribution import Contact, Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.redline.redline import Redline

_LANGUAGES = {"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"}
_LOOKS: dict[str, Look] = {"number": "strong", "title": "strong", "heading": "emphasis", "annex": "strong"}


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One proposal of a document, with its two texts."""

    proposal: Proposal
    baseline: Resolution | None
    revised: Text

    @property
    def baseline_text(self) -> Text:
        """The provisions of the baseline; none for a draft new text."""
        return self.baseline.provisions if self.baseline else ()


class Addendum(NamedTuple):
    """An addendum of a document: its number, and the proposals that it carries."""

    number: int
    entries: tuple[DocumentEntry, ...]


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
        blocks.append(paragraph_block("Proposals", "strong"))
        blocks += [paragraph_block(_list_line(entry)) for entry in entries]
    if addenda:
        blocks.append(paragraph_block("Addenda", "strong"))
        blocks += [paragraph_block(f"Addendum {a.number}\t{_list_line(entry)}") for a in addenda for entry in a.entries]
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
    yield paragraph_block("PLENARY MEETING", "strong")
    yield paragraph_block(contribution.document_line, "strong")
    yield _field("Date", contribution.date)
    yield _field("Original", _LANGUAGES.get(contribution.language, contribution.language))
    yield _field("Source", contribution.source or ", ".join(contribution.sources))
    yield _field("Title", contribution.title)
    yield from _long_field("Abstract", contribution.abstract)
    yield _field("Contact", "; ".join(filter(None, map(_contact, contribution.contacts))))
    if contribution.introduction.strip():
        yield from _long_field("Introduction", contribution.introduction)
    seen: set[tuple[str, str]] = set()
    for baseline in (entry.baseline for entry in entries if entry.baseline):
        if (baseline.number, baseline.adopted) not in seen:
            seen.add((baseline.number, baseline.adopted))
            yield _text_in_force(baseline)


def _text_in_force(baseline: Resolution) -> Block:
    """The text that the changes are against, as its own number line has it.

    That and how it was worked out is said on the screens; a document for others carries no working notes.
    """
    number = next((p.text for p in baseline.provisions if p.kind == "number"), baseline.name)
    return _field("Text in force", number)


def _field(name: str, value: str) -> Block:
    return paragraph_block(f"{name}:\t{value or TO_BE_COMPLETED}")


def _long_field(name: str, value: str) -> Iterator[Block]:
    """A field of several paragraphs, blank for blank and line for line; only its tabs are blanks here."""
    lines = value.replace("\t", " ").splitlines()
    paragraphs = ["\n".join(run) for filled, run in groupby(lines, lambda line: bool(line.strip())) if filled]
    yield _field(name, "".join(paragraphs[:1]))
    yield from map(paragraph_block, paragraphs[1:])


def _contact(contact: Contact) -> str:
    return ", ".join(filter(None, (contact.name, contact.organization, contact.telephone, contact.email)))


def _list_line(entry: DocumentEntry) -> str:
    """What tells a reader which proposal follows. Its three cells are never taken for the beginning of one."""
    proposal = entry.proposal
    text = reproduced(proposal, entry.baseline_text, entry.revised)[1]
    about = next((p.text for kind in ("number", "title") for p in text if p.kind == kind), "")
    return "\t".join((proposal.symbol, proposal.number or "–", about or f"{SUPPORTS} {proposal.supports}"))


def _proposal(entry: DocumentEntry, marks: DialectName, *, authors: bool) -> Iterator[Block]:
    proposal = entry.proposal
    if proposal.practice:
        yield paragraph_block(PRACTICE, "strong")
    number = proposal.number or ("" if proposal.symbol == "NOC" else TO_BE_COMPLETED)
    yield paragraph_block("\t".join(filter(None, (proposal.symbol, number))))
    author = "/".join(proposal.sources)
    laid = redline(*reproduced(proposal, entry.baseline_text, entry.revised))
    yield from text_blocks(laid, marks, author, proposal.name, proposal.owners if authors else ())
    if proposal.supports:
        yield paragraph_block(f"{SUPPORTS}:\t{proposal.supports}")
    if proposal.reasons.strip():
        yield from _long_field("Reasons", proposal.reasons)


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
