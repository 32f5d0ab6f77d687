"""The page: what is read and written stands in the middle of a wide screen, with one left edge and a right margin."""

from __future__ import annotations

from textual.containers import Vertical

from wtsaprep.present.text.page import PAGE_WIDTH


class Page(Vertical):
    """What stands between the title and the last two rows of a screen; a wide one holds tables or a page of its own."""

    DEFAULT_CSS = f"""
    Page {{ height: 1fr; width: 1fr; align-horizontal: center; }}
    Page > * {{ max-width: {PAGE_WIDTH}; }}
    Page.wide > * {{ max-width: 100%; }}
    Page > Bar {{ padding: 0 1 0 3; }}
    Page.wide > Bar {{ padding: 0 1; }}
    Page Static.label {{ color: $text-muted; padding: 0 1 0 3; }}
    Page VerticalScroll {{ scrollbar-size-vertical: 1; }}
    Page ClauseArea {{ height: 4; }}
    """
