"""Where words stand: the clause by its name, whether a proposal changes them, and what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.practice import practice_copy
from wtsaprep.model.folded_words import folded_words
from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import first_change
from wtsaprep.present.lists.found_words import found_rows
from wtsaprep.present.text.columns import cut
from wtsaprep.services.search.places_of_words import PlaceOfWords
from wtsaprep.services.search.word_finder import WordFinder
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

RESOLUTION = "resolutions/resolution-11-hammamet-2016.toml"
ARB = "proposals/arb-res-11-b3dg.toml"


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return Index(Workspace(practice_copy(tmp_path / "workspace")))


@pytest.fixture
def finder(index: Index) -> Iterator[WordFinder]:
    finder = WordFinder(index.workspace.folder)
    finder.bring_up_to_date(index)
    yield finder
    finder.close()


def places_in(finder: WordFinder, file: str, typed: str) -> tuple[PlaceOfWords, ...]:
    """Where words stand in one file."""
    query = parse_query(typed)
    found = finder.find(query)
    texts = {text.place: text for text in (found.texts if found else ())}
    return finder.places(query, texts[file], 100) if file in texts else ()


@pytest.mark.parametrize(
    ("file", "words", "found"),
    [
        (RESOLUTION, "Postal Operations Council of", [("title", "title")]),
        (RESOLUTION, '"mobile TELEPHONY"', [("text", "recognizing a)")]),
        (ARB, "digital financial", [("put in", "recognizing a)")]),
        (ARB, "financial digital", [("put in", "recognizing a)")]),
        (ARB, "kind:deleted mobile", [("taken out", "recognizing a)")]),
        (ARB, "kind:inserted mobile", []),
        (ARB, "mobile telephony", [("taken out", "recognizing a)")]),
        (ARB, "inter alia", [("proposal", "recognizing a)")]),
        (ARB, "ARB/36A1/1", [("title", "title")]),
        ("proposals/prc-res-11-practice.toml", "resources allow", [("put in", "resolves")]),
        (ARB, "no such words", []),
        (ARB, "mobile -source:ARB", []),
        (ARB, "mobile -source:EUR", [("taken out", "recognizing a)")]),
        (ARB, "mobile -kind:deleted", []),
        ("proposals/prd-res-11-practice.toml", "kind:deleted symbol:SUP", [("taken out", "whole text")]),
        ("proposals/prd-res-11-practice.toml", 'kind:deleted "mobile telephony"', [("taken out", "whole text")]),
        ("proposals/prd-res-11-practice.toml", '"mobile telephony"', []),
    ],
)
def test_where_words_stand(finder: WordFinder, file: str, words: str, found: list[tuple[str, str]]) -> None:
    places = places_in(finder, file, words)
    assert [(place.found_in, place.cited) for place in places][: len(found) or 1] == found


def test_the_words_stand_in_their_context_as_they_are_written(finder: WordFinder) -> None:
    (place,) = places_in(finder, RESOLUTION, '"MOBILE telephony"')
    assert found_rows([place], 76) == ["    recognizing a): … and currency transfer by mobile telephony;"]


def test_a_clause_that_is_but_called_so_is_shown_from_its_beginning(finder: WordFinder) -> None:
    (place, *_) = places_in(finder, RESOLUTION, "heading:resolves")
    assert (place.cited, place.words, place.after[:5]) == ("resolves", "", "resol")


@given(st.integers(30, 80), st.text("ab ", max_size=36), st.text("ab ", max_size=36))
def test_the_words_are_seen_in_a_row_that_is_cut(width: int, before: str, after: str) -> None:
    (row,) = found_rows([PlaceOfWords("text", "x", "recognizing a)", before, "mobile", after)], width)
    assert "mobile" in cut(row, width)


def test_a_file_that_can_not_be_read_has_no_places(index: Index, finder: WordFinder) -> None:
    (index.workspace.folder / ARB).write_text("x = 1\nmobile telephony", encoding="utf-8")
    finder.bring_up_to_date(Index(index.workspace))
    assert places_in(finder, ARB, "mobile") == ()


def test_the_first_places_are_shown_and_the_rest_counted(finder: WordFinder) -> None:
    places = places_in(finder, RESOLUTION, "the")
    assert len(places) > 4
    assert found_rows(places, 76)[-1] == f"    and in {len(places) - 3} more"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("kind:deleted source:ARB", "currency transfer by mobile telephony"),
        ("kind:inserted source:ARB", "digital financial services"),
        ("kind:changed source:ARB", "digital financial services"),
    ],
)
def test_without_words_the_words_that_go_or_come_are_shown(finder: WordFinder, typed: str, words: str) -> None:
    (place,) = places_in(finder, ARB, typed)
    assert place.words == words


_WORDS = st.lists(st.sampled_from(("a", "b", "c", "d", "é", "3.2")), max_size=8).map(" ".join)


@given(_WORDS, _WORDS)
def test_the_first_words_that_another_text_lacks_are_such(text: str, other: str) -> None:
    left = Counter(folded_words(text)) - Counter(folded_words(other))
    place = first_change(text, other)
    assert (place is None) == (not left)
    if place:
        assert not Counter(folded_words(text[place[0] : place[1]])) - Counter(folded_words(text))
        assert any(left[word] for word in folded_words(text[place[0] : place[1]]))
