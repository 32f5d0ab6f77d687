"""Co-signatories as the rows of a table: administration, what they say, when, whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.proposal import Cosignatory


def signature_rows(cosignatories: Sequence[Cosignatory]) -> tuple[str, ...]:
    """A row each, in columns as wide as they must be."""
    cells = [
        (cosignatory.administration, cosignatory.status, cosignatory.date, cosignatory.contact)
        for cosignatory in cosignatories
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return tuple(
        visible("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()) for row in cells
    )
