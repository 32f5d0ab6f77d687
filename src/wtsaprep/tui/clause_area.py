"""Fields that tell of an edit at once: so that it is in the journal, and its redline drawn, with the same key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

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

    def undo(self) -> None:
        super().undo()
        self._edited()

    def redo(self) -> None:
        super().redo()
        self._edited()


class LineField(Input):
    """A field of one line; the first key typed adds to what it holds, and replaces nothing."""

    def __init__(self, value: str, edited: Callable[[], None], *, placeholder: str, id: str) -> None:
        self._edited: Callable[[], None] | None = None
        super().__init__(value, compact=True, placeholder=placeholder, id=id, select_on_focus=False)
        self.cursor_position = len(value)
        self.cursor_blink = False
        self._edited = edited

    def watch_value(self) -> None:
        if self._edited is not None and self.is_mounted:
            self._edited()
