"""Drafts on disk: opened with all that belongs to them, saved, and kept beside their files when they can't be saved."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.edit import Drafted
from wtsaprep.drafting.merge_drafts import merge_drafts
from wtsaprep.errors import NeedsDecision, Where, WtsaprepError
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal import Proposal
from wtsaprep.store.catalogue import open_draft
from wtsaprep.store.files import overwrite_file, read_file
from wtsaprep.store.summaries import summarize_contribution, toml_files
from wtsaprep.store.values import dump_value, load_value

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.workspace import Stored, Workspace


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft as it was read: its files, its text in force, and its value as saved."""

    proposal: Stored[Proposal]
    contribution: Stored[Contribution] | None
    resolution: Resolution | None
    saved: Drafted
    drifted: bool = False


def open_drafted(workspace: Workspace, path: Path) -> OpenDraft:
    """Open the proposal of a file with its two texts and the document that carries it.

    Raises:
        InputFault: one of them can't be read, or they do not fit.
    """
    draft = open_draft(workspace, workspace.load(Proposal, path))
    document = _document(workspace, draft.proposal.value.id)
    value = document.value if document else None
    drafted = Drafted(draft.proposal.value, draft.baseline_text, draft.revised, value)
    return OpenDraft(draft.proposal, document, draft.baseline, drafted, draft.drifted)


def save_drafted(workspace: Workspace, opened: OpenDraft, drafted: Drafted) -> tuple[OpenDraft, str]:
    """Save a draft and the document that carries it, as far as they changed; give what the user must be told.

    Raises:
        WriteFault: a file changed since it was read, or can't be written; it is as it was.
        NeedsDecision: it was made on another text in force, and nobody said yet that it stands on the one there is now.
    """
    if opened.drifted and drafted.proposal.baseline == opened.saved.proposal.baseline:
        what = "this was made on another text in force, and only what fits was applied"
        raise NeedsDecision(what, Where(str(opened.proposal.path)), "Re-base it first: g b, or wtsaprep rebase.")
    proposal, told = workspace.save(replace(opened.proposal, value=drafted.saved_form))
    document = opened.contribution
    if document and drafted.contribution and drafted.contribution != document.value:
        document, more = workspace.save(replace(document, value=drafted.contribution))
        told = "; ".join(filter(None, (told, more)))
    discard_kept(opened)
    return replace(opened, proposal=proposal, contribution=document, saved=drafted, drifted=False), told


def merge_from_disk(workspace: Workspace, opened: OpenDraft, drafted: Drafted) -> tuple[OpenDraft, Drafted]:
    """A draft united with what somebody else saved meanwhile; what both changed stands in its conflicts.

    Raises:
        InputFault: what is there now can't be read.
        NeedsDecision: it starts from another text now, or both changed what can't be two things at once.
    """
    there = open_drafted(workspace, opened.proposal.path)
    if there.saved.baseline != drafted.baseline:
        what = "what somebody else saved starts from another text in force"
        raise NeedsDecision(what, Where(str(opened.proposal.path)), "Leave with q: yours is kept beside the file.")
    return there, merge_drafts(opened.saved, drafted, there.saved)


def keep_unsaved(opened: OpenDraft, drafted: Drafted) -> Path | None:
    """Write an unsaved draft beside its file, never over it; it is offered when the proposal is opened again.

    Raises:
        WriteFault: it can't be written.
    """
    if drafted == opened.saved:
        return None
    beside = kept_path(opened.proposal.path)
    overwrite_file(beside, dump_value(drafted.saved_form))
    if opened.contribution and drafted.contribution and drafted.contribution != opened.saved.contribution:
        overwrite_file(kept_path(opened.contribution.path), dump_value(drafted.contribution))
    return beside


def read_kept(opened: OpenDraft) -> Drafted | None:
    """The draft that was kept when the program had to go, if there is one that can be read.

    Raises:
        InputFault: there is one, but it can't be read or does not fit.
    """
    path = kept_path(opened.proposal.path)
    if not path.exists():
        return None
    proposal = load_value(Proposal, read_file(path).text, str(path))
    revised = apply(opened.saved.baseline, proposal.amendments)
    contribution = opened.saved.contribution
    if opened.contribution and (beside := kept_path(opened.contribution.path)).exists():
        contribution = load_value(Contribution, read_file(beside).text, str(beside))
    return Drafted(proposal, opened.saved.baseline, revised, contribution)


def discard_kept(opened: OpenDraft) -> None:
    """Remove what was kept, once it is saved or given up."""
    paths = [opened.proposal.path, *([opened.contribution.path] if opened.contribution else [])]
    for path in paths:
        with contextlib.suppress(OSError):
            os.unlink(kept_path(path))


def kept_path(path: Path) -> Path:
    """Where an unsaved draft of a file is kept."""
    return path.with_name(f".{path.name}.unsaved")


def _document(workspace: Workspace, id_: str) -> Stored[Contribution] | None:
    for path in toml_files(workspace.contributions):
        with contextlib.suppress(WtsaprepError):
            if id_ in summarize_contribution(path).proposals:
                return workspace.load(Contribution, path)
    return None
