"""Documents: a proposal or a whole contribution as blocks, from cover to reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.errors import Where
from wtsaprep.formats.markdown.annotations import ANNOTATIONS
from wtsaprep.formats.markdown.blocks import Block, paragraph, write
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.model.contribution import TO_BE_COMPLETED
from wtsaprep.model.proposal import NEW_TEXT, WITHOUT_TEXT
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.markdown.annotations import Annotation
    from wtsaprep.formats.markdown.blocks import Look
    from wtsaprep.formats.markdown.dialects import DialectName
    from wtsaprep.model.contribution import Contact, Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.redline.redline import MarkedProvision

_LANGUAGES = {"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"}
_LOOKS: dict[str, Look] = {"number": "strong", "title": "strong", "heading": "emphasis", "annex": "strong"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One proposal of a document, with its two texts."""

    proposal: Proposal
    baseline: Resolution | None
    revised: Text

    @property
    def baseline_text(self) -> Text:
        """The provisions of the baseline; none for a draft new text."""
        return self.baseline.provisions if self.baseline else ()


def markdown_document(
    contribution: Contribution, entries: Sequence[Entry], marks: DialectName, asked: Sequence[Annotation] = ()
) -> str:
    """A contribution with its cover and the proposals given, as Markdown; annotations only as far as asked for.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    blocks = [*_cover(contribution, entries)]
    if len(entries) > 1:
        blocks.append(paragraph("Proposals", "strong"))
        blocks += [paragraph(_list_line(entry)) for entry in entries]
    for entry in entries:
        blocks += _proposal(entry, marks)
        blocks += _annotations(entry, asked)
    return write(blocks, dialect(marks))


def markdown_text(baseline: Text, revised: Text, marks: DialectName) -> str:
    """Two texts laid over each other, without cover or symbol, as Markdown.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    lines = redline(baseline, revised).provisions
    return write([b for line in lines for b in _provision(line, marks, "", "")], dialect(marks))


def _cover(contribution: Contribution, entries: Sequence[Entry]) -> Iterator[Block]:
    if contribution.practice or any(entry.proposal.practice for entry in entries):
        yield paragraph("PRACTICE", "strong")
    yield paragraph(contribution.event or TO_BE_COMPLETED, "title")
    yield paragraph(", ".join(part for part in (contribution.place, contribution.dates) if part) or TO_BE_COMPLETED)
    yield paragraph("PLENARY MEETING", "strong")
    yield paragraph(contribution.document_line, "strong")
    yield _field("Date", contribution.date)
    yield _field("Original", _LANGUAGES.get(contribution.language, contribution.language))
    yield _field("Source", contribution.source or ", ".join(contribution.sources))
    yield _field("Title", contribution.title)
    yield from _long_field("Abstract", contribution.abstract or TO_BE_COMPLETED)
    yield _field("Contact", "; ".join(filter(None, map(_contact, contribution.contacts))))
    if contribution.introduction:
        yield from _long_field("Introduction", contribution.introduction)
    seen: set[tuple[str, str]] = set()
    for baseline in (entry.baseline for entry in entries if entry.baseline):
        if (baseline.number, baseline.adopted) not in seen:
            seen.add((baseline.number, baseline.adopted))
            yield from _text_in_force(baseline)


def _text_in_force(baseline: Resolution) -> Iterator[Block]:
    named = f"{baseline.name}, {baseline.status}"
    if baseline.status == "reconstructed":
        yield from _long_field("Text in force", f"{named}. {baseline.provenance}".strip())
    else:
        yield _field("Text in force", named)


def _field(name: str, value: str) -> Block:
    return paragraph(f"{name}:\t{value or TO_BE_COMPLETED}")


def _long_field(name: str, value: str) -> Iterator[Block]:
    first, *more = (" ".join(part.split()) for part in value.split("\n\n") if part.strip())
    yield _field(name, first)
    yield from (paragraph(part) for part in more)


def _contact(contact: Contact) -> str:
    return ", ".join(filter(None, (contact.name, contact.organization, contact.telephone, contact.email)))


def _list_line(entry: Entry) -> str:
    number = next((p.text for p in entry.revised if p.kind == "number"), "")
    return "\t".join(filter(None, (entry.proposal.symbol, entry.proposal.number, number)))


def _proposal(entry: Entry, marks: DialectName) -> Iterator[Block]:
    proposal = entry.proposal
    if proposal.practice:
        yield paragraph("PRACTICE", "strong")
    yield paragraph(f"{proposal.symbol}\t{proposal.number or TO_BE_COMPLETED}")
    author = "/".join(proposal.sources)
    if proposal.symbol in WITHOUT_TEXT:
        named = tuple(p for p in entry.baseline_text if p.kind in ("number", "title"))
        lines = redline(named, named).provisions
    elif proposal.symbol in NEW_TEXT:
        lines = redline(entry.revised, entry.revised).provisions
    else:
        lines = redline(entry.baseline_text, entry.revised).provisions
    for line in lines:
        yield from _provision(line, marks, author, proposal.number or proposal.id)
    if proposal.reasons:
        yield from _long_field("Reasons", proposal.reasons)


def _annotations(entry: Entry, asked: Sequence[Annotation]) -> Iterator[Block]:
    number = entry.proposal.number or entry.proposal.id
    for lines in (ANNOTATIONS[name] for name in asked):
        for text, id_ in lines(entry.proposal, entry.baseline_text, entry.revised):
            yield paragraph(text, where=Where(number, provision=id_))


def _provision(line: MarkedProvision, marks: DialectName, author: str, number: str) -> Iterator[Block]:
    """A provision is a block of its own, so no mark ever crosses from one to the next."""
    where = Where(number, provision=line.id)
    look = _LOOKS.get(line.kind, "plain")
    spans = line.line
    if marks == "none":
        spans = tuple(Span("kept", span.text) for span in spans if span.mark != "deleted")
    if "".join(span.text for span in spans).strip():
        yield Block(spans, look, author, where)
