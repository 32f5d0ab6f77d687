"""``unknown-source``: a proposal says whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.regions import UNKNOWN_SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.particulars import Particulars


def _check(said: Particulars) -> Iterator[Breach]:
    if said.sources == (UNKNOWN_SOURCE,):
        yield Breach(f"whose it is nobody has said: {UNKNOWN_SOURCE} stands for it")


UNKNOWN_SOURCE_RULE = NamedRule(
    "unknown-source",
    "symbol",
    "A proposal names the state or the group that makes it.",
    ("PROPOSAL-NUMBERS",),
    "error",
    _check,
)
