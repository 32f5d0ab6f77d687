"""Doubts: what the reader tells a person about a place of the input."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """A remark on a line of the input (from 1): something left out, read in one way of several, or not understood."""

    line: int
    what: str
    place: bool = False
    """Whether it only says that a paragraph has no known place in a resolution, which plain text need not have."""

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


def quoted_beginning(text: str, most: int = 60) -> str:
    """The beginning of a text, for a doubt."""
    folded = " ".join(text.split())
    return f"“{folded}”" if len(folded) <= most else f"“{folded[: most - 1]}…”"
