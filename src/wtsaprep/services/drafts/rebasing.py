"""Re-basing what is stored: a proposal onto another text, all drafts of a reconstructed text onto the official one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.rebase import rebased_draft, rederived, with_ids_of
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, Where
from wtsaprep.model.names import edition_reference
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import find_baseline

if TYPE_CHECKING:
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.store.folders.workspace import Stored, Workspace
    from wtsaprep.store.index.index import Index


@dataclass(frozen=True, slots=True)
class Replacement:
    """An official text in the place of a reconstructed one, and the proposals on it, derived again."""

    resolution: Stored[Resolution]
    drafts: tuple[Stored[Proposal], ...]


def rebased(workspace: Workspace, draft: Draft, edition: Resolution) -> Draft:
    """A draft on another text in force; what could not be applied stands in its conflicts.

    Raises:
        UsageFault: it is a text of another number, or the one it stands on.
        NeedsDecision: conflicts of the draft are not settled yet.
    """
    now = draft.proposal.baseline
    if now is None or now.resolution != edition.number:
        raise UsageFault(f"{draft.proposal.number} does not change {edition.name}", hint="Name an edition of its text.")
    if now == edition.baseline:
        raise UsageFault(f"{draft.proposal.number} stands on {edition.name} already")
    if now.adopted == edition.adopted:
        # Its text is known no more, only that it was another one; what fits is applied by now, the rest listed.
        proposal = draft.proposal.model_copy(update={"baseline": edition.baseline})
        return replace(draft, proposal=proposal)
    return rebased_draft(draft, edition, workspace.event().adoption, fresh_suffix)


def draft_of(draft: StoredDraft) -> Draft:
    """A draft as it is stored, without the document that carries it."""
    return Draft(draft.proposal.value, draft.baseline_text, draft.revised)


def plan_replacement(index: Index, official: Resolution) -> Replacement:
    """What it takes to put an official text in the place of the reconstructed one of the same edition.

    Raises:
        InputFault: a proposal can't be read, so that it can't be said whether it is about this text.
        NeedsDecision: a proposal does not fit the reconstructed text as it stands.
    """
    in_force = find_baseline(index, official.baseline)
    if in_force is None:
        raise InputFault(f"{official.name} is not in the workspace", Where(str(index.workspace.folder)))
    text = with_ids_of(in_force.value.provisions, official.provisions, fresh_suffix)
    made = official.model_copy(update={"provisions": text})
    broken = index.proposal_heads.broken
    if broken:
        raise broken[0].error
    on_it = [
        index.load(Proposal, head.path)
        for head in index.on_any_edition(official.number)
        if (its := index.resolution(edition_reference(head.resolution, head.adopted))) and its.path == in_force.path
    ]
    drafts = tuple(_rederived(index, stored, made) for stored in on_it)
    return Replacement(replace(in_force, value=made), drafts)


def _rederived(index: Index, stored: Stored[Proposal], official: Resolution) -> Stored[Proposal]:
    draft = stored_draft(index, stored)
    if draft.drifted:
        remedy = Remedy("rebase", stored.value.number or stored.value.id, official.number)
        raise NeedsDecision("this proposal was made on another text again", Where(str(stored.path)), remedy=remedy)
    return replace(stored, value=rederived(draft_of(draft), official).saved_form)


def carry_out_replacement(workspace: Workspace, planned: Replacement) -> str:
    """Write an official text and the proposals on it, all or nothing; tell what was done.

    Raises:
        WriteFault: something can't be written; all files are as they were.
    """
    files: list[Stored[Any]] = [*planned.drafts, planned.resolution]
    workspace.save_all(files)
    count = len(planned.drafts)
    drafts = "1 draft" if count == 1 else f"{count} drafts"
    name = planned.resolution.value.name
    return f"{name}, official, replaces the reconstructed text; {drafts} kept as revised, their changes derived again"
