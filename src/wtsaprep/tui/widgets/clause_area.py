"""The area for a clause. It tells of an edit at once: so that journal and redline have it with the same key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from textual.widgets import TextArea

from wtsaprep.tui.keys.key_screen import let_screen_read

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.widgets.text_area import Edit


class ClauseArea(TextArea):
    """Edits one paragraph. No blinking, no marked line: on a slow line each would cost more than the words."""

    def __init__(self, text: str, edited: Callable[[], None], *, id: str | None = None) -> None:
        super().__init__(text, soft_wrap=True, compact=True, id=id)
        self.cursor_blink = False
        self.highlight_cursor_line = False
        self._edited = edited

    def edit(self, edit: Edit) -> Any:
        result = super().edit(edit)
        self._edited()
        return result

    def on_key(self, event: events.Key) -> None:
        let_screen_read(self, event)

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

    def undo(self) -> None:
        super().undo()
        self._edited()

    def redo(self) -> None:
        super().redo()
        self._edited()
