"""``lost-citation``: what is cited is what was cited in force, though letters and numbers have shifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.references import dangling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(proposal: WholeProposal) -> Iterator[Breach]:
    revised = proposal.revised
    for cited in dangling(revised.text, proposal.baseline.text, proposal.proposal.dangling):
        read = revised.citing.references_of(revised.by_id[cited.provision])
        if all(other.target for other in read if other.start == cited.start):  # Of others `unknown-clause` tells.
            said = f"cites {cited.label}, which is not there as it was"
            yield Breach(said, cited.provision, cited.start, cited.end)


LOST_CITATION = NamedRule(
    "lost-citation",
    "references",
    "A citation means the clause that it meant in force, and a range of clauses runs forwards.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
