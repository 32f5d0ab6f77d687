"""``base-in-force``: a proposal is made on the edition that is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(looked: WholeProposal) -> Iterator[Breach]:
    baseline = looked.proposal.baseline
    held = looked.around.editions(baseline.resolution) if baseline else None
    if baseline and held and baseline.adopted != held.latest and baseline.adopted in held.earlier:
        yield Breach(f"it is made on the edition of {baseline.adopted}; that of {held.latest} is in force")


BASE_IN_FORCE = NamedRule(
    "base-in-force",
    "head",
    "A proposal is made on the text in force, which is the last edition.",
    ("WTSA-CPI",),
    "warning",
    _check,
)
