"""Needs of a workspace: from what its files tell and how much is left, the rows of the list "needs us"."""

from __future__ import annotations

import os
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.on_particulars import said_of
from wtsaprep.conventions.particulars import Particulars
from wtsaprep.errors import UsageFault, WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import superseded
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.review.needs import NO_SUBJECT, Counts, Looked, Need, group_needs
from wtsaprep.review.queue_selection import read_choice
from wtsaprep.services.needs.earlier_editions import brief_files, on_earlier_editions, with_positions
from wtsaprep.services.needs.register import DocumentRow, Noted, dates_of, document_rows, is_own, read_noted
from wtsaprep.services.needs.rough_counts import ProposalTable, conflicts_in, read_proposals, rough_counts
from wtsaprep.store.index.contents import last_revisions
from wtsaprep.store.index.earlier_versions import superseded_by
from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary
from wtsaprep.store.index.settings_head import Ours, read_ours

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from wtsaprep.review.needs import NeedGroup, NeedReason, NeedSubject
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.index import Index
    from wtsaprep.store.journal.left_words import LeftWords, TypingPlace

NOTHING_LEFT: Mapping[TypingPlace, LeftWords] = MappingProxyType({})


class Facts(NamedTuple):
    """What the files of a workspace tell without a text being opened."""

    contents: Contents
    ours: Ours
    documents: tuple[DocumentRow, ...]
    proposals: Mapping[str, ProposalTable]
    other_conflicts: Mapping[Path, int]
    """Of resolutions and documents, by their files."""
    rough: Counts
    broken_off: Mapping[tuple[str, str], int]
    """How many forms were broken off in a session, by its kind and choice."""
    briefs: frozenset[str]
    """The names of the files of what we wrote of texts in force."""
    positions: frozenset[str]
    """The ids of the proposals on changes of which we took positions."""
    typed: Mapping[str, Sequence[str]]
    """What other forms and prompts are called that were, by the id of the proposal or the number of the document."""
    faults: tuple[WtsaprepError, ...] = ()
    """What can't be read."""


def read_facts(index: Index, left: Mapping[TypingPlace, LeftWords] = NOTHING_LEFT) -> Facts:
    """All that the list needs for its first picture; ``left``: what was typed outside of drafts and left."""
    contents, tables = index.contents, read_proposals(index)
    facts = Facts(
        contents,
        read_ours(index),
        (),
        tables,
        _conflicts(index, (*(r.path for r in contents.resolutions), *(c.path for c in contents.contributions))),
        rough_counts(index, tables),
        _by_sittings(left.values()),
        brief_files(index.workspace),
        with_positions(index.workspace),
        _by_subjects(left),
    )
    return with_documents(index, facts)


def with_documents(index: Index, facts: Facts) -> Facts:
    """The same with the documents as the register has them now."""
    noted: dict[str, Noted] = {}
    faults: tuple[WtsaprepError, ...] = ()
    try:
        noted = read_noted(index)
    except WtsaprepError as error:
        faults = (error,)
    rows = document_rows(facts.contents, noted, dates_of(facts.contents), facts.ours)
    return facts._replace(documents=rows, faults=faults)


def needs(facts: Facts, counts: Counts, unsaved: Collection[str]) -> tuple[NeedGroup, ...]:
    """All that still needs us; ``unsaved`` are the real paths of drafts that hold something unsaved.

    Of a document with a later revision, and of a chair's text with one, nothing is left to be looked at.
    """
    contents = facts.contents
    past = superseded_by(contents.proposals)
    rows: list[Need] = []
    for proposal in contents.proposals:
        rows += _of_proposal(proposal, facts, counts, unsaved, proposal.id in past)
    for text in last_revisions(contents):
        subject = _subject(text)
        fates = counts.fates.get(text.id, 0) if text.changes else 0  # One that says nothing yet took and left nothing.
        rows.append(Need("fates", "text", text.id, text.name, subject, fates, path=text.path))
        open_paragraphs = counts.paragraphs.get(text.id, 0)
        rows.append(Need("paragraphs", "text", text.id, text.name, subject, open_paragraphs, path=text.path))
    rows += (_of_sitting("written", *sitting, forms, contents) for sitting, forms in facts.broken_off.items())
    rows += (
        _of_sitting("go on", *sitting, open_paragraphs, contents)
        for sitting, open_paragraphs in counts.sittings.items()
    )
    for row in facts.documents:
        rows.append(
            _typed(Need("written", "document", row.number, row.number, _about(row, contents), path=row.path), facts)
        )
    rows += _in_conflict(facts)
    rows += on_earlier_editions(contents, facts.ours, facts.briefs, facts.positions)
    return group_needs((*rows, *_only_unread(facts, rows)))


