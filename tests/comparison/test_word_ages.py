"""Word ages: since which edition each span of a text stands, against a table made by hand and as a law."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from support.four_editions import EDITIONS, four_editions
from wtsaprep.comparison.tied_editions import tied_editions
from wtsaprep.comparison.word_ages import word_ages
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution

LAKE, BAY, CAPE, DELTA = range(len(EDITIONS))
BY_HAND = {
    "title": [("Lamps", LAKE)],
    "considering": [("considering", LAKE)],
    "considering a)": [
        ("that horns", LAKE),
        (" and whistles", DELTA),
        (" are blown at night when ships are near the coast;", LAKE),
    ],
    "considering b)": [
        ("that lamps are lit ", LAKE),
        ("each", BAY),
        (" evening by the keepers of the harbour", LAKE),
        (" and of the river", CAPE),
        (";", LAKE),
    ],
    "resolves": [("resolves", LAKE)],
    "resolves 1": [
        ("to count the lamps of all harbours ", LAKE),
        ("twice", DELTA),
        (" a year,", LAKE),
        (" and", CAPE),
        (" to write down what was counted in a book", LAKE),
        (";", DELTA),
    ],
    "resolves 2": [("to publish the book.", DELTA)],
}
WORDS = ("that", "lamps", "are", "lit", "and", "bells", "rung", "in", "fog", "each", "night,", "twice;")
CLAUSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
TEXT = st.lists(CLAUSE, max_size=5)


def test_the_ages_are_those_of_the_table_made_by_hand() -> None:
    tied = tied_editions(four_editions())
    found = {tied.names[-1][id_]: [tuple(span) for span in spans] for id_, spans in word_ages(tied).items()}
    assert found == BY_HAND


def texts(rows: list[list[str]]) -> tuple[Resolution, ...]:
    return tuple(
        Resolution(
            number="1",
            adopted=f"Bay, {2000 + at}",
            provisions=tuple(Provision(id=f"p-{n}", text=words) for n, words in enumerate(clauses)),
        )
        for at, clauses in enumerate(rows)
    )


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_the_spans_of_the_last_edition_are_those_of_its_text(rows: list[list[str]]) -> None:
    tied = tied_editions(texts(rows))
    ages = word_ages(tied)
    for provision in tied.texts[-1]:
        spans = ages[provision.id]
        assert "".join(span.text for span in spans) == provision.text
        assert all(one.since != other.since for one, other in pairwise(spans))
        assert all(0 <= span.since < len(rows) for span in spans)


@given(TEXT, st.integers(1, 4))
def test_what_no_edition_changes_is_as_old_as_the_first(clauses: list[str], editions: int) -> None:
    ages = word_ages(tied_editions(texts([clauses] * editions)))
    assert all(span.since == 0 for spans in ages.values() for span in spans)


@given(TEXT, CLAUSE)
def test_a_clause_that_comes_is_new_and_the_others_stay_as_old(clauses: list[str], added: str) -> None:
    tied = tied_editions(texts([clauses, [*clauses, f"zzz {added} zzz qqq xxx yyy www vvv uuu ttt sss rrr"]]))
    *old, new = [word_ages(tied)[p.id] for p in tied.texts[-1]]
    assert [span.since for span in new] == [1]
    assert {span.since for spans in old for span in spans} <= {0}
