"""``suppressed-cited``: what cites a text that is to be suppressed is known to who proposes that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(looked: WholeProposal) -> Iterator[Breach]:
    proposal = looked.proposal
    if proposal.symbol in ("SUP", "SUP*") and proposal.baseline is not None:
        citing = looked.around.citing(proposal.baseline.resolution, proposal.baseline.adopted)
        if citing:
            yield Breach(f"what it suppresses is cited in {', '.join(citing)}")


SUPPRESSED_CITED = NamedRule(
    "suppressed-cited",
    "references",
    "A text that is suppressed is not cited any more in those that stay.",
    ("CUSTOM",),
    "note",
    _check,
)
