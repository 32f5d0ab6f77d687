"""What is cited is found in its edition and from its clause on, or it is said what is here instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.citing_texts import citing_text, file_of, lay_citing_texts
from support.practice import practice_copy
from wtsaprep.errors import InputFault
from wtsaprep.model.cited_acts import cited_acts
from wtsaprep.services.search.following import CitedPlace, cited_place, clause_cited
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture
def index(tmp_path: Path) -> Index:
    folder = practice_copy(tmp_path / "workspace")
    lay_citing_texts(folder)
    return Index(Workspace(folder))


def place(index: Index, words: str, language: str = "en") -> CitedPlace:
    (act,) = cited_acts(words)
    return cited_place(index, act, language)


@pytest.mark.parametrize(
    ("words", "number", "adopted", "clause"),
    [
        ("Resolution 73 (Rev. Dubai, 2012)", "73", "Dubai, 2012", ""),
        ("Resolution 73", "73", "Geneva, 2022", ""),
        ("see resolves 2 of Resolution 44 (Rev. New Delhi, 2024)", "44", "New Delhi, 2024", "resolves-2"),
        ("the aims of Resolution 44", "44", "New Delhi, 2024", ""),
    ],
)
def test_the_edition_and_the_clause_that_are_cited_are_found(
    index: Index, words: str, number: str, adopted: str, clause: str
) -> None:
    found = place(index, words)
    assert (found.path, found.clause) == (file_of(index.workspace.folder, number, adopted), clause)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Resolution 73 (Rev. Dubai, 2012)", ""),
        ("Resolution 73", "no edition is cited; the latest here is of Geneva, 2022"),
        ("Resolution 44", ""),
        ("the aims of Resolution 44", ""),
        ("resolves 9 of Resolution 44", "Resolution 44 (New Delhi, 2024) has no clause that is called “resolves 9”"),
        ("Resolution 44 (Rev. New Delhi, 2024), resolves 2", ""),
        ("в Резолюции 44 (Пересм. Нью-Дели, 2024 г.)", ""),
    ],
)
def test_what_was_found_is_said_where_the_citation_does_not(index: Index, words: str, said: str) -> None:
    assert place(index, words).said == said


def test_a_city_has_another_name_in_another_language_and_a_year_has_not(index: Index) -> None:
    words = "la Résolution 73 (Rév. Genève, 2022)"
    assert place(index, words, "fr").path == file_of(index.workspace.folder, "73", "Geneva, 2022")
    with pytest.raises(InputFault):
        place(index, words.replace("Genève", "Bucarest"), "en")


def test_what_is_not_here_is_said_and_what_is(index: Index) -> None:
    with pytest.raises(InputFault, match=r"Resolution 44 \(Dubai, 2012\) .* here as of New Delhi, 2024"):
        place(index, "Resolution 44 (Rev. Dubai, 2012)")
    with pytest.raises(InputFault, match=r"Resolution 45 is not in this workspace$"):
        place(index, "Resolution 45")


def test_a_clause_is_found_by_as_many_of_the_last_words_as_name_one() -> None:
    text = citing_text("44", "New Delhi, 2024").provisions
    assert clause_cited("as said in resolves 2", text) == "resolves-2"
    assert clause_cited("resolves 1", text) == "resolves-1"
    assert clause_cited("as said in resolves 3", text) == ""
