"""Replacing a text in force by the official one: what was made on it keeps its own changes, put onto the new one.

What can't be put there before a person settles it stays on the text it was made on, which is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.rebase import rebased_draft, with_ids_of
from wtsaprep.drafting.rebased_chair_text import rebased_chair_text
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import InputFault, Where
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.bases import find_base, sweep_bases
from wtsaprep.store.index.find import event_of, find_baseline
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.store.folders.workspace import Stored, Workspace
    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal or a chair's text that stays on the text it was made on, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """An official text in the place of the one that was here, and what was made on that, put onto it."""

    resolution: Stored[Resolution]
    replaced: Resolution
    drafts: tuple[Stored[Proposal], ...]
    chair_texts: tuple[Stored[ChairText], ...] = ()
    waiting: tuple[Waiting, ...] = ()
    handed_out: tuple[str, ...] = ()
    """The chair's texts whose last revision was handed out: they stay on the text that they were made on."""


def plan_replacement(index: Index, official: Resolution) -> Replacement:
    """What it takes to put an official text in the place of the one of the same edition that is here.

    Raises:
        InputFault: a proposal can't be read, so that it can't be said whether it is about this text.
    """
    in_force = find_baseline(index, official.baseline)
    if in_force is None:
        raise InputFault(f"{official.name} is not in the workspace", Where(str(index.workspace.folder)))
    text = with_ids_of(in_force.value.provisions, official.provisions, fresh_suffix)
    replacement = official.model_copy(update={"provisions": text})
    broken = index.proposal_heads.broken
    if broken:
        raise broken[0].error

    def on_it(head: ProposalSummary | ChairSummary) -> bool:
        if head.resolution.casefold() != official.number.casefold():
            return False
        edition = index.edition(head.resolution, head.adopted)
        return edition is not None and edition.path == in_force.path

    proposals = (index.load(Proposal, head.path) for head in index.proposals if on_it(head))
    drafts = [_moved_draft(index, stored, replacement) for stored in proposals]
    revisions = sorted((head for head in index.chair_texts if on_it(head)), key=lambda head: head.revision)
    heads = (head for head in revisions if not head.frozen)
    texts = [_moved_chair_text(index, index.load(ChairText, head.path), replacement) for head in heads]
    last = {head.document: head for head in revisions}.values()
    return Replacement(
        replace(in_force, value=replacement),
        in_force.value,
        tuple(draft for draft in drafts if not isinstance(draft, Waiting)),
        tuple(text for text in texts if not isinstance(text, Waiting)),
        tuple(one for one in (*drafts, *texts) if isinstance(one, Waiting)),
        tuple(revision_name(head.document, head.revision) for head in last if head.frozen),
    )


def _moved_draft(index: Index, stored: Stored[Proposal], official: Resolution) -> Stored[Proposal] | Waiting:
    opened = stored_draft(index, stored)
    name = filed_name(stored.value)
    if opened.lost:
        return Waiting(name, _LOST)
    if stored.value.conflicts:
        return Waiting(name, _UNSETTLED)
    draft = rebased_draft(draft_of(opened), official, event_of(index).adoption, fresh_suffix)
    if conflicts := draft.proposal.conflicts:
        return Waiting(name, _conflicts(len(conflicts)))
    return replace(stored, value=draft.saved_form)


def _moved_chair_text(index: Index, stored: Stored[ChairText], official: Resolution) -> Stored[ChairText] | Waiting:
    base = find_base(index, stored.value.baseline)
    if base is None:
        return Waiting(stored.value.name, _LOST)
    if stored.value.conflicts:
        return Waiting(stored.value.name, _UNSETTLED)
    adoption = event_of(index).adoption
    moved = rebased_chair_text(stored.value, base.provisions, official, adoption, fresh_suffix)
    if moved.conflicts:
        return Waiting(stored.value.name, _conflicts(len(moved.conflicts)))
    return replace(stored, value=moved.value)


_UNSETTLED = "some of its changes wait to be settled"
_LOST = "the text it was made on is not here any more"


def _conflicts(count: int) -> str:
    return "1 of its changes is in conflict" if count == 1 else f"{count} of its changes are in conflict"


def carry_out_replacement(workspace: Workspace, planned: Replacement) -> Iterator[str]:
    """Write an official text and what was made on it, all or nothing; tell what was done.

    Raises:
        WriteFault: something can't be written; all files are as they were.
    """
    files: list[Stored[Any]] = [*planned.drafts, *planned.chair_texts, planned.resolution]
    with acting(workspace, f"replace {planned.resolution.value.name} by the official text") as within:
        keep_base(workspace, planned.replaced)
        for file in files:
            within.save(file)
        keep_base(workspace, planned.resolution.value)
        sweep_bases(Index(within))
    name = planned.resolution.value.name
    moved = _moved_count(planned)
    told = f"{name}, official, replaces the {before(planned)}"
    each = "each " if len(planned.drafts) + len(planned.chair_texts) > 1 else ""
    yield f"{told}; {moved} put onto it, {each}with its own changes alone" if moved else told
    for one in planned.waiting:
        yield f"{one.name} stays on the text before: {one.why}; re-base it"
    for handed_out in planned.handed_out:
        yield f"{handed_out} was handed out and stays on the text before, with its fates; re-base it for a revision"


def before(planned: Replacement) -> str:
    """What an official text takes the place of."""
    return "text that was worked out" if planned.replaced.status == "reconstructed" else "official text that was here"


def _moved_count(planned: Replacement) -> str:
    drafts, names = len(planned.drafts), [stored.value.name for stored in planned.chair_texts]
    texts = counted(len(names), "chair's text")
    return " and ".join(
        filter(None, (counted(drafts, "draft") if drafts else "", f"{texts} ({', '.join(names)})" if names else ""))
    )
