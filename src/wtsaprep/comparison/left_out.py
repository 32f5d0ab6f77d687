"""What editions left out, in words: where a clause went, and by whose proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.edition_table import EditionRow, Struck


def as_wanted(proposals: Sequence[str]) -> str:
    """By whose proposals something came; empty where none here wanted it."""
    return f"as {', '.join(proposals)} wanted" if proposals else ""


def left_told(left: str, proposals: Sequence[str]) -> str:
    """How an edition left a clause out, and by whose proposals; empty where it did not."""
    return ", ".join(filter(None, (left, as_wanted(proposals)))) if left else ""


def proposals_that_struck(row: EditionRow, at: int, struck: Struck) -> Sequence[str]:
    """The proposals that wanted to be without a clause that an edition left out."""
    before = row.cells[at - 1] if at else None
    return struck.get((at, before.id), ()) if before else ()