def _of_proposal(
    proposal: ProposalSummary, facts: Facts, counts: Counts, unsaved: Collection[str], past: bool
) -> Iterator[Need]:
    table = facts.proposals[proposal.id]
    name = filed_title(proposal)
    plain = Need("unsaved", "proposal", proposal.id, name, _subject(proposal), path=proposal.path)
    yield plain._replace(left=int(bool(unsaved) and os.path.realpath(proposal.path) in unsaved))
    yield _typed(plain, facts)
    yield plain._replace(reason="conflicts", left=table.conflicts)
    if past:
        return
    yield plain._replace(reason="replies", left=counts.replies.get(proposal.id, 0))
    own = is_own(proposal.sources, facts.ours)
    said = Particulars(proposal.symbol, proposal.number, proposal.sources, table.reasons)
    missing = "; ".join(said_of(said)) if own else ""
    yield plain._replace(reason="wanting", left=int(bool(missing)), said=missing)
    looked = counts.changes.get(proposal.id, Looked())
    yield plain._replace(reason="changed since", left=looked.changed_since, all=looked.all)
    yield plain._replace(reason="not looked at", left=0 if own else looked.not_looked_at, all=looked.all)


def _by_sittings(left: Iterable[LeftWords]) -> Mapping[tuple[str, str], int]:
    sittings = (words.session.partition(" ") for words in left if words.session)
    return Counter((kind, choice) for kind, _, choice in sittings)


def _by_subjects(left: Mapping[TypingPlace, LeftWords]) -> Mapping[str, Sequence[str]]:
    called: dict[str, list[str]] = {}
    for place, words in left.items():
        if not words.session:
            called.setdefault(place.about.partition(" ")[0], []).append(words.called)
    return called


def _typed(need: Need, facts: Facts) -> Need:
    """What of something was begun in forms and prompts, by what those are called."""
    called = facts.typed.get(need.id, ())
    return need._replace(reason="written", left=len(called), said="; ".join(called))


def _only_unread(facts: Facts, rows: Iterable[Need]) -> Iterator[Need]:
    """The documents that need to be read, but for those whose contents are asked for already."""
    asked_for = {need.path for need in rows if need.left}
    paths = {proposal.id: proposal.path for proposal in facts.contents.proposals}
    inside = {row.path: {paths.get(id_) for id_ in row.proposals} for row in facts.documents}
    for need in unread(facts):
        holds = inside[need.path]
        if need.path not in asked_for and not (holds and holds <= asked_for):
            yield need


def unread(facts: Facts) -> Iterator[Need]:
    """The documents that nobody of us read; earlier revisions of one are left out."""
    past = superseded(row.number for row in facts.documents)
    earlier = {text.name for text in facts.contents.texts} - {text.name for text in last_revisions(facts.contents)}
    for row in facts.documents:
        if not row.read and row.number not in past | earlier:
            yield Need("unread", "document", row.number, row.number, _about(row, facts.contents), path=row.path)


def _in_conflict(facts: Facts) -> Iterator[Need]:
    for resolution in facts.contents.resolutions:
        if count := facts.other_conflicts.get(resolution.path):
            name = f"{resolution.kind.capitalize()} {resolution.number}"
            subject = (resolution.number, resolution.adopted)
            yield Need("conflicts", "resolution", resolution.number, name, subject, count, path=resolution.path)
    for row in facts.documents:
        if row.path and (count := facts.other_conflicts.get(row.path)):
            about = _about(row, facts.contents)
            yield Need("conflicts", "document", row.number, row.number, about, count, path=row.path)


def _of_sitting(reason: NeedReason, sitting: str, choice: str, left: int, contents: Contents) -> Need:
    kind, _, name = choice.partition(" ")
    wanted = {choice, name if kind in ("resolution", "proposal") else ""} - {""}
    known: tuple[ProposalSummary | ChairSummary, ...] = (*contents.proposals, *contents.texts)
    about = next((text for text in known if wanted & _names(text)), None)
    subject = _subject(about) if about else NO_SUBJECT
    called = choice if sitting == "room" else _told(choice)
    if isinstance(about, ProposalSummary) and kind != "resolution":
        called = filed_title(about)
    return Need(reason, "sitting", choice, called, subject, left, said=sitting)


def _told(choice: str) -> str:
    try:
        return read_choice(choice).told
    except UsageFault:
        return choice  # Written by hand, or by a later version.


def _names(head: ProposalSummary | ChairSummary) -> frozenset[str]:
    """By what a sitting may call what it goes through."""
    own = (head.document, head.name) if isinstance(head, ChairSummary) else (head.number,)
    return frozenset((head.resolution, f"{head.resolution}@{slug(head.adopted)}", head.id, *own))


def _about(row: DocumentRow, contents: Contents) -> NeedSubject:
    """The text that all of a document is about; none if there are several."""
    texts = {_subject(head) for head in contents.proposals if head.id in row.proposals}
    texts |= {_subject(head) for head in contents.texts if head.path == row.path}
    return texts.pop() if len(texts) == 1 else NO_SUBJECT


def _subject(head: ProposalSummary | ChairSummary) -> NeedSubject:
    return (head.resolution, head.adopted) if head.resolution else NO_SUBJECT


def _conflicts(index: Index, paths: Iterable[Path]) -> dict[Path, int]:
    counted = {path: conflicts_in(index, path) for path in paths}
    return {path: count for path, count in counted.items() if count}
