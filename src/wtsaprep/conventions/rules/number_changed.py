"""``number-changed``: a text that is amended keeps the number that it has in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.edition import number_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(looked: WholeProposal) -> Iterator[Breach]:
    lines = (text.head.get("number") for text in (looked.baseline, looked.revised))
    before, after = (number_line(line.text) if line else None for line in lines)
    if before and after and (before.kind, before.number) != (after.kind, after.number):
        yield Breach(f"it is {after.number} here and {before.number} in force", "number")


NUMBER_CHANGED = NamedRule(
    "number-changed",
    "head",
    "A text that is amended keeps its number.",
    ("PP-DRAFTING",),
    "warning",
    _check,
)
