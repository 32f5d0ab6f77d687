"""Carrying out an import: what a plan holds, what it would write, and writing it, texts before proposals on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.symbols import WITHOUT_TEXT
from wtsaprep.services.drafts.documents import add_to_document
from wtsaprep.services.drafts.replacing_texts import Replacement, before, carry_out_replacement
from wtsaprep.services.importing.parallel_told import parallel_told
from wtsaprep.store.files.single_files import make_folder
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.bases import keep_bases
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.word.cover import Cover
    from wtsaprep.model.parallel import ParallelText
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.reply import Reply
    from wtsaprep.remedies import Remedy
    from wtsaprep.store.folders.workspace import Stored, Workspace


@dataclass(slots=True)
class ImportPlan:
    """What an import will write, and what it found there already."""

    resolutions: list[Stored[Resolution]] = field(default_factory=list)
    parallel: list[Stored[ParallelText]] = field(default_factory=list)
    """Texts in other languages that are kept beside those in force."""
    noted: list[Stored[Resolution]] = field(default_factory=list)
    """Reconstructed texts that are there, with a word on who has the same text."""
    proposals: list[Stored[Proposal]] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    """What is in the workspace already, to the letter."""
    replacements: list[Replacement] = field(default_factory=list)
    """Reconstructed texts that official ones replace."""
    covers: dict[str, Cover] = field(default_factory=dict)
    """What the document of a proposal says of itself, by the proposal's id."""
    gaps: list[str] = field(default_factory=list)
    """What can't be imported, and why; the rest is to be written only when a person has accepted that."""
    onto: str = ""
    """What the proposal is called that the replies answer."""
    replies: list[Stored[Reply]] = field(default_factory=list)
    reply_changes: dict[str, int] = field(default_factory=dict)
    """How many clauses each of them changes, by its id, as a reader counts them: formal changes are none."""
    told: list[str] = field(default_factory=list)
    """Sentences on what need not be written."""
    left_out: list[str] = field(default_factory=list)
    """Proposals of earlier versions that a revised document has no more, so that they stop to count."""
    remedies: list[Remedy] = field(default_factory=list)
    """What the inputs may be instead."""


def would_write(plan: ImportPlan) -> Iterator[str]:
    """What a plan writes, thing by thing, as it is called."""
    for replacement in plan.replacements:
        yield f"{replacement.resolution.value.name}, official, in the place of the {before(replacement)}"
    yield from (_called(stored.value) for stored in plan.resolutions)
    yield from (parallel_told(stored.value) for stored in plan.parallel)
    yield from (_called(stored.value) for stored in plan.proposals)
    yield from (_answering(plan, stored.value) for stored in plan.replies)


def unknown_changes(plan: ImportPlan) -> Iterator[str]:
    """Of proposals without marks, of whose text no edition was here: that nobody knows what they change, and a way."""
    new = {stored.value.baseline: stored.value.name for stored in plan.resolutions}
    for proposal in (stored.value for stored in plan.proposals):
        if proposal.baseline in new and not proposal.amendments and proposal.symbol not in WITHOUT_TEXT:
            why = f"{filed_title(proposal)} shows no marks, and no other edition of {new[proposal.baseline]} is here"
            yield f"{why}: what it changes is not known; take this back, import the text in force, then it again"


def _called(value: Resolution | Proposal) -> str:
    if isinstance(value, Resolution):
        return f"{value.name}, {value.status}"
    return filed_title(value)


def carry_out_import(workspace: Workspace, plan: ImportPlan) -> list[str]:
    """Write what was planned, texts before the proposals on them, or nothing; tells each thing written.

    Raises:
        WriteFault: a folder is in the way, or a file can't be written; nothing is.
    """
    folders = [] if plan.onto else [workspace.resolutions, workspace.proposals, workspace.contributions]
    folders += [workspace.parallel] if plan.parallel else []
    with acting(workspace, _act(plan)) as within:
        for folder in folders:
            make_folder(folder)
        return list(_write(within, plan))


def _act(plan: ImportPlan) -> str:
    """What undo calls an import: its first thing, and how many more."""
    first, *more = (*would_write(plan), "nothing")
    return f"import {first}" + (f" and {len(more) - 1} more" if len(more) > 1 else "")


def _write(workspace: Workspace, plan: ImportPlan) -> Iterator[str]:
    event = workspace.event()
    for replacement in plan.replacements:
        yield from carry_out_replacement(workspace, replacement)
    for noted in plan.noted:
        workspace.save(noted)
    for resolution in plan.resolutions:
        workspace.save(resolution)
        yield f"{_called(resolution.value)}: {resolution.path}"
    for parallel in plan.parallel:
        workspace.save(parallel)
        yield f"{parallel_told(parallel.value)}: {parallel.path}"
    baselines = [stored.value.baseline for stored in plan.proposals]
    keep_bases(Index(workspace), baselines + [stored.value.baseline for stored in plan.replies])
    for proposal in plan.proposals:
        workspace.save(proposal)
        add_to_document(workspace, event, proposal.value, plan.covers.get(proposal.value.id))
        yield f"{_called(proposal.value)}: {proposal.path}"
    for reply in plan.replies:
        workspace.save(reply)
        yield f"{_answering(plan, reply.value)}: {reply.path}"


def _answering(plan: ImportPlan, reply: Reply) -> str:
    count = plan.reply_changes[reply.id]
    return f"{counted(count, 'change') if count else 'formal changes alone'} to {plan.onto} by {reply.author}"
