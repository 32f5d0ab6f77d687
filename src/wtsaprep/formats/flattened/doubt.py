"""Doubts: what the reader tells a person about a place of the input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DoubtKind = Literal["left-out", "joined", "not-understood", "one-of-several", "remark"]
"""What is said of a line: it is in no text; it goes on with the line before on weak grounds; it is kept as it stands,
in no known place; it was read in one way of several; it is so, however it is read."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """A remark on a line of the input (from 1), or on a run of lines, or on several of which the same is to be said."""

    line: int
    what: str
    kind: DoubtKind = "one-of-several"
    last: int = 0
    """The last line of a run; 0 for one line."""
    also: tuple[int, ...] = ()
    """Other lines of which the same is said."""
    whole: str = ""
    """The words of what was left out, where the remark has but their beginning."""

    @property
    def lines(self) -> tuple[int, ...]:
        """All lines that it is about."""
        return (*range(self.line, max(self.line, self.last) + 1), *self.also)

    @property
    def may_be_otherwise(self) -> bool:
        """Whether what it is about could be read in another way than it was."""
        return self.kind not in ("left-out", "remark")

    def told(self, unit: str = "line") -> str:
        """Its place and the remark: "line 3: ...", "lines 1-40: ...", "paragraphs 3, 9: ..."."""
        if self.last > self.line:
            return f"{unit}s {self.line}-{self.last}: {self.what}"
        places = ", ".join(map(str, (self.line, *self.also)))
        return f"{unit}{'s' if self.also else ''} {places}: {self.what}"

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


def quoted_beginning(text: str, most: int = 60) -> str:
    """The beginning of a text, for a doubt."""
    folded = " ".join(text.split())
    return f"“{folded}”" if len(folded) <= most else f"“{folded[: most - 1]}…”"


def left_out(line: int, what: str, text: str) -> Doubt:
    """That a line or a paragraph is in no text: what it is, and how it begins."""
    return Doubt(line, f"{what}: {quoted_beginning(text)}", "left-out", whole=text)
