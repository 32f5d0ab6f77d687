"""``label-sequence``: letters and numbers follow each other; only "bis" and its kind stand between."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.finding import Breach, Fix, LabelEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.labels import LabelStyle, is_inserted_label, labels, style_of, usual_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.conventions.looked_at import SectionInPlace
    from wtsaprep.model.provision import Provision, Text


class _List(NamedTuple):
    """The items that stand on one level under one other."""

    items: list[Provision]
    parent: str
    """What the item above bears."""


class _Counted(NamedTuple):
    """An item with the number that it bears, and the one that is next there."""

    item: Provision
    claimed: int
    due: int


def _check(section: SectionInPlace) -> Iterator[Breach]:
    """Where a printed label is not the next one of its list; what follows is counted on from it."""
    if not section.with_printed_labels or section.letters_kept or not section.of_resolution:
        return
    printed = dict(zip([p.id for p in section.provisions], labels(section.provisions), strict=True))
    for found in _lists(section.items, printed):
        level = found.items[0].level
        if level == 0 and len(found.items) == 1:
            continue
        usual = usual_style(section.part, level)
        style = style_of(found.items[0].style or usual)
        of_items = _style_of_printed(found.items, style)
        if of_items is not None:
            yield from _breaches(found, of_items, counted=of_items == style)


def _lists(items: Text, printed: Mapping[str, str]) -> list[_List]:
    """The lists of a section, in the order in which they begin."""
    lists: list[_List] = []
    open_: list[_List] = []
    for item in items:
        while open_ and open_[-1].items[0].level > item.level:
            open_.pop()
        if not open_ or open_[-1].items[0].level < item.level:
            open_.append(_List([], printed[open_[-1].items[-1].id] if open_ else ""))
            lists.append(open_[-1])
        open_[-1].items.append(item)
    return lists


def _style_of_printed(items: Sequence[Provision], style: LabelStyle | None) -> LabelStyle | None:
    """How a list is labelled: as is usual there or said of it, unless all that is printed begins another way."""
    printed = [item.label for item in items if item.label and not is_inserted_label(item.label)]
    if style is not None and (not printed or any(map(style.ordinal, printed))):
        return style
    other = style_of(printed[0]) if len(printed) == len(items) else None
    return other if other and all(map(other.ordinal, printed)) else None


def _breaches(found: _List, style: LabelStyle, *, counted: bool) -> Iterator[Breach]:
    """What is not in its turn. With ``counted`` labels are those that are computed unless others are printed."""
    rows: list[_Counted] = []
    count = 0
    for item in found.items:
        if item.style and style_of(item.style) != style and counted:
            continue
        if is_inserted_label(item.label):
            continue
        claimed = style.ordinal(item.label) if item.label else count + 1
        rows.append(_Counted(item, claimed, count + 1))
        count = claimed or count + 1
    for at, row in enumerate(rows):
        if row.claimed and row.claimed != row.due:
            due = _due(style, row, found.parent)
            if row.item.label != due:
                fix = Fix(f"{due} put", tuple(_relabelled(rows[at:], style, found.parent, counted=counted)))
                yield Breach(f"bears {row.item.label} where {due} is next", row.item.id, fix=fix)


def _due(style: LabelStyle, row: _Counted, parent: str, ordinal: int = 0) -> str:
    """The label that is next; a "2.2" under 3 goes on as it is printed."""
    return style.label(ordinal or row.due, _stem(row.item.label) or parent)


def _stem(label: str) -> str:
    return label.strip("().").rpartition(".")[0]


def _relabelled(rows: Sequence[_Counted], style: LabelStyle, parent: str, *, counted: bool) -> Iterator[LabelEdit]:
    """What becomes of the first one, and of those behind it that went on from it as they should."""
    for ordinal, row in enumerate(rows, rows[0].due):
        if row is not rows[0] and row.claimed != row.due:
            return
        if row.item.label:
            is_counted = counted and _stem(row.item.label) in ("", parent.strip("()."))
            yield LabelEdit(row.item.id, "" if is_counted else _due(style, row, parent, ordinal))


LABEL_SEQUENCE = NamedRule(
    "label-sequence",
    "labels",
    "The letters and numbers of a list follow each other without a gap and none stands twice; bis and ter may.",
    ("WRC-COUNT", "WTSA16-PROCEEDINGS"),
    "warning",
    _check,
    mends="The letters and numbers that are next are put.",
)
