"""One row of plain text, something at its left end and something at its right; never markup."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.text.two_ends import two_ends


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

    def put(self, left: str, right: str = "") -> None:
        """Show some text at the left end and some at the right."""
        if self.words != (left, right):
            self.words = (left, right)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        return Strip([Segment(two_ends(*self.words, width), self.rich_style)]).adjust_cell_length(
            width, self.rich_style
        )
