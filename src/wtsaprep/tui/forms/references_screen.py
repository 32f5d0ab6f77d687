"""Citations to choose one from, each with the words it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.tui.screens.filter_screen import FilterScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.tui.widgets.rows_view import ListRow

T = TypeVar("T")


class ReferencesScreen(FilterScreen[T]):
    """Gives what the row that was chosen stands for."""

    def __init__(self, heading: str, found: Sequence[ListRow[T]]) -> None:
        super().__init__()
        self.heading = heading
        self._rows = found

    def rows(self, words: str) -> list[ListRow[T]]:
        return [row for row in self._rows if words in row.text.casefold()]
