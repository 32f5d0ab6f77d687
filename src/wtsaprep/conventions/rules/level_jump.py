"""``level-jump``: an item under an item is one level deeper, not two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if not any([item.level for item in section.items]) or not section.of_resolution:
        return
    above = -1
    for item in section.items:
        if item.level > above + 1:
            yield Breach("stands deeper than under the item before it", item.id)
        above = item.level


LEVEL_JUMP = NamedRule(
    "level-jump",
    "labels",
    "An item stands one level deeper than the one that it belongs to, never two.",
    ("WRC-COUNT",),
    "warning",
    _check,
)
