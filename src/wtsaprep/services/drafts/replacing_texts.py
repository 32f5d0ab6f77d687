"""Replacing a reconstructed text by the official one: the proposals on it keep what they say, derived again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.rebase import rederived, with_ids_of
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import InputFault, NeedsDecision, Where
from wtsaprep.model.names import edition_reference
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.services.drafts.rebasing import draft_of
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.find import find_baseline

if TYPE_CHECKING:
    from wtsaprep.store.folders.workspace import Stored, Workspace
    from wtsaprep.store.index.index import Index


@dataclass(frozen=True, slots=True)
class Replacement:
    """An official text in the place of a reconstructed one, and the proposals on it, derived again."""

    resolution: Stored[Resolution]
    drafts: tuple[Stored[Proposal], ...]


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
    replacement = official.model_copy(update={"provisions": text})
    broken = index.proposal_heads.broken
    if broken:
        raise broken[0].error
    on_it = [
        index.load(Proposal, head.path)
        for head in index.on_any_edition(official.number)
        if (its := index.resolution(edition_reference(head.resolution, head.adopted))) and its.path == in_force.path
    ]
    drafts = tuple(_rederived(index, stored, replacement) for stored in on_it)
    return Replacement(replace(in_force, value=replacement), drafts)


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
    with acting(workspace, f"replace {planned.resolution.value.name} by the official text") as within:
        for file in files:
            within.save(file)
    count = len(planned.drafts)
    drafts = "1 draft" if count == 1 else f"{count} drafts"
    name = planned.resolution.value.name
    return f"{name}, official, replaces the reconstructed text; {drafts} kept as revised, their changes derived again"
