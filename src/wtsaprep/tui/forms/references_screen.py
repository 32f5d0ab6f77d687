"""Citations to choose one from, each with the words it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.references import Reference
from wtsaprep.present.text.visible import visible
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.provision import Text

_AROUND = 28


class ReferencesScreen(FilterScreen[Reference]):
    """Gives the citation that was chosen."""

    def __init__(self, heading: str, found: Sequence[Reference], text: Text) -> None:
        super().__init__()
        self.heading = heading
        words = {p.id: p.text for p in text}
        self._rows = [ListRow(_row(words[reference.provision], reference), reference) for reference in found]

    def rows(self, words: str) -> list[ListRow[Reference]]:
        return [row for row in self._rows if words in row.text.casefold()]


def _row(words: str, reference: Reference) -> str:
    start, end = reference.start, reference.end
    before, after = words[max(0, start - _AROUND) : start], words[end : end + _AROUND]
    return visible(f"…{before}»{words[start:end]}«{after}…")
