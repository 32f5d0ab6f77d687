"""Words that stand in several clauses of one text, as the query means it of each clause."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import Sought, WordRow, fits
from wtsaprep.store.words import spread_words
from wtsaprep.store.words.asking import find_rows
from wtsaprep.store.words.file_words import ClauseWords, FileWords
from wtsaprep.store.words.filling import put_in
from wtsaprep.store.words.spread_words import find_spread
from wtsaprep.store.words.word_catalogue import WordCatalogue, file_in, in_memory

_SIGNS = ("climate", "women", "the", "change", "2")
_TEXTS = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=3).map(" ".join)
_CLAUSES = st.builds(
    ClauseWords, st.sampled_from(("title", "text", "proposal")), st.just("x"), st.just(""), st.just(""), _TEXTS
)
_FILES = st.lists(_CLAUSES, min_size=1, max_size=4).map(tuple)


def catalogue_of(files: list[tuple[ClauseWords, ...]]) -> WordCatalogue:
    """A catalogue of some files, numbered from 1."""
    catalogue = in_memory("a test")
    for at, clauses in enumerate(files):
        put_in(catalogue.database, f"proposals/{at}.toml", words=FileWords(clauses=clauses))
    return catalogue


@given(st.lists(_FILES, max_size=5), st.lists(st.sampled_from((*_SIGNS, "clim*", '"the women"')), max_size=3))
def test_a_text_has_each_word_in_one_of_its_clauses(files: list[tuple[ClauseWords, ...]], pieces: list[str]) -> None:
    query = parse_query(" ".join(pieces))

    def has(clauses: tuple[ClauseWords, ...], *sought: Sought) -> bool:
        wanted = replace(query, sought=sought)
        return any(fits(wanted, WordRow(one.kind, one.place, one.now)) for one in clauses)

    catalogue = catalogue_of(files)
    known = set(map(file_in, find_rows(catalogue, query).rows))
    found = find_spread(catalogue, query, known)
    several = len(query.sought) > 1
    meant = {
        at
        for at, clauses in enumerate(files, 1)
        if several and not has(clauses, *query.sought) and all(has(clauses, one) for one in query.sought)
    }
    assert set(found) == meant
    assert all(file_in(row) == file for file, rows in found.items() for row in rows)
    catalogue.close()


@pytest.mark.parametrize(("usual", "found"), [(3, {5}), (1, set[int]())])
def test_texts_are_found_by_their_rarest_word(monkeypatch: pytest.MonkeyPatch, usual: int, found: set[int]) -> None:
    monkeypatch.setattr(spread_words, "_USUAL", usual)
    plain = (ClauseWords("text", "x", "", "", "the climate"),)
    both = (ClauseWords("text", "x", "", "", "the climate"), ClauseWords("text", "y", "", "", "all women"))
    catalogue = catalogue_of([plain, plain, plain, plain, both, (both[1],)])
    assert set(find_spread(catalogue, parse_query("climate women"), ())) == found
    catalogue.close()
