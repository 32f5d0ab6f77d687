"""Choosing the theme: each is shown while the cursor is on it; Esc leaves the one that was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.settings.themes import load_themes
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

if TYPE_CHECKING:
    from wtsaprep.model.theme import Theme


class ThemeScreen(FilterScreen[str]):
    """Gives the name of the theme that was chosen."""

    heading: str = "Colours; they stay for the next start"

    def __init__(self, current: str) -> None:
        super().__init__()
        self._current = current
        self._themes: tuple[Theme, ...] = tuple(found.theme for found in load_themes()[0])

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#rows", RowsView).put_on(lambda name: name == self._current)

    def rows(self, words: str) -> list[ListRow[str]]:
        listed = (ListRow(f"{theme.name:<14}{theme.label}", theme.name) for theme in self._themes)
        return [row for row in listed if words in row.text.casefold()]
