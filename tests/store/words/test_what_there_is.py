"""What there is, said where what a search is narrowed to is nowhere."""

from __future__ import annotations

import pytest

from wtsaprep.model.query_words import parse_query
from wtsaprep.store.words.file_words import ClauseWords, FileWords
from wtsaprep.store.words.filling import put_in
from wtsaprep.store.words.what_there_is import not_here
from wtsaprep.store.words.word_catalogue import in_memory


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("source:ARB", ""),
        ("source:FOO source:ARB", ""),
        ("source:EUX", "no proposal here is from EUX; did you mean EUR?\nThere are: ARB, EUR."),
        ("symbol:SUP source:ARB", "no proposal here has the symbol SUP\nThere are: MOD, NOC."),
        ("heading:resolves", ""),
        ("heading:urges", "no heading here has 'urges'\nThere are, for example: resolves, instructs the Director."),
        ("climate", ""),
    ],
)
def test_what_is_nowhere_is_said(typed: str, said: str) -> None:
    catalogue = in_memory("a test")
    clauses = [ClauseWords("text", f"c{at}", "", f"resolves {at}", "that") for at in range(3)]
    clauses.append(ClauseWords("text", "c9", "", "instructs the Director 1", "to"))
    put_in(catalogue.database, "resolutions/1.toml", words=FileWords("Resolution 1", clauses=tuple(clauses)))
    put_in(catalogue.database, "proposals/1.toml", words=FileWords("1", source="ARB", symbol="MOD"))
    put_in(catalogue.database, "proposals/2.toml", words=FileWords("2", source="ARB EUR", symbol="NOC"))
    assert not_here(catalogue, parse_query(typed)) == said
    catalogue.close()
