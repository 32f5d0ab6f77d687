"""The text area for one clause: it tells of an edit at once, so that typing and its redline are one repaint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widgets.text_area import Edit


class ClauseArea(TextArea):
    """Edits one paragraph. No blinking, no marked line: on a slow line each would cost more than the words."""

    def __init__(self, text: str, edited: Callable[[], None]) -> None:
        super().__init__(text, soft_wrap=True, compact=True)
        self.cursor_blink = False
        self.highlight_cursor_line = False
        self._edited = edited

    def edit(self, edit: Edit) -> Any:
        result = super().edit(edit)
        self._edited()
        return result
