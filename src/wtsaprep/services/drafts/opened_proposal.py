"""Opened proposals: a proposal of a workspace with its text in force and what it makes of that."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.rebase import refit
from wtsaprep.errors import AmendmentFault, InputFault, Where, WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import digest
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.earlier_versions import earlier_head
from wtsaprep.store.index.find import find_baseline, find_proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index


class StoredDraft(NamedTuple):
    """A proposal with its baseline and the revised text: two texts, joined by ids."""

    proposal: Stored[Proposal]
    baseline: Resolution | None
    revised: Text
    drifted: bool = False
    """Whether the text in force is not the one that the proposal was made on."""

    @property
    def baseline_text(self) -> Text:
        """The provisions of the baseline; none for a draft new text."""
        return self.baseline.provisions if self.baseline else ()


def stored_draft(index: Index, stored: Stored[Proposal]) -> StoredDraft:
    """A proposal with its two texts.

    Raises:
        InputFault: its baseline is not in the workspace, or its amendments do not fit it.
    """
    proposal = stored.value
    if proposal.baseline is None:
        return StoredDraft(stored, None, apply((), proposal.amendments))
    in_force = find_baseline(index, proposal.baseline)
    if in_force is None:
        what = f"its baseline, {proposal.baseline.resolution} ({proposal.baseline.adopted}), is not in the workspace"
        raise InputFault(what, Where(str(stored.path)), remedy=Remedy("import-text"))
    return stored_draft_on(in_force.value, stored)


def drafts_of(index: Index, contribution: Contribution) -> Iterator[StoredDraft]:
    """The proposals of a contribution, in its order.

    Raises:
        InputFault: one of them is not there, or its file can't be read.
    """
    for id_ in contribution.proposals:
        stored = find_proposal(index, id_)
        if stored is None:
            what = f"the document names the proposal {id_!r}, which is not in the workspace"
            raise InputFault(what, Where(contribution.number), "Import it, or take it out of the document.")
        yield stored_draft(index, stored)


def stored_draft_on(resolution: Resolution, stored: Stored[Proposal]) -> StoredDraft:
    """A proposal with its two texts, given its text in force.

    Raises:
        AmendmentFault: its amendments do not fit it.

    On another text than the one it was made on, those of its changes that fit are made, and the others stand in its
    conflicts; the file is as it was.
    """
    proposal = stored.value
    if proposal.baseline and proposal.baseline.digest not in ("", digest(resolution.provisions)):
        fitted = refit(resolution.provisions, proposal.amendments)
        value = proposal.model_copy(update={"conflicts": (*proposal.conflicts, *fitted.conflicts)})
        return StoredDraft(replace(stored, value=value), resolution, fitted.text, drifted=True)
    try:
        revised = apply(resolution.provisions, proposal.amendments)
    except AmendmentFault as error:
        place = Where(str(stored.path), provision=error.where.provision)
        raise AmendmentFault(error.what, place, error.hint, error.remedy) from None
    return StoredDraft(stored, resolution, revised)


def earlier_version(index: Index, proposal: Proposal) -> StoredDraft | None:
    """The last version before this one of the same source's proposal on the same text, opened.

    None if there is none, or it can't be read.
    """
    if (head := earlier_head(index, proposal)) is not None:
        with contextlib.suppress(WtsaprepError):
            return stored_draft(index, index.load(Proposal, head.path))
    return None
