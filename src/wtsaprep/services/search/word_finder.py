"""Looking for words in all that a workspace holds: the catalogue is made and kept up to date, and asked."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.services.search.places_of_words import place_of_words
from wtsaprep.store.words.asking import MOST_ROWS, clauses_found, files_found, find_rows, has_unread
from wtsaprep.store.words.filling import copies, fill, stale
from wtsaprep.store.words.word_catalogue import file_in, in_memory, open_anew, open_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.word_query import WordQuery
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.store.index.index import Index


class TextFound(NamedTuple):
    """A file in which words were found."""

    place: str
    """Its folder and its name, as `place_in_workspace` has them."""
    called: str
    title: str
    rows: tuple[int, ...]
    """Where they stand, as `WordFinder.places` reads it."""


class FoundTexts(NamedTuple):
    """What words were found in, the best first."""

    texts: tuple[TextFound, ...] = ()
    more: bool = False
    """Whether there are more than were looked at."""
    unread: bool = False
    """Whether there are files that could not be read."""


class WordFinder:
    """Whoever looks for words in a workspace, again and again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._catalogue = open_catalogue(folder)
        self._copies: frozenset[int] = frozenset()
        self._said = ""

    @property
    def said(self) -> str:
        """What is to be told of the catalogue, in a sentence; else empty."""
        return self._said or self._catalogue.said

    def pending(self, index: Index) -> int:
        """How many files are to be read before all is known; none is read for it."""
        try:
            return stale(self._catalogue, index).files
        except sqlite3.DatabaseError:
            self._begin_anew()
            return stale(self._catalogue, index).files

    def bring_up_to_date(self, index: Index) -> None:
        """Let the catalogue say what the files do; it can be asked meanwhile.

        Raises:
            GivenUp: nobody waits for it any more (`LongReading`); what was done stays.
        """
        self._said = ""
        try:
            self._fill(index)
        except sqlite3.DatabaseError as error:
            if _is_held(error):
                self._said = (
                    f"the catalogue of words can't be brought up to date now ({error}); what it knew is searched"
                )
                return
            self._begin_anew()
            try:
                self._fill(index)
            except sqlite3.DatabaseError as again:  # The disk is full, as a rule.
                self._catalogue.close()
                self._catalogue = in_memory(
                    f"the catalogue of words can't be kept ({again}); it is made for this run alone"
                )
                self._fill(index)

    def find(self, query: WordQuery, most: int = MOST_ROWS) -> FoundTexts | None:
        """What a query finds, in so many clauses at most.

        None if the catalogue was damaged and is to be brought up to date again.
        """
        try:
            rows = find_rows(self._catalogue, query, most)
            texts = files_found(self._catalogue, (row for row in rows.rows if file_in(row) not in self._copies))
            unread = has_unread(self._catalogue)
        except sqlite3.DatabaseError:
            self._begin_anew()
            return None
        return FoundTexts(tuple(TextFound(*file, tuple(theirs)) for file, theirs in texts.items()), rows.more, unread)

    def places(self, query: WordQuery, text: TextFound, most: int) -> tuple[PlaceOfWords, ...]:
        """Where in a text the words stand, the changed ones first, as far as so many rows of it tell."""
        try:
            clauses = list(clauses_found(self._catalogue, text.rows[:most]))
        except sqlite3.DatabaseError:
            return ()
        places = (place_of_words(query, clause) for clause in clauses)
        return tuple(sorted(places, key=lambda place: place.found_in not in ("put in", "taken out")))

    def close(self) -> None:
        """Let go of the catalogue."""
        self._catalogue.close()

    def _fill(self, index: Index) -> None:
        fill(self._catalogue, index)
        self._copies = copies(self._catalogue, index)

    def _begin_anew(self) -> None:
        self._catalogue = open_anew(self._catalogue, self._folder)


def _is_held(error: sqlite3.DatabaseError) -> bool:
    """Whether another program writes just now."""
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "busy" in str(error))
