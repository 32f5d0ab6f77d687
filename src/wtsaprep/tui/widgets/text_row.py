"""One row of plain text, something at its left end and something at its right; never markup.

A sentence that has to be read whole takes as many rows as it needs, at the cost of what stands above, until the next
key: no reason is cut off.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.short_paths import short_paths
from wtsaprep.present.text.two_ends import in_rows, two_ends
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from wtsaprep.present.text.pieces import Line

MOST_ROWS = 8
"""Rows of one sentence; a window has ten at least."""


class Bar(Widget):
    """A title, a status or a footer. It is drawn anew only when its words change."""

    DEFAULT_CSS = """
    Bar { height: 1; width: 1fr; padding: 0 1; }
    Bar.title { text-style: bold; }
    Bar.footer, Bar.note { color: $text-muted; }
    Bar > .bar--key { color: $accent; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--key"}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.words: tuple[str | Line, str] = ("", "")
        self._said: tuple[str | Line, str, tuple[str, ...], bool] = ("", "", (), False)
        self._below: tuple[str, ...] = ()
        self._whole = False
        self._rows: tuple[str, ...] = ()

    def put(self, left: str | Line, right: str = "", below: tuple[str, ...] = (), *, whole: bool = False) -> None:
        """Show something at the left end, a text or keys with their words, and a text at the right; what is to be read
        whole is never cut, and may have rows below that stand by themselves.
        """
        if (said := (left, right, below, whole)) == self._said:
            return
        self._said = said
        home = os.path.expanduser("~")
        self.words = (short_paths(left, home) if isinstance(left, str) else left, short_paths(right, home))
        self._whole, self._below = whole, below
        self._lay_out()
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width
        left, right = self.words
        self._rows = ()
        if self._whole and width and isinstance(left, str):
            below = (row for text in self._below for row in in_rows(text, "", width))
            self._rows = (*in_rows(left, right, width), *below)[:MOST_ROWS]
        rows = max(1, len(self._rows))
        height = self.styles.height
        if height is None or height.value != rows:
            self.styles.height = rows

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        parts = [Segment(self._rows[y], self.rich_style)] if y < len(self._rows) else [] if y else self._one_row(width)
        return Strip(parts).adjust_cell_length(width, self.rich_style)

    def _one_row(self, width: int) -> list[Segment]:
        """The row, cut to its width as plain text and then coloured: so that no role changes where it is cut."""
        left, right = self.words
        pieces = (Piece(left, "text"),) if isinstance(left, str) else left
        row = two_ends("".join(piece.text for piece in pieces), right, width)
        plain, key = self.rich_style, self.get_component_rich_style("bar--key")
        segments: list[Segment] = []
        at = 0
        for piece in pieces:
            end = at + len(visible(piece.text))
            segments.append(Segment(row[at:end], key if piece.role == "key" else plain))
            at = end
        return [segment for segment in (*segments, Segment(row[at:], plain)) if segment.text]
