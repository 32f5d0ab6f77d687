"""Marked words with what is far from any mark left out: where a change stands, without the whole clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from wtsaprep.redline.spans import Spans

_NEAR = 8
"""Words on each side of a change that say where it stands."""


def shortened_marks(spans: Spans, near: int = _NEAR) -> Spans:
    """Marked words, with so many kept ones on either side of each mark; what is not marked at all stays whole."""
    last = len(spans) - 1
    return tuple(
        span if span.mark != "kept" else Span("kept", _cut(span.text, near if at < last else 0, near if at else 0))
        for at, span in enumerate(spans)
    )


def _cut(text: str, before: int, behind: int) -> str:
    """Kept words: some right behind a mark, and some right before one."""
    words = text.split(" ")
    if (not before and not behind) or len(words) <= before + behind + 1:
        return text
    return " ".join((*words[:behind], "…", *(words[-before:] if before else ())))
