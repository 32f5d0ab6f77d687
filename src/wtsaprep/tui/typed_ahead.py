"""Keys typed ahead: on a slow line several arrive at once, and those behind the one that opens a screen are its."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen


def passed_on(screen: Screen[Any], event: events.Key) -> bool:
    """Pass a key on to the screen that is on top, if that is no longer this one."""
    if screen.app.screen is screen:
        return False
    event.stop()
    screen.app.post_message(type(event)(event.key, event.character))
    return True
