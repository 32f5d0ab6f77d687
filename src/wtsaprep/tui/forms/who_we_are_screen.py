"""Asking who we are: a group or a state from the list, or whatever is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.services.ours.who_we_are import LATER, WhoWeAre, offered_sources
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.kept import InJournal
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from wtsaprep.store.journal.words_journal import BegunWords

_LATER = WhoWeAre(LATER, "")


class WhoWeAreScreen(FilterScreen[WhoWeAre]):
    """Gives who we are, as far as somebody says."""

    heading: str = "Who are we? Numbers, covers and what is ours follow from it"
    placeholder: str = "code or name: EGY, Arab States, XYZ Some organization"

    def __init__(self, begun: BegunWords) -> None:
        super().__init__()
        self.kept = InJournal(begun, "code")

    def rows(self, words: str) -> list[ListRow[WhoWeAre]]:
        offered = [ListRow(f"{us.source:<8}{us.name or 'as typed'}", us) for us in offered_sources(words)]
        return [*offered, ListRow(f"{LATER:<8}say it later; {LATER} stands for our code until then", _LATER)]
