"""Tabled texts in a workspace: a chair's text with all its revisions, or a proposal, and the decisions on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.chair import ChairText
from wtsaprep.model.numbers import split_revision
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.remedies import Remedy
from wtsaprep.review.tabled import Tabled, TabledRevision
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.comparing.fates import fates_in
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import find_proposal, review_on
from wtsaprep.store.index.other_kinds import name_instead

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.chair import ConfirmedFate
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.review import Review
    from wtsaprep.store.index.file_heads import ChairSummary
    from wtsaprep.store.index.index import Index


class _Revision(NamedTuple):
    name: str
    text: Text
    confirmed: tuple[ConfirmedFate, ...] = ()


def tabled(index: Index, reference: str) -> Tabled:
    """The text that a reference names: a chair's text as the revision named, or as its newest one; or a proposal.

    Raises:
        InputFault: nothing that can lie before a body is called that, or a file can't be read.
    """
    document, revision = split_revision(reference)
    newest = reference.strip().casefold() == document.casefold()
    kept = [head for head in index.revisions(document) if newest or head.revision <= revision]
    if kept and (newest or kept[-1].revision == revision):
        return _chair_text(index, kept)
    if (proposal := find_proposal(index, reference)) is None:
        what = f"nothing here that lies before a body is called {reference!r}"
        instead, where = name_instead(index, reference, "chair's text", "proposal"), Where(str(index.workspace.folder))
        fault = UsageFault if instead else InputFault
        hint = instead or "It is a chair's text (DT/24, DT/24R1) or a proposal."
        raise fault(what, where, hint, Remedy("see-all"))
    draft = stored_draft(index, proposal)
    value = draft.proposal.value
    review = review_on(index, value.id)
    versions = _versions(index, draft.baseline, (_Revision(value.name, draft.revised),), review)
    name = filed_title(value)
    in_force, base = _in_force(draft.baseline), draft.baseline_text
    return Tabled(name, name, *in_force, value.practice, base, versions, review, value.dangling)


def _chair_text(index: Index, heads: Iterable[ChairSummary]) -> Tabled:
    drafts = [open_chair_text(index, index.load(ChairText, head.path)) for head in heads]
    last = drafts[-1]
    value = last.value
    review = review_on(index, value.document)
    revisions = [_Revision(draft.value.name, draft.revised, draft.value.fates) for draft in drafts]
    spoken_of = {row.revision for row in review.decisions}
    wanted = [revision for revision in revisions[:-1] if revision.name in spoken_of]
    versions = _versions(index, last.in_force, (*wanted, revisions[-1]), review)
    in_force, base = _in_force(last.in_force), last.baseline.provisions
    return Tabled(value.document, value.heading, *in_force, value.practice, base, versions, review, value.dangling)


def _versions(
    index: Index, resolution: Resolution | None, revisions: Iterable[_Revision], review: Review
) -> tuple[TabledRevision, ...]:
    if resolution is None:
        return tuple(TabledRevision(revision.name, revision.text) for revision in revisions)
    compared = compare_proposals(index, resolution)
    fates = [(revision, fates_in(compared, revision.text, review, revision.confirmed)) for revision in revisions]
    return tuple(TabledRevision(revision.name, revision.text, of.fates, of.names) for revision, of in fates)


def _in_force(resolution: Resolution | None) -> tuple[str, str]:
    return (resolution.name, resolution.status) if resolution else ("", "")
