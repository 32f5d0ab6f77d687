"""The area for a clause. It tells of an edit at once: so that journal and redline have it with the same key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.document._history import EditHistory
from textual.widgets import TextArea

from wtsaprep.tui.keys.key_screen import let_screen_read, let_screen_say, let_screen_take, let_screen_tell
from wtsaprep.tui.widgets.kept import BROKEN_OFF

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.document._document import Location
    from textual.widgets.text_area import Edit

    from wtsaprep.tui.widgets.kept import Kept

_MOST_TAKEN_BACK = 1000
"""Edits that can be taken back; more than anybody makes in one clause."""


class WrittenWords(NamedTuple):
    """What stands in an area, where the cursor is, and what can be taken back there."""

    text: str
    cursor: Location
    edits: EditHistory


class ClauseArea(TextArea):
    """Edits one paragraph. No blinking, no marked line: on a slow line each would cost more than the words.

    The one in use has a stroke at its left edge, as fields have: that is seen without colour, too.
    """

    DEFAULT_CSS = """
    ClauseArea { border: none; padding: 0 0 0 3; }
    ClauseArea:focus { border: none; outline-left: heavy $accent; }
    """

    def __init__(
        self, text: str, kept: Kept, edited: Callable[[], None] = lambda: None, *, id: str | None = None
    ) -> None:
        """``edited`` is told of every edit, once it is kept."""
        begun = kept.begins(text)
        super().__init__(begun, soft_wrap=True, compact=True, id=id, max_checkpoints=_MOST_TAKEN_BACK)
        self.kept = kept
        self._broken_off = begun != text
        self.cursor_blink = False
        self.highlight_cursor_line = False
        self._edited = edited

    def on_mount(self) -> None:
        if self._broken_off:
            self.call_after_refresh(let_screen_say, self, BROKEN_OFF)

    def edit(self, edit: Edit) -> Any:
        result = super().edit(edit)
        self._tell()
        return result

    def _tell(self) -> None:
        self.keep()
        self._edited()

    def keep(self) -> None:
        """Give what it holds to who keeps it."""
        let_screen_tell(self, self.kept.typing(self.text))

    def on_key(self, event: events.Key) -> None:
        let_screen_read(self, event)

    def on_paste(self, event: events.Paste) -> None:
        let_screen_take(self, event)

    def begin_in(self, column: int) -> None:
        """Have the words begin where those of the redline beneath do: so both break at the same places."""
        if self.styles.padding.left != column:
            self.styles.padding = (0, 0, 0, column)
            self.call_after_refresh(self._break_anew)

    def _break_anew(self) -> None:
        """Break the lines at the width there is now; Textual does it where the size is another, not the padding."""
        self._rewrap_and_refresh_virtual_size()
        self.refresh()

    @property
    def around_cursor(self) -> tuple[str, str]:
        """The words before and after the cursor."""
        row, column = self.cursor_location
        lines = self.text.split("\n")
        at = sum(len(line) + 1 for line in lines[:row]) + column
        return self.text[:at], self.text[at:]

    def bracket(self) -> None:
        """Put what is selected, or the word at the cursor, into square brackets."""
        start, end = sorted(self.selection)
        if start == end:
            head, tail = self.around_cursor
            before, after = re.search(r"[\w'’-]*$", head), re.match(r"[\w'’-]*", tail)
            row, column = self.cursor_location
            start = (row, column - (len(before[0]) if before else 0))
            end = (row, column + (len(after[0]) if after else 0))
        words = self.document.get_text_range(start, end)
        self.replace(f"[{words}]", start, end)

    def write_alternative(self) -> None:
        """Open another bracket behind the one that the cursor stands in or behind, and go into it."""
        head, tail = self.around_cursor
        close = tail.find("]") + 1 if tail.count("]") > tail.count("[") or head.count("[") > head.count("]") else 0
        row, column = self.cursor_location
        at = (row, column + close)
        self.replace("[]", at, at)
        self.move_cursor((row, column + close + 1))

    @property
    def written(self) -> WrittenWords:
        """All there is in it, to be put back."""
        return WrittenWords(self.text, self.cursor_location, self.history)

    def put_back(self, written: WrittenWords) -> None:
        """Be as it was, also in what can be taken back."""
        self.begin(written.text)
        self.move_cursor(written.cursor)
        self.history = written.edits

    def begin(self, text: str) -> None:
        """Hold another text, of which nothing can be taken back yet; what could be so far is left as it is."""
        edits = self.history
        self.history = EditHistory(
            max_checkpoints=edits.max_checkpoints,
            checkpoint_timer=edits.checkpoint_timer,
            checkpoint_max_characters=edits.checkpoint_max_characters,
        )
        self.load_text(text)

    def write_all(self, text: str) -> None:
        """Hold another text, as an edit that can be taken back."""
        self.replace(text, self.document.start, self.document.end)

    def undo(self) -> None:
        if self.can_undo:
            super().undo()
            self._tell()

    def redo(self) -> None:
        if self.can_redo:
            super().redo()
            self._tell()

    @property
    def can_undo(self) -> bool:
        """Whether something was written or deleted here."""
        return bool(self.history.undo_stack)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back here, and nothing written since."""
        return bool(self.history.redo_stack)
