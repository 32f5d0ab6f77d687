"""Words looked for in a list: the catalogue is brought up to date, in a thread where that takes more than a moment."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import UsageFault
from wtsaprep.model.file_format import place_in_workspace
from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import WordQuery
from wtsaprep.store.index.long_reading import GivenUp
from wtsaprep.tui.lists.files_reading import FilesReading
from wtsaprep.tui.screens.beside import run_beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.services.search.word_finder import FoundTexts, TextFound, WordFinder
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.command_screen import CommandScreen

_FEW = 60
"""Files that are read within a moment; more are read behind the screen."""
_AT_ONCE = 8
"""Texts of which it is shown at once where the words stand: a screen full; of the others it is found in a thread."""
_MOST_SHOWN = 100
"""Texts of which it is shown at all; some of them may not be listed just now."""
_MOST_PLACES = 4
"""Places of a text that are looked at: one more than is shown."""


_FEWEST_TYPED = 2
"""Letters from which on it is looked for them: fewer stand nearly everywhere."""


class WordSearch:
    """The words of a search; ``show_anew`` shows which files have them, ``show`` more of the same."""

    def __init__(self, screen: CommandScreen[None], show_anew: Callable[[], None], show: Callable[[], None]) -> None:
        self._screen = screen
        self._show_anew = show_anew
        self._show = show
        self.words = ""
        """As they are typed."""
        self.fault = ""
        """What is wrong with them, and what can be typed."""
        self._query = WordQuery()
        self._found: FoundTexts | None = None
        self._by_place: dict[str, TextFound] = {}
        self._places: dict[str, tuple[PlaceOfWords, ...]] = {}
        self._finder: WordFinder | None = None
        self._reading = FilesReading(screen, self._have, self._fill, "looking", self._is_long)

    @property
    def plain(self) -> str:
        """The words as things are called."""
        return " ".join(self.words.split()).casefold()

    @property
    def asks(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.fault) or (self._finder is not None and not self._query.is_empty)

    @property
    def found(self) -> FoundTexts:
        """What the words were found in, as far as the catalogue is filled."""
        from wtsaprep.services.search.word_finder import FoundTexts

        return self._found or FoundTexts()

    @property
    def progress(self) -> str:
        """How far the reading is, while it goes on in a thread; else empty."""
        return self._reading.words

    @property
    def said(self) -> str:
        """What is to be told of the catalogue while words are looked for; else empty."""
        return self._finder.said if self._finder and self.words else ""

    def begin(self) -> None:
        """Look through what changed on the disk, before words are looked for or while they are."""
        if self._finder is None:
            from wtsaprep.services.search.word_finder import WordFinder

            self._finder = WordFinder(self._screen.shell.workspace.folder, ours=True)
        self._reading.begin()

    def search(self, words: str) -> None:
        """Look for other words."""
        self.words, self.fault = words, ""
        try:
            self._query = parse_query(words if len(words.strip()) >= _FEWEST_TYPED else "", goes_on=True)
        except UsageFault as fault:
            self._query, self.fault = WordQuery(), str(fault)
        self._look()
        self._show_anew()

    def room_changed(self) -> None:
        """See anew what may be seen: somebody else looks at the screen, or nobody does any more."""
        if self.words:
            self._look()

    def leave(self) -> None:
        """Wait no more for what is being read; what was read is known."""
        self._reading.give_up()

    def give_up(self) -> None:
        """Wait no more for what is being read, and let go of the catalogue."""
        self._reading.give_up()
        if self._finder:
            self._finder.close()
            self._finder = None

    def has(self, path: Path) -> bool:
        """Whether the words were found in a file itself, and not in what stands under it."""
        return place_in_workspace(path) in self._by_place

    def places_in(self, path: Path) -> tuple[PlaceOfWords, ...]:
        """Where the words stand in a file, the changed ones first, as far as that was found out."""
        return self._places.get(place_in_workspace(path), ())

    def count_in(self, path: Path) -> int:
        """In how many places of a file they stand, of which it is known where they do."""
        place = place_in_workspace(path)
        return self._by_place[place].all_rows if place in self._places else 0

    def _is_long(self, index: Index) -> bool:
        return self._finder is not None and self._finder.pending(index) > _FEW

    def _fill(self, index: Index) -> None:
        if self._finder:
            self._finder.bring_up_to_date(index)

    def _have(self, _index: Index) -> None:
        if self.words:
            self._look()
            self._show_anew()

    def _look(self) -> None:
        """Ask the catalogue, and find out where the words stand in what is shown first."""
        from wtsaprep.services.search.word_finder import AT_A_LETTER, SORTED_AT_A_LETTER

        self._found, self._by_place, self._places = None, {}, {}
        if self._finder is None or self._query.is_empty:
            return
        ours = not self._screen.shell.room_view  # What is our own is for nobody else's eyes.
        self._found = self._finder.find(self._query, AT_A_LETTER, sorted_up_to=SORTED_AT_A_LETTER, ours=ours)
        if self._found is None:  # It was damaged, and is empty now.
            self._reading.begin()
            return
        self._by_place = {text.place: text for text in self._found.texts}
        for text in self._found.texts[:_AT_ONCE]:
            self._places[text.place] = self._finder.places(self._query, text, _MOST_PLACES)
        if rest := self._found.texts[_AT_ONCE:_MOST_SHOWN]:
            run_beside(self._screen, "found", self._find_places, self._finder, self._query, self._found, rest)

    def _find_places(self, finder: WordFinder, query: WordQuery, of: FoundTexts, texts: tuple[TextFound, ...]) -> None:
        places = {}
        with contextlib.suppress(GivenUp):
            for text in texts:
                if of is not self._found:
                    return
                places[text.place] = finder.places(query, text, _MOST_PLACES)
            self._screen.tell_from_thread(self._show_places, of, places)

    def _show_places(self, of: FoundTexts, places: dict[str, tuple[PlaceOfWords, ...]]) -> None:
        # What was found before others looked at the screen is for our eyes alone.
        if of is self._found:
            self._places |= places
            self._show()
