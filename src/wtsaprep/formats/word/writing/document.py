"""Documents: a contribution with its proposals as a Word file with tracked changes, proved before it is given away.

Source: [WTSA16-PROPOSALS], [PP-GUIDELINES].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.comments import threads
from wtsaprep.errors import Where
from wtsaprep.formats.annotations import ANNOTATIONS
from wtsaprep.formats.documents import prose_paragraphs
from wtsaprep.formats.word.writing.clauses import TextWriter
from wtsaprep.formats.word.writing.cover import cover_passages, plain
from wtsaprep.formats.word.writing.file import word_file
from wtsaprep.formats.word.writing.proof import prove
from wtsaprep.formats.word.writing.values import Passage, WrittenComment, WrittenDocument
from wtsaprep.model.cover_words import cover_words
from wtsaprep.model.file_names import running_head
from wtsaprep.model.mark_owner import MarkAuthor
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.symbols import SUPPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.formats.annotations import Annotation
    from wtsaprep.formats.documents import Addendum, DocumentEntry
    from wtsaprep.formats.word.writing.values import WrittenNote
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal


class WordForm(NamedTuple):
    """What is asked of a Word file."""

    annotations: tuple[Annotation, ...] = ()
    authors: bool = True
    """Whether marks name those who made them, as far as a file told; otherwise their source."""
    author: str = ""
    """Who made the marks of which nobody is known; the sources of each proposal if nothing is said."""
    date: str = ""
    """When; nothing is said of it unless somebody does."""
    headline: bool = False
    """Whether the headline of a proposal stands over it."""

    def author_of(self, proposal: Proposal) -> MarkAuthor:
        """Who made the marks of a proposal of which nobody is known."""
        return MarkAuthor(self.author or "/".join(proposal.sources), self.date)


def word_document(
    contribution: Contribution, entries: Sequence[DocumentEntry], form: WordForm, addenda: Sequence[Addendum] = ()
) -> bytes:
    """A contribution with its cover and the proposals given, as a Word file.

    Raises:
        ExportFault: one of the texts would not come back from it as itself; nothing is to be written.
    """
    passages = [*cover_passages(contribution, entries, addenda)]
    notes: dict[str, WrittenNote] = {}
    for number, entry in enumerate(entries, 1):
        passages += _proposal(entry, form, notes, f"p{number}-")
    return proved_file(
        WrittenDocument(
            tuple(passages),
            notes,
            contribution.language,
            contribution.title,
            contribution.source or ", ".join(contribution.sources),
            _over_pages(contribution),
            any(not (entry.proposal.new_text or entry.proposal.without_text) for entry in entries),
        )
    )


def _over_pages(contribution: Contribution) -> str:
    """What stands at the top of each page."""
    head = running_head(contribution.event, contribution.parts_of_number, contribution.language)
    return head or contribution.named_on_cover


def proved_file(document: WrittenDocument) -> bytes:
    """A document as a Word file, once it was read back and is what it should be.

    Raises:
        ExportFault: it is not; nothing is to be written.
    """
    raw = word_file(document)
    prove(raw, document)
    return raw


def _proposal(entry: DocumentEntry, form: WordForm, notes: dict[str, WrittenNote], prefix: str) -> Iterator[Passage]:
    proposal = entry.proposal
    if proposal.practice:
        yield plain("Coverline", PRACTICE)
    if form.headline and proposal.headline:
        yield plain("Headingb", proposal.headline)
    yield plain("Proposal", entry.symbol_line)
    comments = _comments(proposal) if "comments" in form.annotations else {}
    owners = proposal.owners if form.authors else ()
    writer = TextWriter(
        *entry.reproduced, owners, comments, author=form.author_of(proposal), name=proposal.name, prefix=prefix
    )
    yield from writer.passages()
    notes |= writer.notes
    if proposal.supports:
        yield plain("Normal", f"{SUPPORTS}:\t{proposal.supports}")
    if reasons := prose_paragraphs(proposal.reasons):
        yield plain("Reasons", f"{cover_words(proposal.language).reasons}\t{reasons[0]}", *reasons[1:])
    for name in form.annotations:
        if name != "comments":
            for text, id_ in ANNOTATIONS[name](proposal, entry.baseline_text, entry.revised):
                yield plain("Normal", text)._replace(where=Where(proposal.name, provision=id_))


def _comments(proposal: Proposal) -> Mapping[str, tuple[WrittenComment, ...]]:
    """The shared comments by their clauses, replies behind what they reply to."""
    comments: dict[str, tuple[WrittenComment, ...]] = {}
    for head, replies in threads(proposal.comments):
        said = tuple(WrittenComment(MarkAuthor(c.author, c.date), c.text) for c in (head, *replies))
        comments[head.provision] = (*comments.get(head.provision, ()), *said)
    return comments
