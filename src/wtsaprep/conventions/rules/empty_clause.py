"""``empty-clause``: something is written in each clause; where nothing is, "[to be completed]" is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace

_KINDS = ("item", "heading", "rule", "annex")


def _check(section: SectionInPlace) -> Iterator[Breach]:
    for provision in section.provisions:
        if provision.kind in _KINDS and not provision.text.strip():
            yield Breach("nothing is written here yet", provision.id)


EMPTY_CLAUSE = NamedRule(
    "empty-clause",
    "leftovers",
    "Something is written in each clause.",
    ("CUSTOM",),
    "warning",
    _check,
)
