"""Discarding a proposal: its file goes, and its place in its document; undo brings both back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import NeedsDecision, Where
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal_names import filed_name, filed_title
from wtsaprep.services.drafts.leftover_journals import unsaved_drafts
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.folders.workspace import Stored, Workspace


class Discarded(NamedTuple):
    """A proposal that was discarded."""

    proposal: Proposal
    with_document: str
    """The number of its document, where that carried nothing else and went with it."""
    supporters: tuple[str, ...]
    """The numbers of proposals that support it, and have no text now."""


def discard_proposal(workspace: Workspace, reference: str) -> Discarded:
    """Discard a proposal, and its document if that carries nothing else.

    Raises:
        InputFault: no proposal is called that, or a file can't be read.
        NeedsDecision: it has unsaved work.
        WriteFault: a file can't be changed; all are as they were.
    """
    index = Index(workspace)
    stored = named_proposal(index, reference)
    proposal = stored.value
    if os.path.realpath(stored.path) in unsaved_drafts(index):
        hint = "Open it first and save that work, or discard it there; nothing was changed."
        raise NeedsDecision("it has unsaved work that is not decided on", Where(str(stored.path)), hint)
    supporters = tuple(filed_name(head) for head in index.proposals if head.supports == proposal.number != "")
    head = index.document_of(proposal.id)
    with acting(workspace, f"discard {filed_title(proposal)}") as within:
        within.remove(stored)
        gone = _taken_out(within, index.load(Contribution, head.path), proposal.id) if head else ""
    return Discarded(proposal, gone, supporters)


def _taken_out(workspace: Workspace, stored: Stored[Contribution], proposal: str) -> str:
    """The document without a proposal; its number, where it carried nothing else and is removed."""
    rest = tuple(id_ for id_ in stored.value.proposals if id_ != proposal)
    if not rest:
        workspace.remove(stored)
        return stored.value.number
    workspace.save(type(stored)(stored.value.model_copy(update={"proposals": rest}), stored.path, stored.stamp))
    return ""
