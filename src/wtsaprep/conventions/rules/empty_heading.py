"""``empty-heading``: a heading has clauses under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if section.of_resolution and all(p.kind == "note" for p in section.provisions[1:]):
        yield Breach("has no clause under it", section.provisions[0].id)


EMPTY_HEADING = NamedRule(
    "empty-heading",
    "structure",
    "A heading of the preamble or of the operative part has clauses under it.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
