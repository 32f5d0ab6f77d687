"""Edits: what one key changes of a text, so that a journal need not hold all of it again."""

from __future__ import annotations

from typing import Any


def edit_between(before: str | None, text: str) -> dict[str, Any]:
    """One edit: the whole text, or what replaces which part of the text before."""
    if before is None:
        return {"text": text}
    start = _in_common(before, text)
    same = _in_common(before[start:][::-1], text[start:][::-1])
    return {"start": start, "end": len(before) - same, "text": text[start : len(text) - same]}


def _in_common(line: str, other: str) -> int:
    """How many characters two texts begin with together."""
    together = zip(line, other, strict=False)
    return next((n for n, (a, b) in enumerate(together) if a != b), min(len(line), len(other)))
