"""Drafts on disk: opened with all that belongs to them, and saved, in their place or elsewhere."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.draft import Draft
from wtsaprep.errors import NeedsDecision, Where, WtsaprepError
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal import Proposal
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.files.single_files import write_file
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.replay import WrittenDraft

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored, Workspace


@dataclass(frozen=True, slots=True)
class DraftFiles:
    """A draft as it was read: its files, the text in force that it was made on, and its value as saved."""

    workspace: Workspace
    proposal: Stored[Proposal]
    contribution: Stored[Contribution] | None
    resolution: Resolution | None
    saved: Draft
    drifted: bool = False
    """Whether the text in force is no longer the one that it was made on."""
    lost: bool = False
    """Whether that one is not to be had any more, so that what fits of the draft is laid over the text in force."""


class ComingFiles(NamedTuple):
    """What the files of a draft will hold once it is saved."""

    proposal: Proposal
    texts: WrittenDraft


def open_draft_files(index: Index, path: Path) -> DraftFiles:
    """Open the proposal of a file with its two texts and the document that carries it.

    Raises:
        InputFault: one of them can't be read, or they do not fit.
    """
    draft = stored_draft(index, index.load(Proposal, path))
    document = _document(index, draft.proposal.value.id)
    value = document.value if document else None
    drafted = Draft(draft.proposal.value, draft.baseline_text, draft.revised, value)
    return DraftFiles(index.workspace, draft.proposal, document, draft.baseline, drafted, draft.drifted, draft.lost)


def coming_files(drafted: Draft) -> ComingFiles:
    """What the files of a draft will hold: its amendments are derived, and written, once."""
    proposal, cover = drafted.saved_form, drafted.contribution
    return ComingFiles(proposal, WrittenDraft(dump_value(proposal), dump_value(cover) if cover else ""))


def save_proposal(
    workspace: Workspace, opened: DraftFiles, drafted: Draft, coming: ComingFiles, on: Resolution | None
) -> tuple[DraftFiles, str]:
    """Save the proposal of a draft if it changed, and the text that it stands ``on``; give what the user must be told.

    Raises:
        WriteFault: its file changed since it was read, or can't be written; it is as it was.
        NeedsDecision: the text it was made on is lost, and nobody said yet that it stands on the one there is now.
    """
    moved = drafted.proposal.baseline != opened.saved.proposal.baseline
    if opened.lost and not moved:
        what = "the text that this was made on is not here any more, and only what fits was applied"
        raise NeedsDecision(what, Where(str(opened.proposal.path)), remedy=Remedy("rebase"))
    if replace(drafted, contribution=None) == replace(opened.saved, contribution=None):
        return opened, ""
    keep_base(workspace, on)
    proposal, note = workspace.save(replace(opened.proposal, value=coming.proposal), coming.texts.proposal)
    saved = replace(drafted, contribution=opened.saved.contribution)
    return replace(opened, proposal=proposal, saved=saved, drifted=opened.drifted and not moved, lost=False), note


def save_cover(workspace: Workspace, opened: DraftFiles, drafted: Draft, coming: ComingFiles) -> tuple[DraftFiles, str]:
    """Save the document that carries a draft if it changed; give what the user must be told.

    Raises:
        WriteFault: its file changed since it was read, or can't be written; it is as it was.
    """
    document = opened.contribution
    if document is None or drafted.contribution is None or drafted.contribution == document.value:
        return opened, ""
    document, note = workspace.save(replace(document, value=drafted.contribution), coming.texts.cover)
    return replace(opened, contribution=document, saved=replace(opened.saved, contribution=drafted.contribution)), note


def merge_from_disk(workspace: Workspace, opened: DraftFiles, drafted: Draft) -> tuple[DraftFiles, Draft]:
    """A draft united with what somebody else saved meanwhile; what both changed stands in its conflicts.

    Raises:
        InputFault: what is there now can't be read.
        NeedsDecision: both changed what can't be two things at once.
    """
    from wtsaprep.services.drafts.uniting import united

    index = Index(workspace)
    theirs = open_draft_files(index, opened.proposal.path)
    return theirs, united(index, opened.saved, drafted, theirs.saved)


def save_to_new_file(opened: DraftFiles, drafted: Draft, path: Path) -> tuple[Path, ...]:
    """Write a draft to a new file, and its cover to one beside it if that was changed; give the files.

    Raises:
        WriteFault: such a file is there already, or it can't be written.
    """
    write_file(path, dump_value(drafted.saved_form), None)
    if drafted.contribution is None or drafted.contribution == opened.saved.contribution:
        return (path,)
    beside = path.with_name(f"{path.stem}-document.toml")
    write_file(beside, dump_value(drafted.contribution), None)
    return path, beside


def _document(index: Index, proposal: str) -> Stored[Contribution] | None:
    with contextlib.suppress(WtsaprepError):
        if (head := index.document_of(proposal)) is not None:
            return index.load(Contribution, head.path)
    return None
