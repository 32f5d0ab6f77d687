"""The outline of a sheet: its sections, and how many of their clauses are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from wtsaprep.present.sheet.sheet import Sheet


class OutlineRow(NamedTuple):
    """A section: the place of its heading, what it is called, how many clauses in it are changed."""

    place: int
    text: str
    changed: int

    def __str__(self) -> str:
        return f"{self.text} ({self.changed})" if self.changed else self.text


def sheet_outline(sheet: Sheet) -> tuple[OutlineRow, ...]:
    """The sections of a sheet in order; what stands before the first heading is its head. Of uncounted changes none."""
    rows: list[OutlineRow] = []
    changed = set(sheet.changed_places if sheet.is_counted else ())
    for at in range(len(sheet)):
        provision = sheet.provision(at)
        if provision.kind in OPENS_SECTION:
            rows.append(OutlineRow(at, visible(accepted(provision.text) or rejected(provision.text)), 0))
        elif not rows:
            rows.append(OutlineRow(at, "head", 0))
        if at in changed:
            rows[-1] = rows[-1]._replace(changed=rows[-1].changed + 1)
    return tuple(rows)


def section_at(outline: tuple[OutlineRow, ...], index: int) -> int:
    """Which row of an outline a clause belongs to."""
    return max((n for n, row in enumerate(outline) if row.place <= index), default=0)
