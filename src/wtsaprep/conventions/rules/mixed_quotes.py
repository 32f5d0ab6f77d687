"""``mixed-quotes``: straight and curled quotation marks in one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_STRAIGHT = LatePattern(r"(?<!\d)\"")
"""Behind a number it may be inches."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    straight = _STRAIGHT.search(words)
    if straight and any(mark in words for mark in "“”«»„"):
        at = straight.start()
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
