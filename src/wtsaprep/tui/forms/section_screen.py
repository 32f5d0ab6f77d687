"""The sections of a text to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.text.visible import visible
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text


class SectionScreen(FilterScreen[str]):
    """Gives the id of the heading that was chosen."""

    heading: str = "Move the clause to the end of which section?"

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._headings = [p for p in text if p.kind in OPENS_SECTION]

    def rows(self, words: str) -> list[ListRow[str]]:
        return [ListRow(visible(p.text), p.id) for p in self._headings if words in p.text.casefold()]
