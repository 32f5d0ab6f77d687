"""Our delegation's own words: found in a catalogue of their own, and told of the thing that they are about.

A note is about a proposal, a brief about a text in force, a row of the register about a document. What is about
something that is here no more is found nowhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.file_format import BRIEFS, CHAIR_TEXTS, CONTRIBUTIONS, PRIVATE, PROPOSALS, RESOLUTIONS
from wtsaprep.model.word_query import WordQuery, WordRow, fits
from wtsaprep.services.search.places_of_words import PRIVATE_WORDS, words_in_context
from wtsaprep.store.words.asking import called_in, clauses_found, file_called, files_found, find_rows, text_under
from wtsaprep.store.words.word_catalogue import file_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.services.search.kept_words import KeptWords
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.store.words.word_catalogue import WordCatalogue

_WHOLE, _GONE = "whole text", "a clause that is gone"
_OF_NO_CLAUSE = ("brief", "register")
_MOST_FILES = 1_000_000
_MOST_NOTES = 2_000
"""Rows of our own that are gone through: more than one delegation writes."""


class OurRow(NamedTuple):
    """A row of our own words, and the file that it is about, as the catalogue of what all see numbers it."""

    row: int
    about: int


def our_rows(ours: WordCatalogue, theirs: KeptWords, query: WordQuery, most: int) -> list[OurRow]:
    """The rows of our own words that a query finds, each with what it is about; a clause by its name, too.

    Raises:
        sqlite3.Error: a catalogue is damaged.
    """
    left_out = {kind for one in query.without for kind in one.kinds}
    if query.headings or "ours" in left_out or (query.kinds and "ours" not in query.kinds):
        return []
    if not (query.sought or query.kinds):
        return []
    without = tuple(one for one in query.without if one.sought and not one.kinds)
    of_words = WordQuery(query.sought, kinds=("ours",), without=without)
    rows = [
        row
        for row in _about(ours, theirs, find_rows(ours, WordQuery(kinds=("ours",)), _MOST_NOTES).rows)
        if any(fits(of_words, one) for one in _as_looked_for(ours, theirs.catalogue, row))
    ][:most]
    things = tuple(one for one in query.without if not (one.sought or one.kinds or one.headings))
    if query.sources or query.symbols or query.undecided or things:
        of_things = replace(query, sought=(), kinds=("title",), without=things)
        wanted = {file_in(row) for row in find_rows(theirs.catalogue, of_things, _MOST_FILES).rows}
        return [row for row in rows if row.about in wanted]
    return rows


def _as_looked_for(ours: WordCatalogue, theirs: WordCatalogue, row: OurRow) -> Iterator[WordRow]:
    """A row with what its clause is called, which the catalogue of our own words does not know."""
    for found in clauses_found(ours, [row.row]):
        named = found.clause and found.cited not in _OF_NO_CLAUSE
        name = _name(theirs, row.about, found.clause) if named else found.place
        yield WordRow("ours", name, f"{name} {found.now}")  # A note is found by all that its clause is called.


def our_places(
    ours: WordCatalogue, theirs: WordCatalogue, query: WordQuery, rows: Iterable[OurRow]
) -> Iterator[PlaceOfWords]:
    """Where the words stand in some rows, with what the clauses are called that they are on.

    Raises:
        sqlite3.Error: a catalogue is damaged.
    """
    for row in rows:
        for found in clauses_found(ours, [row.row]):
            if found.cited in _OF_NO_CLAUSE:
                yield words_in_context(query, found.now, PRIVATE_WORDS, "", found.cited)
                continue
            name = _name(theirs, row.about, found.clause) if found.clause else _WHOLE
            yield words_in_context(query, found.now, f"{PRIVATE_WORDS} {found.cited}", found.clause, name)


def _name(theirs: WordCatalogue, proposal: int, clause: str) -> str:
    """What a clause is called in a proposal that changes it, else in the text that the proposal is on."""
    return called_in(theirs, proposal, clause) or called_in(theirs, text_under(theirs, proposal), clause) or _GONE


def _about(ours: WordCatalogue, theirs: KeptWords, rows: Iterable[int]) -> Iterator[OurRow]:
    """Some rows, each with what it is about, where that is here."""
    known: dict[tuple[str, str], int] = {}
    for file, of_file in files_found(ours, rows).items():
        folder = file.place.partition("/")[0]
        for row in of_file:
            named = next(clauses_found(ours, [row])).clause if folder == PRIVATE else file.title
            if (folder, named) not in known:
                known[folder, named] = _thing(theirs, folder, named)
            if about := known[folder, named]:
                yield OurRow(row, about)


def _thing(theirs: KeptWords, folder: str, named: str) -> int:
    catalogue, copies = theirs.catalogue, theirs.copies
    if folder == PRIVATE:
        found = (file_called(catalogue, "called", named, kind, copies) for kind in (CONTRIBUTIONS, CHAIR_TEXTS))
        return next(filter(None, found), 0)
    if folder == BRIEFS:
        return file_called(catalogue, "edition", named, RESOLUTIONS, copies)
    return file_called(catalogue, "own", named, PROPOSALS, copies)
