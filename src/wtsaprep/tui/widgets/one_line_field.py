"""Fields of one line, whose screen reads each key before they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from wtsaprep.tui.keys.key_screen import let_screen_read

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events


class OneLineField(Input):
    """A field of one line. What is typed adds to what it holds, and its screen reads keys first."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, compact=True, placeholder=placeholder, id=id, select_on_focus=False)
        self.cursor_position = len(value)
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        let_screen_read(self, event)


class LineField(OneLineField):
    """A field that tells of every edit at once."""

    def __init__(self, value: str, edited: Callable[[], None], *, placeholder: str, id: str) -> None:
        self._edited: Callable[[], None] | None = None
        super().__init__(value, placeholder=placeholder, id=id)
        self._edited = edited

    def watch_value(self) -> None:
        if self._edited is not None and self.is_mounted:
            self._edited()
