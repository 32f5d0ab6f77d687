"""Checking: what of a proposal has still to be put right before it is handed in, each thing with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.lost_citations import lost_citations, narrowed_citations
from wtsaprep.model.proposal import Proposal
from wtsaprep.services.drafts.opened_proposal import drafts_of, stored_draft
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import find_contribution, find_proposal
from wtsaprep.store.index.nearest import nothing_called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.store.index.index import Index


class Finding(NamedTuple):
    """One thing to be put right."""

    proposal: str
    clause: str
    """What the clause is called; empty for the proposal as a whole."""
    what: str
    words: str = ""
    """The words it is about, among those beside them."""


def checked(index: Index, reference: str) -> tuple[Finding, ...]:
    """What has to be put right in a proposal, or in all those of a document, or on a text in force.

    Raises:
        InputFault: nothing is called that, or it can't be read.
        NeedsDecision: several are.
    """
    return tuple(finding for draft in _meant(index, reference) for finding in _findings(draft))


def narrowed_in(index: Index, reference: str) -> tuple[Finding, ...]:
    """The ranges of citations there that lost a clause between their ends, which may be meant so.

    Raises:
        InputFault: nothing is called that, or it can't be read.
        NeedsDecision: several are.
    """
    return tuple(
        Finding(draft.proposal.value.name, clause, f"{label} cites fewer clauses than in force", words)
        for draft in _meant(index, reference)
        for clause, label, words in narrowed_citations(draft.revised, draft.baseline_text)
    )


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
