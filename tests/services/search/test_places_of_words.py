"""Where words stand: the clause by its name, whether a proposal changes them, and what stands around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.practice import practice_copy
from wtsaprep.present.lists.found_words import found_rows
from wtsaprep.present.text.columns import cut
from wtsaprep.services.search.places_of_words import PlaceOfWords, places_of_words
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

RESOLUTION = "resolutions/resolution-11-hammamet-2016.toml"
ARB = "proposals/arb-res-11-b3dg.toml"


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return Index(Workspace(practice_copy(tmp_path / "workspace")))


@pytest.mark.parametrize(
    ("file", "words", "found"),
    [
        (RESOLUTION, "Postal Operations Council of", [("title", "title")]),
        (RESOLUTION, "mobile TELEPHONY", [("text", "recognizing a)")]),
        (ARB, "digital financial", [("changed words", "recognizing a)")]),
        (ARB, "mobile telephony", [("changed words", "recognizing a)")]),
        (ARB, "inter alia", [("proposal", "recognizing a)")]),
        ("proposals/prc-res-11-practice.toml", "resources allow", [("changed words", "resolves")]),
        (ARB, "no such words", []),
    ],
)
def test_where_words_stand(index: Index, file: str, words: str, found: list[tuple[str, str]]) -> None:
    places = places_of_words(index, index.workspace.folder / file, words)
    assert [(place.found_in, place.cited) for place in places][: len(found) or 1] == found


def test_the_words_stand_in_their_context_as_they_are_written(index: Index) -> None:
    (place,) = places_of_words(index, index.workspace.folder / RESOLUTION, "MOBILE telephony")
    assert found_rows([place], 76) == ["    recognizing a): … and currency transfer by mobile telephony;"]


@given(st.integers(30, 80), st.text("ab ", max_size=36), st.text("ab ", max_size=36))
def test_the_words_are_seen_in_a_row_that_is_cut(width: int, before: str, after: str) -> None:
    (row,) = found_rows([PlaceOfWords("text", "x", "recognizing a)", before, "mobile", after)], width)
    assert "mobile" in cut(row, width)


def test_a_file_that_can_not_be_read_has_no_places(index: Index) -> None:
    path = index.workspace.folder / ARB
    path.write_text("x = 1\nmobile telephony", encoding="utf-8")
    assert places_of_words(index, path, "mobile") == ()


def test_the_first_places_are_shown_and_the_rest_counted(index: Index) -> None:
    places = places_of_words(index, index.workspace.folder / RESOLUTION, "the")
    assert len(places) > 4
    assert found_rows(places, 76)[-1] == f"    and in {len(places) - 3} more"
