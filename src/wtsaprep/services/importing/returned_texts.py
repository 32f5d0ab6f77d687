"""Returned texts as replies: read from text or taken from another proposal, and tied to the draft they answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.returned import as_printed, received_digest, reply_of, with_our_ids
from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.doubt import Doubt
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.model.counted import counted
from wtsaprep.model.edition import number_line
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.symbols import WITHOUT_TEXT
from wtsaprep.remedies import Remedy
from wtsaprep.services.importing.arrivals import comments_left_out, comments_of, content_suffixes
from wtsaprep.services.importing.sources import read_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.formats.flattened.joins.readings import JoinReading
    from wtsaprep.formats.flattened.reading.build import ReadText
    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.formats.flattened.structure.proposals import FoundProposal
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.reply import Reply
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.services.importing.input_files import Input
    from wtsaprep.services.importing.sources import Source

_NEITHER = "its marks were made on a text that is neither ours nor the one in force; what it says clean is compared"
_NO_MARKS = ("", "markdown")


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back, before guesses are answered, from a text or a Word file."""

    source: Source
    """All that came; its name is its author, where nothing else tells one."""
    found: Scan
    at: int
    """Index of the text that answers ours; the guesses are only those of it."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who replied and when; an author that nobody named is found in what came."""

    author: str
    date: str

    def named(self, author: str) -> Sender:
        """The same, once somebody said who it was."""
        return replace(self, author=author)


def scan_returned(draft: Draft, read: Input, name: str) -> Returned:
    """Find in an input the text that answers a draft, and the places in it that need a person.

    A text without marks may be flattened from one with marks on our text or on the one in force, or be clean; it is
    read against that of the two of which it lacks least, else which explains more of its joins.

    Raises:
        InputFault: no text of it answers the draft, or the one that does has no words to compare.
    """
    source = read_source(read, name)
    scanned = source.found
    at = _answering(draft.proposal, scanned.texts, draft.revised, name)
    if scanned.texts[at].symbol in WITHOUT_TEXT:
        what = f"a {scanned.texts[at].symbol} has no words, so it can't be laid over ours"
        raise InputFault(what, Where(name, scanned.texts[at].line), remedy=Remedy("import-as-proposal"))
    if scanned.notation in _NO_MARKS and draft.baseline:
        both = [read_source(read, name, text).found for text in (draft.revised, draft.baseline)]
        nearest = min(both, key=lambda scan: (len(scan.doubts), -len(scan.guesses)))
        scanned = replace(scanned, guesses=nearest.guesses if at in nearest.baselines else scanned.guesses)
    return Returned(source, replace(scanned, guesses=tuple(g for g in scanned.guesses if g.text == at)), at)


def read_reply(
    draft: Draft,
    replies: Sequence[Reply],
    returned: Returned,
    answers: Mapping[int, JoinReading | None],
    sender: Sender,
) -> tuple[Reply, tuple[Doubt, ...]]:
    """What came back as a reply to a draft, and what of it was read in one way of several."""
    fresh = content_suffixes(returned.source.content)
    text = build(returned.found, answers, fresh)[returned.at]
    lost = comments_left_out((text,), returned.source.word)
    doubts = [*returned.found.notes, *returned.found.doubts, *text.doubts, *lost]
    known: dict[str, str] = {}
    if returned.found.notation not in _NO_MARKS:
        if _words(text.baseline) == _words(draft.revised):
            known = {read.id: ours.id for read, ours in zip(text.baseline, draft.revised, strict=True)}
        elif _words(text.baseline) not in (_words(draft.baseline), _words(text.revised)):
            doubts.append(Doubt(text.line, _NEITHER))
    whole = as_printed(draft, with_our_ids(draft, replies, text.revised, known, fresh))
    author = sender.author or _author(draft.proposal, text, returned.source)
    received = received_digest(text.revised)
    reply = reply_of(draft, whole, author, sender.date, received=received, reasons=text.reasons)
    names = {read.id: ours.id for read, ours in zip(text.revised, whole, strict=True)}
    kept = (comment for comment in comments_of(text, returned.source.word) if comment.provision in names)
    comments = tuple(comment.model_copy(update={"provision": names[comment.provision]}) for comment in kept)
    return reply.model_copy(update={"comments": comments}), tuple(sorted(doubts))


def reply_from(draft: Draft, replies: Sequence[Reply], other: StoredDraft, sender: Sender) -> Reply:
    """Another proposal on the same text in force as a reply, as when a national one joins a regional one.

    Raises:
        InputFault: it is about another text, or has no words.
    """
    theirs, ours = other.proposal.value, draft.proposal
    name = filed_name(theirs)
    if theirs.id == ours.id:
        raise InputFault("a proposal can't reply to itself", Where(name))
    if theirs.baseline != ours.baseline or theirs.symbol in WITHOUT_TEXT:
        hint = "Both must change the words of one text in force, of one edition."
        raise InputFault(f"it can't be laid over {filed_name(ours)}", Where(name), hint)
    held = {p.id for text in (draft.baseline, draft.revised) for p in text}
    known = {p.id: p.id for p in other.revised if p.id in held}
    text = with_our_ids(draft, replies, other.revised, known, content_suffixes(theirs.id))
    author = sender.author or "/".join(theirs.sources) or name
    received = received_digest(other.revised)
    return reply_of(draft, text, author, sender.date, received=received, reasons=theirs.reasons)


def _answering(proposal: Proposal, texts: Sequence[FoundProposal], ours: Text, name: str) -> int:
    """Which text of an input answers a proposal: that with its number, the only one, the only one on its resolution."""
    numbers = {proposal.number, *proposal.earlier_numbers} - {""}
    for tell in (
        [n for n, text in enumerate(texts) if text.number in numbers],
        list(range(len(texts))),
        [
            n
            for n, text in enumerate(texts)
            if _resolution(text.paragraphs[0].text if text.paragraphs else "")
            == _resolution(next((p.text for p in ours if p.kind == "number"), ""))
        ],
    ):
        if len(tell) == 1:
            return tell[0]
    hint = "Leave only the text that answers it in the file."
    raise InputFault(
        f"{counted(len(texts), 'text')}, and none of them alone answers {proposal.number}", Where(name), hint
    )


def _resolution(line: str) -> str:
    parsed = number_line(line.partition("(")[0])
    return parsed.number if parsed else ""


def _author(proposal: Proposal, text: ReadText, source: Source) -> str:
    number = parse_number(text.number)
    if number and text.number not in (proposal.number, *proposal.earlier_numbers):
        return "/".join(number.sources)
    signed = source.word.signatures if source.word else {}
    authors = {by.author: None for line in sorted({*text.lines.values()}) for by in signed.get(line, ()) if by.author}
    return ", ".join(authors) or PurePath(source.name).stem


def _words(text: Text) -> list[str]:
    return [word for line in printed(text) for word in str(line).split()]
