"""Checking: what of a proposal has still to be put right before it is handed in, each thing with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.lost_citations import lost_citations, narrowed_citations
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.services.drafts.opened_proposal import drafts_of, stored_draft
from wtsaprep.store.index.contents import broken_file
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import find_contribution, find_proposal
from wtsaprep.store.index.nearest import nothing_called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index


class Finding(NamedTuple):
    """One thing to be put right."""

    proposal: str
    clause: str
    """What the clause is called; empty for the proposal as a whole."""
    what: str
    words: str = ""
    """The words it is about, among those beside them."""


class Checked(NamedTuple):
    """What was found."""

    findings: tuple[Finding, ...]
    narrowed: tuple[Finding, ...]
    """The ranges of citations that lost a clause between their ends, which may be meant so."""
    unread: tuple[Broken, ...] = ()
    """The files that can't be read, where all were to be checked."""


def checked(index: Index, references: Sequence[str]) -> Checked:
    """What has to be put right in proposals, documents, or on texts in force; in all proposals if none is named.

    Raises:
        InputFault: nothing is called that, or it can't be read.
        NeedsDecision: several are.
    """
    findings: list[Finding] = []
    narrowed: list[Finding] = []
    unread = [] if references else list(index.contents.broken)
    meant = (draft for reference in references for draft in _meant(index, reference))
    for draft in meant if references else _all(index, unread):
        findings += _findings(draft)
        narrowed += _narrowed(draft)
    return Checked(tuple(findings), tuple(narrowed), tuple(unread))


def _all(index: Index, unread: list[Broken]) -> Iterator[StoredDraft]:
    """All proposals; no value is kept, since there may be many. What can't be opened is added to what can't be read."""
    for head in index.proposals:
        try:
            stored = index.workspace.value_of(Proposal, index.files.text(head.path))
            yield stored_draft(index, stored)
        except WtsaprepError as fault:
            unread.append(broken_file(head.path, fault))


def _meant(index: Index, reference: str) -> tuple[StoredDraft, ...]:
    if (stored := find_proposal(index, reference)) is not None:
        return (stored_draft(index, stored),)
    if (document := find_contribution(index, reference)) is not None:
        return tuple(drafts_of(index, document.value))
    if (text := index.resolution(reference)) is not None:
        heads = that_count(index.on(text.number, text.adopted))
        return tuple(stored_draft(index, index.load(Proposal, head.path)) for head in heads)
    raise nothing_called(index, reference, "proposal", "document")


def _findings(draft: StoredDraft) -> Iterator[Finding]:
    proposal = draft.proposal.value
    if proposal.wanting:
        yield Finding(proposal.name, "", proposal.wanting)
    for clause, label, words in lost_citations(draft.revised, draft.baseline_text, proposal.dangling, in_full=True):
        yield Finding(proposal.name, clause, f"cites {label}, which is not there as it was", words)


def _narrowed(draft: StoredDraft) -> Iterator[Finding]:
    for clause, label, words in narrowed_citations(draft.revised, draft.baseline_text):
        yield Finding(draft.proposal.value.name, clause, f"{label} cites fewer clauses than in force", words)
