"""The changes inside one clause, to take one of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.single_marks import SingleMark
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

_AROUND = 24


class MarksScreen(FilterScreen[SingleMark]):
    """Gives the change that was chosen."""

    heading: str = "Which change do you take back? The others stay."

    def __init__(self, marks: Sequence[SingleMark]) -> None:
        super().__init__()
        self._marks = marks

    def rows(self, words: str) -> list[ListRow[SingleMark]]:
        return [ListRow(text, mark) for mark in self._marks if words in (text := _row(mark)).casefold()]


def _row(mark: SingleMark) -> str:
    change = written_out("deleted", mark.deleted) + written_out("inserted", mark.inserted)
    return visible(f"{mark.before[-_AROUND:]}{change}{mark.after[:_AROUND]}")
