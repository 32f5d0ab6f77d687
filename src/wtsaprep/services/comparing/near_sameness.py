"""Near sameness: which proposals on a text are another one but for a few clauses, found by laying them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import clause_wishes
from wtsaprep.comparison.proposal_remarks import nearly_same
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.comparison import compare_proposals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.comparison.proposal_remarks import ProposalRemark
    from wtsaprep.store.index.alike import OnText
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index


def near_sameness(
    index: Index, texts: Iterable[ResolutionSummary], alike: Mapping[OnText, frozenset[str]]
) -> Iterator[ProposalRemark]:
    """The remarks on proposals that seem alike (see `seem_alike`), on some texts in force."""
    for resolution in texts:
        ids = alike.get((resolution.number.casefold(), resolution.adopted.casefold()))
        if not ids:
            continue
        try:
            compared = compare_proposals(index, index.load(Resolution, resolution.path).value)
        except WtsaprepError:
            continue  # Whoever opens it is told.
        entries = [Compared(entry.proposal, entry.revised) for entry in compared.entries if entry.proposal.id in ids]
        yield from nearly_same(*clause_wishes(compared.resolution.provisions, entries, compared.own))
