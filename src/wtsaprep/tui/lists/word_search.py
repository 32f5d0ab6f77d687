"""Words looked for in a list: which files have them, and where; of many files found in a thread, with a count."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.store.index.full_text_search import paths_with_words
from wtsaprep.store.index.long_reading import GivenUp
from wtsaprep.tui.lists.files_reading import FilesReading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.command_screen import CommandScreen

_FEWEST_SHOWN = 3
"""Letters from which on it is shown where the words stand: fewer stand nearly everywhere."""
_MOST_PLACES = 500
"""Files of which it is shown where the words stand: more rows nobody reads. Any other tells it when it is opened."""


class WordSearch:
    """The words of a search; ``show_anew`` shows which files have them, ``show`` more of the same."""

    def __init__(self, screen: CommandScreen[None], show_anew: Callable[[], None], show: Callable[[], None]) -> None:
        self._screen = screen
        self._show_anew = show_anew
        self._show = show
        self.words = ""
        """As they are typed."""
        self.found: Mapping[Path, tuple[PlaceOfWords, ...]] = {}
        """Where they stand in each file, as far as it was found out."""
        self._index: Index | None = None
        """What is looked through: of few files read once a search, of many once a letter."""
        self._reading = FilesReading(screen, self._look, self._find_files, "looking")

    @property
    def plain(self) -> str:
        """The words as rows are asked for them."""
        return " ".join(self.words.split()).casefold()

    @property
    def files(self) -> frozenset[Path]:
        """The files that have the words, as far as they were read."""
        return paths_with_words(self._index, self.plain) if self._index and len(self.plain) > 1 else frozenset()

    @property
    def progress(self) -> str:
        """How far the reading is, while it goes on in a thread; else empty."""
        return self._reading.words

    def search(self, words: str) -> None:
        """Look for other words; what is read in a thread for those before is given up at its next file."""
        self.words, self.found = words, {}
        if words and self._index and not self._reading.is_long:
            self._look(self._index)
            return
        self._index = None
        self.give_up()
        if words:
            self._reading.begin()
        if not self._index:
            self._show_anew()

    def give_up(self) -> None:
        """Wait no more for what is being read."""
        self._reading.give_up()

    def found_in(self, path: Path) -> tuple[PlaceOfWords, ...]:
        """Where the words stand in one file, whether or not the thread is done by now."""
        wanted = self.words.strip().casefold()
        asked = self._index is not None and len(wanted) >= _FEWEST_SHOWN
        return self.found.get(path) or (_places(self._index, path, wanted) if asked and self._index else ())

    def _find_files(self, index: Index) -> None:
        if len(words := self.plain) > 1:
            paths_with_words(index, words)

    def _look(self, index: Index) -> None:
        self._index = index
        self._show_anew()
        if len(self.words.strip()) >= _FEWEST_SHOWN:
            find = partial(self._find_places, index, self.words)
            self._screen.run_worker(find, thread=True, group="found", exclusive=True)

    def _find_places(self, index: Index, words: str) -> None:
        wanted = words.strip().casefold()
        found = {}
        with contextlib.suppress(GivenUp):
            for path in sorted(paths_with_words(index, wanted))[:_MOST_PLACES]:
                if words != self.words:
                    return
                if held := _places(index, path, wanted):
                    found[path] = held
            self._screen.tell_from_thread(self._show_places, words, found)

    def _show_places(self, words: str, found: Mapping[Path, tuple[PlaceOfWords, ...]]) -> None:
        if words == self.words:
            self.found = found
            self._show()


def _places(index: Index, path: Path, words: str) -> tuple[PlaceOfWords, ...]:
    from wtsaprep.services.search.places_of_words import places_of_words

    return places_of_words(index, path, words)
