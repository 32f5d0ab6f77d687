"""Ties of parallel texts: right for what a person would tie, and each clause of both texts in one of them."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import given

from support.parallel_texts import KEYS, ParallelText, parallel_text, slipped, true_ties
from support.strategies import texts
from wtsaprep.comparison.parallel_headings import verb_sense
from wtsaprep.comparison.parallel_ties import Ties, proposed_ties
from wtsaprep.model.language import languages
from wtsaprep.model.language.table import Language
from wtsaprep.model.provision import Text

RIGHT = 0.95
"""The share of clauses that are to be tied as a person would."""


def pairs_of(ties: Ties) -> frozenset[tuple[str, str]]:
    """Pairs of ids that are tied, "" for nothing."""
    return frozenset((a, b) for tie in ties for a in tie.here or ("",) for b in tie.there or ("",))


def wrong(one: ParallelText, other: ParallelText) -> int:
    """How many clauses of both texts are not tied as they should be."""
    odd = pairs_of(proposed_ties(one.text, other.text)) ^ true_ties(one, other)
    return len({a for a, _ in odd if a}) + len({b for _, b in odd if b})


@pytest.mark.parametrize(("one", "other"), [*permutations(KEYS, 2)])
def test_each_language_is_tied_to_each_other_one(one: str, other: str) -> None:
    texts_ = parallel_text(one), parallel_text(other)
    assert wrong(*texts_) <= (1 - RIGHT) * sum(len(read.text) for read in texts_)


def test_texts_with_slips_are_tied_nearly_as_well() -> None:
    count = failed = 0
    for seed in range(40):
        chance = Random(seed)
        one, other = (parallel_text(code) for code in chance.sample(sorted(KEYS), 2))
        other = slipped(other, chance)
        count += len(one.text) + len(other.text)
        failed += wrong(one, other)
    assert failed <= (1 - RIGHT) * count


@given(texts("p", 8), texts("q", 8))
def test_each_clause_of_both_texts_stands_in_one_tie(here: Text, there: Text) -> None:
    ties = proposed_ties(here, there)
    assert sorted(id_ for tie in ties for id_ in tie.here) == sorted(p.id for p in here)
    assert sorted(id_ for tie in ties for id_ in tie.there) == sorted(p.id for p in there)


def test_a_text_is_tied_to_itself_clause_by_clause() -> None:
    text = parallel_text("en").text
    assert [(tie.here, tie.there) for tie in proposed_ties(text, text)] == [((p.id,), (p.id,)) for p in text]


def test_nothing_is_tied_to_an_empty_text() -> None:
    text = parallel_text("fr").text
    assert all(tie.is_gap for tie in proposed_ties(text, ()))
    assert len(proposed_ties((), text)) == len(text)


@pytest.mark.parametrize("table", languages(), ids=lambda table: table.code)
def test_the_verbs_of_a_new_text_have_their_sense(table: Language) -> None:
    assert [verb_sense(heading) for heading in table.headings.skeleton] == ["considering", "resolves"]


@pytest.mark.parametrize(
    ("heading", "sense"),
    [
        ("further resolves", "resolves"),
        ("requests the Secretary-General and instructs the Director", "requests"),
        ("invite instamment les États Membres", "urges"),
        ("настоятельно призывает Государства-Члены", "urges"),
        ("进一步考虑到", "considering"),
        ("ANNEX 1", ""),
    ],
)
def test_the_first_verb_counts(heading: str, sense: str) -> None:
    assert verb_sense(heading) == sense
