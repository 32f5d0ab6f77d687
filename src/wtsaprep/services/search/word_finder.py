"""Looking for words in all that a workspace holds: the catalogues are made and kept up to date, and asked.

What is our delegation's own lies in a catalogue of its own, which is opened for those alone who may see it.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.word_rank import word_rank
from wtsaprep.services.search.kept_words import KeptWords
from wtsaprep.services.search.our_words import OurRow, our_places, our_rows
from wtsaprep.services.search.places_of_words import place_of_words
from wtsaprep.store.words.asking import MOST_ROWS, clauses_found, files_found, find_rows
from wtsaprep.store.words.spread_words import MOST_TEXTS, find_spread
from wtsaprep.store.words.what_there_is import not_here
from wtsaprep.store.words.word_catalogue import file_in, row_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wtsaprep.model.word_query import WordQuery
    from wtsaprep.model.word_rank import WordRank
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.store.index.index import Index


AT_A_LETTER = 400
"""Clauses that are looked for while somebody types, at most: more than anybody reads."""
SORTED_AT_A_LETTER = 100
"""Clauses that are sorted then by how well they answer; where there are more, more words are needed anyway."""


class TextFound(NamedTuple):
    """A file in which words were found."""

    place: str
    """Its folder and its name, as `place_in_workspace` has them."""
    called: str
    title: str
    rows: tuple[int, ...]
    """Where they stand, as `WordFinder.places` reads it."""
    ours: tuple[OurRow, ...] = ()
    """Where they stand in what is our delegation's own and about it."""

    @property
    def all_rows(self) -> int:
        """In how many places they stand."""
        return len(self.rows) + len(self.ours)


class FoundTexts(NamedTuple):
    """What words were found in, the best first."""

    texts: tuple[TextFound, ...] = ()
    more: bool = False
    """Whether there are more than were looked at."""
    not_here: str = ""
    """Where nothing was found: what of the query is nowhere here, and what is, in sentences; else empty."""


class WordFinder:
    """Whoever looks for words in a workspace, again and again."""

    def __init__(self, folder: Path, *, ours: bool = False) -> None:
        self._kept = KeptWords(folder)
        self._ours = KeptWords(folder, ours=True) if ours else None

    @property
    def said(self) -> str:
        """What is to be told of the catalogues, in sentences; else empty."""
        return "; ".join(filter(None, (kept.said for kept in self._all)))

    def pending(self, index: Index) -> int:
        """How many files are to be read before all is known; none is read for it."""
        return sum(kept.pending(index) for kept in self._all)

    def bring_up_to_date(self, index: Index) -> None:
        """Let the catalogues say what the files do; they can be asked meanwhile.

        Raises:
            GivenUp: nobody waits for it any more (`LongReading`); what was done stays.
        """
        for kept in self._all:
            kept.bring_up_to_date(index)

    def find(
        self, query: WordQuery, most: int = MOST_ROWS, *, sorted_up_to: int = MOST_ROWS, ours: bool = True
    ) -> FoundTexts | None:
        """What a query finds, in so many clauses at most; the best first where it is no more than some.

        ``ours``: also what is our delegation's own, if that was opened. None if a catalogue was damaged and is to be
        brought up to date again.
        """
        try:
            found = self._found(query, most, sorted_up_to)
        except sqlite3.DatabaseError:
            self._kept.begin_anew()
            return None
        if ours and self._ours:
            try:
                found = self._with_ours(self._ours, query, most, found)
            except sqlite3.DatabaseError:
                self._ours.begin_anew()
                return None
        return found if found.texts else found._replace(not_here=self._not_here(query))

    def places(self, query: WordQuery, text: TextFound, most: int) -> tuple[PlaceOfWords, ...]:
        """Where in a text the words stand, the changed ones first, as far as so many rows of it tell."""
        try:
            clauses = list(clauses_found(self._kept.catalogue, text.rows[:most]))
            of_ours = text.ours[: most - len(clauses)] if self._ours else ()
            noted = [*our_places(self._ours.catalogue, self._kept.catalogue, query, of_ours)] if self._ours else []
        except sqlite3.DatabaseError:
            return ()
        places = (place_of_words(query, clause) for clause in clauses)
        return (*sorted(places, key=lambda place: place.found_in not in ("put in", "taken out")), *noted)

    def close(self) -> None:
        """Let go of the catalogues."""
        for kept in self._all:
            kept.close()

    @property
    def _all(self) -> tuple[KeptWords, ...]:
        return (self._kept, self._ours) if self._ours else (self._kept,)

    def _with_ours(self, ours: KeptWords, query: WordQuery, most: int, found: FoundTexts) -> FoundTexts:
        """The same with what our own words are about: with those texts that were found, and behind them."""
        theirs = self._kept.catalogue
        about: dict[int, list[OurRow]] = {}
        for row in our_rows(ours.catalogue, self._kept, query, most):
            about.setdefault(row.about, []).append(row)
        things = files_found(theirs, (row_id(0, file, 0) for file in about))
        by_place = {file.place: (file, tuple(about[file_in(row)])) for file, (row, *_) in things.items()}
        texts = [text._replace(ours=by_place.pop(text.place, (None, ()))[1]) for text in found.texts]
        texts += (TextFound(*file, (), rows) for file, rows in by_place.values())
        return found._replace(texts=tuple(texts))

    def _not_here(self, query: WordQuery) -> str:
        try:
            return not_here(self._kept.catalogue, query)
        except sqlite3.DatabaseError:
            return ""

    def _found(self, query: WordQuery, most: int, sorted_up_to: int) -> FoundTexts:
        catalogue = self._kept.catalogue
        found = find_rows(catalogue, query, most)
        rows = [row for row in found.rows if file_in(row) not in self._kept.copies]
        ranked = self._ranked(query, rows) if query.sought and len(rows) <= sorted_up_to else {}
        # Texts by their best clause; within a text clauses stand as they do there, those that are called so first.
        texts = files_found(catalogue, sorted(ranked, key=lambda row: (ranked[row], row)) if ranked else rows)
        if ranked:
            texts = {file: sorted(theirs, key=lambda row: (*ranked[row][:2], row)) for file, theirs in texts.items()}
        if not found.more and len(texts) < MOST_TEXTS:
            known = {*self._kept.copies, *map(file_in, rows)}
            spread = find_spread(catalogue, query, known)
            texts |= files_found(catalogue, (row for rows in spread.values() for row in rows))
        return FoundTexts(
            tuple(TextFound(*file, tuple(theirs)) for file, theirs in texts.items()),
            found.more,
        )

    def _ranked(self, query: WordQuery, rows: Iterable[int]) -> dict[int, WordRank]:
        return {
            row: word_rank(query, one.kind, one.place, one.now, one.before)
            for row in rows
            for one in clauses_found(self._kept.catalogue, [row])  # None where it has gone since.
        }
