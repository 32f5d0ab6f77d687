"""Fields of one line, whose screen reads each key before they do; what is deleted in them comes back.

What is typed is given at once to who keeps it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.geometry import Region
from textual.widgets import Input

from wtsaprep.tui.keys.key_screen import let_screen_read, let_screen_say, let_screen_take, let_screen_tell
from wtsaprep.tui.widgets.kept import BROKEN_OFF

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from wtsaprep.tui.widgets.kept import Kept

_BREAKS = re.compile(r"\s*[\n\t]\s*")


class _Written(NamedTuple):
    """What stood in a field, and where the cursor was."""

    value: str
    cursor: int


class OneLineField(Input):
    """A field of one line. What is typed adds to what it holds, and its screen reads keys first.

    The one in use has a stroke at its left edge, which is seen without colour, too.
    """

    DEFAULT_CSS = """
    OneLineField { height: 1; border: none; padding: 0 1 0 3 !important; }
    OneLineField:focus { border: none; outline-left: heavy $accent; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+underscore", "undo"), ("ctrl+y", "redo")]

    def __init__(self, value: str, kept: Kept, *, placeholder: str = "", id: str | None = None) -> None:
        begun = kept.begins(value)
        super().__init__(begun, compact=True, placeholder=placeholder, id=id, select_on_focus=False)
        self.kept = kept
        self._broken_off = begun != value
        self._suggesting = False
        self.cursor_position = len(begun)
        self.cursor_blink = False
        # What was typed here and given up comes back as what is deleted does.
        self._past = [_Written(kept.given_up, len(kept.given_up))] if kept.given_up not in ("", begun) else []
        self._future: list[_Written] = []
        self._typed_to = -1
        """Where what is typed goes on with what was typed before: both come and go as one."""

    def on_mount(self) -> None:
        if self._broken_off:
            self.call_after_refresh(self._show_broken_off)

    def _show_broken_off(self) -> None:
        """Say that it is not taken yet, and show where it goes on."""
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)
        let_screen_say(self, BROKEN_OFF)

    def suggest(self, value: str) -> None:
        """Hold something that nobody typed, so that it is kept nowhere."""
        self._suggesting = True
        self.value, self.cursor_position = value, len(value)
        self._suggesting = False

    def watch_value(self) -> None:
        if self.is_mounted and not self._suggesting:
            let_screen_tell(self, self.kept.typing(self.value))

    def on_key(self, event: events.Key) -> None:
        let_screen_read(self, event)

    def on_paste(self, event: events.Paste) -> None:
        """A paste of several lines goes in whole, as one line."""
        if not let_screen_take(self, event):
            event.text = _BREAKS.sub(" ", event.text.strip("\n\t"))

    def replace(self, text: str, start: int, end: int) -> None:
        before, goes_on = self._written, len(text) == 1 and start == end == self._typed_to
        super().replace(text, start, end)
        if self.value != before.value:
            if not goes_on:
                self._past.append(before)
            self._future.clear()
            self._typed_to = start + 1 if len(text) == 1 and start == end else -1

    def empty(self) -> None:
        """Let it hold nothing; what it held comes back as what was deleted does."""
        self.replace("", 0, len(self.value))

    def action_undo(self) -> None:
        """Take back what was last written or deleted here."""
        self._travel(self._past, self._future)

    def action_redo(self) -> None:
        """Write or delete again what was taken back."""
        self._travel(self._future, self._past)

    def _travel(self, there: list[_Written], back: list[_Written]) -> None:
        if there:
            back.append(self._written)
            self.value, self.cursor_position = there.pop()
            self._typed_to = -1

    @property
    def _written(self) -> _Written:
        return _Written(self.value, self.cursor_position)
