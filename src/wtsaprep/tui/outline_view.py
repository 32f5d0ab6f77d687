"""The outline on a screen: the sections of a text beside it, the one that is being read marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from wtsaprep.present.outline import section_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.present.outline import OutlineRow


class OutlineView(Widget):
    """Shows sections and how many of their clauses change; it has no keys, the text beside it has."""

    DEFAULT_CSS = """
    OutlineView { height: 1fr; width: 30; }
    OutlineView > .outline--current { text-style: bold; color: $accent; }
    OutlineView > .outline--count { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"outline--current", "outline--count"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sections: Sequence[OutlineRow] = ()
        self._current = -1
        self._top = 0

    def show(self, sections: Sequence[OutlineRow], clause: int) -> None:
        """Show sections, the one marked that a clause belongs to; only what changed is repainted."""
        before, top, same = self._current, self._top, sections == self._sections
        self._sections = sections
        self._current = section_at(sections, clause)
        self._follow()
        if not same or self._top != top:
            self.refresh()
        elif before != self._current:
            rows = (Region(0, at - top, self.size.width, 1) for at in (before, self._current))
            self.refresh(*(row for row in rows if row.y >= 0))

    def on_resize(self) -> None:
        self._follow()

    def render_line(self, y: int) -> Strip:
        at, width, plain = y + self._top, self.size.width, self.rich_style
        if at >= len(self._sections):
            return Strip.blank(width, plain)
        section, is_current = self._sections[at], at == self._current
        count = str(section.changes) if section.changes else ""
        look = self.get_component_rich_style("outline--current") if is_current else plain
        room = max(0, width - 5 - len(count))
        text = section.text
        if cell_len(text) > room:
            text = f"{set_cell_size(text, max(0, room - 1)).rstrip()}…"
        return Strip(
            [
                Segment(" › " if is_current else "   ", look),
                Segment(set_cell_size(text, room + 1), look),
                Segment(count, self.get_component_rich_style("outline--count")),
            ]
        ).adjust_cell_length(width, plain)

    def _follow(self) -> None:
        height = self.size.height
        if height and self._current >= 0:
            self._top = max(self._current - height + 1, min(self._top, self._current))
