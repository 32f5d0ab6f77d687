"""``several-symbols``: a source says one thing of a text, not MOD here and SUP there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(looked: WholeProposal) -> Iterator[Breach]:
    proposal = looked.proposal
    if proposal.baseline is None or proposal.supports:
        return
    for other in looked.around.others(proposal.baseline.resolution, proposal.baseline.adopted):
        same_source = set(other.sources) & set(proposal.sources)
        if other.id != proposal.id and same_source and other.symbol != proposal.symbol:
            yield Breach(f"{other.name} of the same source is on the same text")


SEVERAL_SYMBOLS = NamedRule(
    "several-symbols",
    "symbol",
    "A source makes one proposal on a text, under one symbol.",
    ("CUSTOM",),
    "warning",
    _check,
)
