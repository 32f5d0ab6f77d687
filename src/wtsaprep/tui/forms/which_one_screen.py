"""One of several marks, or drafts, to be chosen: which one is taken back, taken over, or taken into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.screens.filter_screen import DIGITS, FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence


class WhichOneScreen(FilterScreen[int]):
    """Gives the place of the row that was chosen."""

    def __init__(self, heading: str, texts: Sequence[str], *, numbered: bool = True) -> None:
        super().__init__()
        self.own_characters = DIGITS if numbered else ""
        self.heading = heading
        self._texts = texts

    def rows(self, words: str) -> list[ListRow[int]]:
        return [ListRow(text, n) for n, text in enumerate(self._texts) if words in text.casefold()]
