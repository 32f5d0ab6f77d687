"""Found remarks: what is to be known of the proposals on a text beside each other, found by laying their texts so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import matrix
from wtsaprep.comparison.proposal_remarks import AskedOfText, contradictions, nearly_same
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.store.index.alike import seem_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.comparison.proposal_remarks import ProposalRemark
    from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary
    from wtsaprep.store.index.index import Index


def found_remarks(
    index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]
) -> Mapping[str, str]:
    """The remarks in words, by the ids of the proposals: "contradicts SUP ARB/36/2; is EUR/38/1 but for resolves 2".

    Given are the proposals that have words of their own on a number, and the texts in force of that number.
    """
    asked = (
        AskedOfText(head.id, head.symbol, head.number or head.id, head.sources, (head.resolution, head.adopted))
        for head in heads
    )
    words: dict[str, list[str]] = {}
    for remark in (*contradictions(asked), *_nearly_same(index, heads, texts)):
        words.setdefault(remark.id, []).append(remark.words)
    return {id_: "; ".join(said) for id_, said in words.items()}


def _nearly_same(
    index: Index, heads: Sequence[ProposalSummary], texts: Sequence[ResolutionSummary]
) -> Iterator[ProposalRemark]:
    on_text = seem_alike(index, heads)
    for resolution in texts:
        alike = on_text.get((resolution.number.casefold(), resolution.adopted.casefold()))
        if not alike:
            continue
        try:
            compared = compare_proposals(index, index.load(Resolution, resolution.path).value)
        except WtsaprepError:
            continue  # Whoever opens it is told.
        entries = [Compared(entry.proposal, entry.revised) for entry in compared.entries if entry.proposal.id in alike]
        yield from nearly_same(matrix("", "", compared.resolution.provisions, entries, compared.own))
