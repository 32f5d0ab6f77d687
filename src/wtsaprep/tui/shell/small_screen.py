"""What stands in place of a screen that would be broken: the window is too small; it goes away with a larger one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from wtsaprep.tui.keys.key_screen import KeyScreen

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size

COLUMNS, ROWS = 40, 10


def is_too_small(size: Size) -> bool:
    """Whether no screen of ours can be read in a window of this size."""
    return size.width < COLUMNS or size.height < ROWS


class SmallScreen(KeyScreen[None]):
    """Says what is the matter; no key does anything, so that nothing happens unseen."""

    def compose(self) -> ComposeResult:
        yield Static(f"This window is too small: wtsaprep needs {COLUMNS} by {ROWS}. Nothing is lost.", markup=False)

    def take_key(self, event: events.Key) -> bool:
        if event.key == "ctrl+z":
            self.app.action_suspend_process()
        return True
