"""Parts under headings, as a redline to be read in a sheet: what several things say of one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.redline import MarkedProvision, Redline
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.redline.spans import Spans


def under_headings(parts: Iterable[tuple[str, Spans]]) -> Redline:
    """Each part under its heading; one without words is a heading alone, one without a heading follows the last."""
    marked: list[MarkedProvision] = []
    for number, (head, spans) in enumerate(parts):
        if head:
            marked.append(MarkedProvision(f"{number}.", "heading", 0, "kept", (), (Span("kept", head),)))
        if spans:
            changed = any(span.mark != "kept" for span in spans)
            marked.append(MarkedProvision(str(number), "other", 0, "edited" if changed else "kept", (), spans))
    return Redline(tuple(marked))
