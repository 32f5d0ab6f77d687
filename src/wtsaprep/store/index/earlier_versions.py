"""Versions: the proposal that a revision takes the place of, by document, addendum and place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.numbers import parse_number, superseded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.index.file_heads import ProposalSummary
    from wtsaprep.store.index.index import Index


def earlier_head(index: Index, proposal: Proposal) -> ProposalSummary | None:
    """The last version before this one of the same source's proposal on the same text; None if there is none.

    ARB/36R1A1/1 takes the place of ARB/36A1/1.
    """
    number, baseline = parse_number(proposal.number), proposal.baseline
    if number is None or baseline is None or not number.revision:
        return None
    earlier = [
        (other.revision, head.path, head)
        for head in index.proposals
        if (head.resolution, head.adopted) == (baseline.resolution, baseline.adopted)
        and (other := parse_number(head.number))
        and other.stem == number.stem
        and other.revision < number.revision
    ]
    return max(earlier)[2] if earlier else None


def outdated(proposals: Iterable[ProposalSummary]) -> frozenset[str]:
    """The ids of proposals that a later version of the same source's proposal took the place of."""
    listed = tuple(proposals)
    past = superseded(head.number for head in listed)
    return frozenset(head.id for head in listed if head.number in past)
