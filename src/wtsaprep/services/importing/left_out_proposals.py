"""Left-out proposals: those of an earlier version that a revised document has no more, told at its import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.proposal_names import filed_title
from wtsaprep.store.index.earlier_versions import leaves_out, superseded_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.index.index import Index


def left_out_of_revisions(index: Index, arriving: Sequence[Proposal]) -> Iterator[str]:
    """Each proposal that counted until now and has no later version in the revised document that arrives."""
    before = superseded_by(index.proposals)
    after = superseded_by((*index.proposals, *arriving))
    for head in index.proposals:
        if head.id not in before and leaves_out(by := after.get(head.id, "")):
            yield f"{filed_title(head)} is not in {by}"
