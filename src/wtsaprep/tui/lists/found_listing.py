"""What words were found in, as rows of the library: each thing where it always stands, beneath it where they do."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.present.lists.found_parts import PartsByFile
from wtsaprep.present.lists.found_words import MOST_SHOWN, NOWHERE, found_row, many_found, more_found
from wtsaprep.present.lists.library_rows import library_rows
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wtsaprep.present.lists.library_cells import LibraryTold
    from wtsaprep.present.lists.library_parts import LibraryParts
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.tui.lists.word_search import WordSearch

Meaning = ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary
"""What a row of the library stands for."""
_MOST_LISTED = 50
"""Things that are listed of those that words were found in: nobody reads more, and each letter lays them out."""


class FoundRow(NamedTuple):
    """A row that says where words stand in a thing."""

    thing: Meaning
    place: PlaceOfWords

    @property
    def path(self) -> Path:
        """The file of the thing."""
        return self.thing.path


LibraryRows = list[ListRow[Meaning | FoundRow]]


class FoundListing:
    """The things of a library that words are found in; made once for many searches."""

    def __init__(self, parts: LibraryParts, search: WordSearch) -> None:
        self._by_file = PartsByFile(parts)
        self._search = search

    def rows(self, told: LibraryTold, width: int) -> LibraryRows:
        """The rows; one that says why, where there is none."""
        found = self._search.found
        listed = list(islice(self._by_file.listed(text.place for text in found.texts), _MOST_LISTED + 1))
        files = dict.fromkeys(listed[:_MOST_LISTED])
        parts = self._by_file.narrowed(files)
        shown: LibraryRows = []
        for row in library_rows(parts, told, width, found=files):
            shown.append(ListRow(row.text, row.meaning))
            if row.meaning is not None:
                shown.extend(self._beneath(row.meaning, width))
        if shown and (found.more or len(listed) > _MOST_LISTED):
            shown += [ListRow(""), ListRow(f"  {many_found(len(files))}")]
        said = self._search.fault or ("" if self._search.progress else found.not_here or NOWHERE)
        return shown or [ListRow(f"  {line}") for line in _in_rows(said, width)]

    def _beneath(self, thing: Meaning, width: int) -> Iterator[ListRow[Meaning | FoundRow]]:
        """Where words stand in a thing; its title is seen in its own row."""
        places = [place for place in self._search.places_in(thing.path) if place.found_in != "title"]
        for place in places[:MOST_SHOWN]:
            yield ListRow(found_row(place, width), FoundRow(thing, place))
        if (more := self._search.count_in(thing.path) - MOST_SHOWN) > 0:
            yield ListRow(more_found(more))


def _in_rows(said: str, width: int) -> Iterator[str]:
    """Sentences as rows that are no wider."""
    for line in filter(None, said.split("\n")):
        for row in wrapped([Piece(line, "note")], width - len("  ")):
            yield "".join(piece.text for piece in row)


def thing_of(row: Meaning | FoundRow | None) -> Meaning | None:
    """What a row is about."""
    return row.thing if isinstance(row, FoundRow) else row


def known_by(row: Meaning | FoundRow) -> object:
    """What a row is known by among others."""
    return (row.path, row.place) if isinstance(row, FoundRow) else row.path
