"""Versions on disk: the proposal that a revision takes the place of, by document, addendum and place in it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.numbers import parse_number, superseded
from wtsaprep.model.proposal import Proposal
from wtsaprep.store.index.file_heads import summarize_proposal, toml_files
from wtsaprep.store.index.find import stored_draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.find import StoredDraft


def earlier_version(workspace: Workspace, proposal: Proposal) -> StoredDraft | None:
    """The last version before this one of the same source's proposal on the same text; None if there is none.

    ARB/36R1A1/1 takes the place of ARB/36A1/1.
    """
    number, baseline = parse_number(proposal.number), proposal.baseline
    if number is None or baseline is None or not number.revision:
        return None
    found = []
    for path in toml_files(workspace.proposals):
        with contextlib.suppress(WtsaprepError):
            summary = summarize_proposal(path)
            other = parse_number(summary.number)
            same_text = (summary.resolution, summary.adopted) == (baseline.resolution, baseline.adopted)
            if other and same_text and other.stem == number.stem and other.revision < number.revision:
                found.append((other.revision, path))
    if not found:
        return None
    with contextlib.suppress(WtsaprepError):
        return stored_draft(workspace, workspace.load(Proposal, max(found)[1]))
    return None


def outdated(proposals: Iterable[ProposalSummary]) -> frozenset[str]:
    """The ids of proposals that a later version of the same source's proposal took the place of."""
    listed = tuple(proposals)
    past = superseded(one.number for one in listed)
    return frozenset(one.id for one in listed if one.number in past)
