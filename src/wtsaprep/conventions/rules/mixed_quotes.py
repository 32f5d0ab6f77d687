"""``mixed-quotes``: straight and curled quotation marks in one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    at = words.find('"')
    if at >= 0 and any(mark in words for mark in "“”"):
        said = "straight and curled quotation marks stand in one clause"
        yield Breach(said, clause.provision.id, at, at + 1)


MIXED_QUOTES = NamedRule(
    "mixed-quotes",
    "typography",
    "Quotation marks of one clause are of one kind.",
    ("CUSTOM",),
    "note",
    _check,
    needs=any_of('"'),
)
