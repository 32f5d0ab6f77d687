"""The changes inside one clause, to take one of them back, or into a draft of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.single_marks import SingleMark
from wtsaprep.drafting.taking_marks import WHOLE
from wtsaprep.present.sheet.offered_marks import mark_in_words
from wtsaprep.present.text.visible import visible
from wtsaprep.store.index.file_heads import ProposalSummary
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence


class MarksScreen(FilterScreen[SingleMark]):
    """Gives the change that was chosen."""

    heading: str = "Which change do you take back? The others stay."

    def __init__(self, marks: Sequence[SingleMark]) -> None:
        super().__init__()
        self._marks = marks

    def rows(self, words: str) -> list[ListRow[SingleMark]]:
        return [ListRow(text, mark) for mark in self._marks if words in (text := mark_in_words(mark)).casefold()]


class OfferedMarksScreen(FilterScreen[int]):
    """Gives the number of the change that was chosen, from 1; 0 for the whole clause."""

    def __init__(self, heading: str, marks: Sequence[SingleMark]) -> None:
        super().__init__()
        self.heading = heading
        self._texts = [*map(mark_in_words, marks), WHOLE]

    def rows(self, words: str) -> list[ListRow[int]]:
        last = len(self._texts)
        return [ListRow(text, n % last) for n, text in enumerate(self._texts, 1) if words in text.casefold()]


class OurDraftsScreen(FilterScreen[ProposalSummary]):
    """Gives the draft of ours that was chosen."""

    heading: str = "Into which of our drafts?"

    def __init__(self, drafts: Sequence[ProposalSummary]) -> None:
        super().__init__()
        self._drafts = drafts

    def rows(self, words: str) -> list[ListRow[ProposalSummary]]:
        named = ((visible(f"{d.symbol} {d.number or d.id}  {d.headline}".rstrip()), d) for d in self._drafts)
        return [ListRow(text, draft) for text, draft in named if words in text.casefold()]
