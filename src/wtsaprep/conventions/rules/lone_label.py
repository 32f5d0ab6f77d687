"""``lone-label``: an item that stands alone under its heading bears no letter or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, LabelEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.labels import is_inserted_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if not section.with_printed_labels or section.letters_kept or not section.of_resolution:
        return
    items = [item for item in section.items if item.level == 0]
    if len(items) != 1:
        return
    (item,) = items
    if any(map(str.isalnum, item.label)) and not is_inserted_label(item.label):
        fix = Fix(f"{item.label} taken off", (LabelEdit(item.id),))
        yield Breach(f"bears {item.label}, and an item that stands alone bears nothing", item.id, fix=fix)


LONE_LABEL = NamedRule(
    "lone-label",
    "labels",
    "An item that stands alone under its heading bears no letter or number.",
    ("WRC-COUNT",),
    "warning",
    _check,
    mends="The letter or number is taken off.",
)
