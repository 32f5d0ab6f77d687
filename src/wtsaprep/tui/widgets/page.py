"""The page: what is read and written stands in the middle of a wide screen, with one left edge and a right margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical

from wtsaprep.present.text.page import PAGE_WIDTH
from wtsaprep.tui.painting.backdrop import in_one_row

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip


class MiddlePage(Vertical):
    """What stands between the title and the last two rows of a screen; a wide one holds tables or a page of its own."""

    DEFAULT_CSS = f"""
    MiddlePage {{ height: 1fr; width: 1fr; align-horizontal: center; }}
    MiddlePage > * {{ max-width: {PAGE_WIDTH}; }}
    MiddlePage.wide > * {{ max-width: 100%; }}
    MiddlePage.wide > SheetView {{ max-width: {PAGE_WIDTH}; }}
    MiddlePage > Bar {{ padding: 0 1 0 3; }}
    MiddlePage.wide > Bar {{ padding: 0 1; }}
    MiddlePage Static.label {{ color: $text-muted; padding: 0 1 0 3; }}
    MiddlePage VerticalScroll {{ scrollbar-size-vertical: 1; }}
    MiddlePage ClauseArea {{ height: 4; }}
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        return in_one_row(super().render_lines, crop)


class SideBySide(Horizontal):
    """A text with its outline beside it."""

    def render_lines(self, crop: Region) -> list[Strip]:
        return in_one_row(super().render_lines, crop)
