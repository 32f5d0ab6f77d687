"""``label-sequence``: letters and numbers follow each other; only "bis" and its kind stand between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, LabelEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.labels import is_inserted_label, style_of, usual_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace


def _check(section: SectionInPlace) -> Iterator[Breach]:
    """Where a printed label is not the next one of its list; what follows is counted on from it."""
    if not section.with_printed_labels or section.letters_kept or not section.of_resolution:
        return
    count = [0] * 10
    several = sum(item.level == 0 for item in section.items) > 1
    for item in section.items:
        level = item.level
        count[level + 1 :] = [0] * (9 - level)
        style = style_of(item.style or usual_style(section.part, level))
        if style is None or is_inserted_label(item.label) or (level == 0 and not several):
            continue
        claimed = style.ordinal(item.label) if item.label else count[level] + 1
        if claimed and claimed != count[level] + 1 and item.label != style.label(count[level] + 1):
            due = style.label(count[level] + 1)
            if not due.startswith("1."):  # What stands in for the number above it is the margin's to know.
                fix = Fix(f"{due} put", (LabelEdit(item.id),))
                yield Breach(f"bears {item.label} where {due} is next", item.id, fix=fix)
        count[level] = claimed or count[level] + 1


LABEL_SEQUENCE = NamedRule(
    "label-sequence",
    "labels",
    "The letters and numbers of a list follow each other without a gap and none stands twice; bis and ter may.",
    ("WRC-COUNT", "WTSA16-PROCEEDINGS"),
    "warning",
    _check,
    mends="The letter or number that is next is put.",
)
