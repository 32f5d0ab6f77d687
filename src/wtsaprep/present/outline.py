"""The outline of a page: its sections, and how many clauses change in each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.present.visible import visible
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.present.page import Page


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A section: the clause that opens it, its heading, and how many of its clauses change."""

    index: int
    text: str
    changes: int


def outline(page: Page) -> tuple[OutlineRow, ...]:
    """The sections of a page in order; what stands before the first heading is named by its first words."""
    changes = page.changes
    return tuple(
        OutlineRow(start, _text(page, start), bisect_left(changes, end) - bisect_left(changes, start))
        for start, end in pairwise((*page.sections, len(page)))
    )


def section_at(rows: Sequence[OutlineRow], clause: int) -> int:
    """Which row of an outline a clause belongs to; -1 if the outline is empty."""
    return bisect_right(rows, clause, key=lambda row: row.index) - 1


def _text(page: Page, index: int) -> str:
    provision = page.provision(index)
    side = accepted if page.view != "base" and provision.in_revised else rejected
    return visible(side(provision.text))
