"""One row of plain text, something at its left end and something at its right; never markup.

A sentence that has to be read whole takes as many rows as it needs, at the cost of what stands above, until the next
key: no reason is cut off.
"""

from __future__ import annotations

import os

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.text.short_paths import short_paths
from wtsaprep.present.text.two_ends import in_rows, two_ends

MOST_ROWS = 8
"""Rows of one sentence; a window has ten at least."""


class Bar(Widget):
    """A title, a status or a footer. It is drawn anew only when its words change."""

    DEFAULT_CSS = """
    Bar { height: 1; width: 1fr; padding: 0 1; }
    Bar.title { text-style: bold; }
    Bar.footer, Bar.note { color: $text-muted; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.words = ("", "")
        self._whole = False
        self._rows: tuple[str, ...] = ()

    def put(self, left: str, right: str = "", *, whole: bool = False) -> None:
        """Show some text at the left end and some at the right; what is to be read whole is never cut."""
        home = os.path.expanduser("~")
        words = (short_paths(left, home), short_paths(right, home))
        if (self.words, self._whole) != (words, whole):
            self.words, self._whole = words, whole
            self._lay_out()
            self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width
        self._rows = in_rows(*self.words, width)[:MOST_ROWS] if self._whole and width else ()
        rows = max(1, len(self._rows))
        height = self.styles.height
        if height is None or height.value != rows:
            self.styles.height = rows

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        row = self._rows[y] if y < len(self._rows) else two_ends(*self.words, width) if not y else ""
        return Strip([Segment(row, self.rich_style)]).adjust_cell_length(width, self.rich_style)
