"""Keys typed ahead: on a slow line several arrive at once, and those behind the one that opens a screen are its."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen
    from textual.widget import Widget


def passed_on(screen: Screen[Any], event: events.Key) -> bool:
    """Pass a key on to the screen that is on top, if that is no longer this one."""
    if screen.app.screen is screen:
        return False
    event.stop()
    screen.app.post_message(type(event)(event.key, event.character))
    return True


def read_by_screen(field: Widget, event: events.Key) -> None:
    """Let the screen of a field read a key before the field does.

    A command then runs before the next key is typed: bubbling up, it would be overtaken by what was typed ahead.
    """
    screen: Any = field.screen
    if passed_on(screen, event):
        event.prevent_default()
        return
    screen.read_in_field = event
    if not event.is_printable:
        screen.on_key(event)


def meant_for_field(screen: Any, field: Widget | None, event: events.Key) -> bool:
    """Give a field a key that came to its screen, as those do that were typed before it had the focus.

    What the field read already comes by once more on its way up, and is not given to it again.
    """
    if field is None or event is screen.read_in_field:
        return False
    event.stop()
    field.post_message(type(event)(event.key, event.character))
    return True
