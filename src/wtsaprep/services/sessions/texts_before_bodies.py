"""Tabled texts in a workspace: a chair's text with all its revisions, or a proposal, and the decisions on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, Where, WtsaprepError
from wtsaprep.model.chair import revision_name
from wtsaprep.review.tabled import Tabled, TabledRevision
from wtsaprep.services.comparing.chair_texts import find_chair_text, open_chair_text, split_reference
from wtsaprep.services.comparing.comparison import compare
from wtsaprep.services.comparing.fates import fates_in
from wtsaprep.store.folders.reviews import load_review
from wtsaprep.store.index.file_heads import summarize_chair_text, toml_files
from wtsaprep.store.index.find import find_proposal, stored_draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.chair import ConfirmedFate
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.review import Review
    from wtsaprep.store.folders.workspace import Workspace


class _Revision(NamedTuple):
    name: str
    text: Text
    confirmed: tuple[ConfirmedFate, ...] = ()


def tabled(workspace: Workspace, reference: str) -> Tabled:
    """The text that a reference names: a chair's text as the revision named, or as its newest one; or a proposal.

    Raises:
        InputFault: nothing that can lie before a body is called that, or a file can't be read.
    """
    document, revision = split_reference(reference)
    newest = reference.strip().casefold() == document.casefold()
    revisions = revisions_of(workspace, document)
    kept = [number for number in revisions if newest or number <= revision]
    if kept and (newest or revision in kept):
        return _chair_text(workspace, document, kept)
    if (proposal := find_proposal(workspace, reference)) is None:
        hint = "It is a chair's text (DT/24, DT/24R1) or a proposal; `wtsaprep list` shows them."
        raise InputFault(f"nothing here that lies before a body is called {reference!r}", _where(workspace), hint)
    draft = stored_draft(workspace, proposal)
    value = draft.proposal.value
    review = load_review(workspace, value.id).value
    one = _Revision(value.name, draft.revised)
    versions = _versions(workspace, draft.baseline, (one,), review)
    name = f"{value.symbol} {value.name}"
    return Tabled(name, name, _in_force(draft.baseline), value.practice, draft.baseline_text, versions, review)


def revisions_of(workspace: Workspace, document: str) -> list[int]:
    """The revisions of a document that are there, the first one first; files that can't be read are not."""
    found = []
    for path in toml_files(workspace.texts):
        try:
            summary = summarize_chair_text(path)
        except WtsaprepError:
            continue  # Whoever lists the workspace is told.
        if summary.document.casefold() == document.casefold():
            found.append(summary.revision)
    return sorted(set(found))


def _chair_text(workspace: Workspace, document: str, numbers: Iterable[int]) -> Tabled:
    drafts = [
        open_chair_text(workspace, stored)
        for number in numbers
        if (stored := find_chair_text(workspace, revision_name(document, number)))
    ]
    last = drafts[-1]
    value = last.value
    review = load_review(workspace, value.document).value
    revisions = [_Revision(one.value.name, one.revised, one.value.fates) for one in drafts]
    wanted = [one for one in revisions[:-1] if any(row.revision == one.name for row in review.decisions)]
    versions = _versions(workspace, last.baseline, (*wanted, revisions[-1]), review)
    in_force = _in_force(last.baseline)
    return Tabled(value.document, value.heading, in_force, value.practice, last.baseline.provisions, versions, review)


def _versions(
    workspace: Workspace, resolution: Resolution | None, revisions: Iterable[_Revision], review: Review
) -> tuple[TabledRevision, ...]:
    if resolution is None:
        return tuple(TabledRevision(one.name, one.text) for one in revisions)
    compared = compare(workspace, resolution)
    found = [(one, fates_in(compared, one.text, review, one.confirmed)) for one in revisions]
    return tuple(TabledRevision(one.name, one.text, fates.fates, fates.names) for one, fates in found)


def _in_force(resolution: Resolution | None) -> str:
    return f"{resolution.name}, {resolution.status}" if resolution else ""


def _where(workspace: Workspace) -> Where:
    return Where(str(workspace.folder))
