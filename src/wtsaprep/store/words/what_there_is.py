"""What there is to narrow a search by: said where what was asked for is nowhere here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import there_are
from wtsaprep.model.near_words import nearest
from wtsaprep.model.word_query import ROW_KINDS, WordQuery
from wtsaprep.store.words.asking import find_rows
from wtsaprep.store.words.word_catalogue import row_id

if TYPE_CHECKING:
    from wtsaprep.store.words.word_catalogue import WordCatalogue

_HEADINGS_OF = 2_000
"""Clauses whose headings are told as examples; to go through all takes longer than a letter may."""
_MOST_TOLD = 8


def not_here(catalogue: WordCatalogue, query: WordQuery) -> str:
    """Which of the sources, symbols and headings of a query are nowhere here, and what is, in sentences; else empty.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    told = [
        *_of_column(catalogue, "source", query.sources, "no proposal here is from {}"),
        *_of_column(catalogue, "symbol", query.symbols, "no proposal here has the symbol {}"),
    ]
    if query.headings and not find_rows(catalogue, WordQuery(headings=query.headings), 1).rows:
        said = " or ".join(repr(" ".join(one.words)) for one in query.headings)
        told.append(f"no heading here has {said}\n{_examples(catalogue)}")
    return "\n".join(told)


def _of_column(catalogue: WordCatalogue, column: str, wanted: tuple[str, ...], nothing: str) -> list[str]:
    if not wanted:
        return []
    with catalogue.lock:
        rows = catalogue.database.execute(f"SELECT DISTINCT {column} FROM files WHERE {column} <> ''").fetchall()
    here = sorted({one for (said,) in rows for one in said.split()})
    missing = [one for one in wanted if one not in here]
    if len(missing) < len(wanted):  # It is any of them that is looked for.
        return []
    near = nearest(missing[0], here) if len(missing) == 1 else ""
    return [f"{nothing.format(' or '.join(missing))}{near}\n{there_are(here)}."]


def _examples(catalogue: WordCatalogue) -> str:
    """Some headings that there are, the most usual ones first."""
    first = row_id(ROW_KINDS.index("text"), 0, 0)
    with catalogue.lock:
        asked = "SELECT place FROM words WHERE rowid >= ? LIMIT ?"
        places = [place for (place,) in catalogue.database.execute(asked, (first, _HEADINGS_OF))]
    count: dict[str, int] = {}
    for place in places:
        if heading := " ".join(word for word in place.split()[:3] if word.strip("().").isalpha() and len(word) > 2):
            count[heading] = count.get(heading, 0) + 1
    usual = sorted(count, key=lambda heading: -count[heading])[:_MOST_TOLD]
    return f"{there_are(usual, 'There are, for example')}."
