"""Words looked for among places: the rows of a list, or what is gone through one by one; Enter goes to the first."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once
from wtsaprep.tui.screens.searching import FieldOfWords, not_searched

if TYPE_CHECKING:
    from wtsaprep.commands.command import Command
    from wtsaprep.redline.redline import Redline
    from wtsaprep.tui.widgets.rows_view import RowsView


class PlacesLookedFor(FieldOfWords):
    """What a screen of several places has so that words can be looked for in them.

    Nothing is narrowed: who decides on what is listed goes on to see all of it.
    """

    looks_in = "words in what is listed here"
    looked_words = ""

    @property
    @abstractmethod
    def place_here(self) -> int:
        """The place that is looked at."""

    @abstractmethod
    def places_count(self) -> int:
        """How many places there are."""

    @abstractmethod
    def place_holds(self, at: int, words: str) -> bool:
        """Whether a place has the words, as far as it may be seen."""

    @abstractmethod
    def go_to_place(self, at: int) -> None:
        """Look at a place, with the words marked."""

    def draw_words(self) -> None:
        """Draw what is looked at anew: other words are marked."""

    def take_words(self, words: str) -> None:
        self.close_search()
        self.looked_words = words
        self.draw_words()
        if words:
            self.shell.looked_for = words
            self._go(words, 0)
        self.refresh_bars()

    def go_to_words(self, times: int) -> None:
        """Go to another place with the words; behind the last one comes the first."""
        self._go(self.looked_words, times)

    def _go(self, words: str, times: int) -> None:
        """Go some places with the words on, 0 for the first one from here on."""
        places = [at for at in range(self.places_count()) if self.place_holds(at, words)]
        if not places:
            self.say(f"{words!r} is nowhere here")
            return
        find, step = (bisect_right, times - 1) if times > 0 else (bisect_left, times)
        found = (find(places, self.place_here) + step) % len(places)
        self.go_to_place(places[found])
        self.say(f"{words!r}: {found + 1} of {len(places)}; {self.key('next-hit')} goes on")

    def run_command(self, row: Command, times: int = 1) -> None:
        if row.name == "back" and self.searching:
            self.close_search()
            self.refresh_bars()
        else:
            super().run_command(row, times)


class PlacesAreRows:
    """Stands before `PlacesLookedFor` where the places are the rows of a list."""

    @property
    @abstractmethod
    def rows(self) -> RowsView[Any]:
        """The list."""

    @property
    def place_here(self) -> int:
        return self.rows.cursor

    def places_count(self) -> int:
        return len(self.rows.texts)

    def place_holds(self, at: int, words: str) -> bool:
        return words.casefold() in self.rows.texts[at].casefold()

    def go_to_place(self, at: int) -> None:
        self.rows.move_to(at)


def holds_words(words: str, redline: Redline) -> bool:
    """Whether words stand in what is laid over each other, in the text before or after."""
    return bool(Sheet(redline, formal=True, query=words).hits)


def _field_in_use(screen: PlacesLookedFor) -> str:
    return "" if screen.focused is None else "something else is being typed"


SEARCHING_PLACES: Topic[PlacesLookedFor] = (
    once("search", lambda screen: screen.open_search(), _field_in_use),
    ScreenCommand("next-hit", lambda screen, times: screen.go_to_words(times), not_searched),
)
