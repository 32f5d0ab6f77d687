"""Marked words for scripts: each run with its mark, nothing written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.redline.spans import Spans


def spans_data(spans: Spans) -> list[dict[str, str]]:
    """The runs as values that JSON knows."""
    return [{"mark": span.mark, "text": span.text} for span in spans]
