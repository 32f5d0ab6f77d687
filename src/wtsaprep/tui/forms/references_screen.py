"""Citations to choose one from, each with the words it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.present.text.visible import visible
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.cited_acts import CitedAct
    from wtsaprep.model.references import Reference

_AROUND = 28


class Cited(NamedTuple):
    """What is cited in some words, a clause of the same text or another one."""

    words: str
    what: Reference | CitedAct

    @property
    def in_context(self) -> str:
        """The citation with the words around it."""
        start, end = self.what.start, self.what.end
        before, after = self.words[max(0, start - _AROUND) : start], self.words[end : end + _AROUND]
        return visible(f"…{before}»{self.words[start:end]}«{after}…")


class ReferencesScreen(FilterScreen[Cited]):
    """Gives the citation that was chosen."""

    def __init__(self, heading: str, found: Sequence[Cited]) -> None:
        super().__init__()
        self.heading = heading
        self._rows = [ListRow(cited.in_context, cited) for cited in found]

    def rows(self, words: str) -> list[ListRow[Cited]]:
        return [row for row in self._rows if words in row.text.casefold()]
