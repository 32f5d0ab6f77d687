"""Whole picks: whichever clause of a split or a join is picked, no words are lost and none stand twice."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.test_chair_laws import BASELINE, offer
from comparison.test_words_found import words_of_one
from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.options import ClauseOptions, clauses, pick_of
from wtsaprep.comparison.standing_options import StandingOptions
from wtsaprep.comparison.whole_picks import with_whole_picks
from wtsaprep.drafting.amend import apply
from wtsaprep.model.chair import ChairText
from wtsaprep.model.provision import Provision, Text

EMPTY = ChairText(id="dt", document="DT/24", baseline=BASELINE)
HEADING = Provision(id="h", kind="heading", text="resolves")
FIRST, LAST = "to keep lamps in each harbour", "to count the buoys of the whole coast"
WHOLE = (HEADING, Provision(id="a", text=f"{FIRST}, and {LAST};"), Provision(id="z", text="to report."))
SPLIT = (HEADING, Provision(id="a", text=f"{FIRST};"), Provision(id="n", text=f"{LAST};", split_from="a"), WHOLE[2])
TWO = (HEADING, Provision(id="a", text=f"{FIRST};"), Provision(id="b", text=f"{LAST};"), WHOLE[2])
JOINED = (HEADING, Provision(id="a", text=f"{FIRST}, and {LAST};", joined=("b",)), WHOLE[2])


def words(text: Text) -> Counter[str]:
    return Counter(word for p in text for word in re.findall(r"\w+", p.text))


def picked(
    base: Text, chair: ChairText, compiled: tuple[ClauseOptions, ...], clause: ClauseOptions, *options: int
) -> ChairText:
    standing = StandingOptions(chair, base, compiled)
    picks = [pick_of(clause.options[at]) for at in options]
    return with_whole_picks(chair, base, compiled, clause, picks, standing.of, {}).chair


@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize(("base", "revised"), [(WHOLE, SPLIT), (TWO, JOINED)], ids=["split", "joined"])
def test_halves_and_sides_are_picked_and_left_together(base: Text, revised: Text, at: int) -> None:
    compiled = clauses(base, [offer("EUR", revised)])
    assert len(compiled) == 2
    chair = picked(base, EMPTY, compiled, compiled[at], 1)
    assert [p.text for p in apply(base, chair.amendments)] == [p.text for p in revised]
    for other in compiled:
        assert apply(base, picked(base, chair, compiled, other, 0).amendments) == base


def test_another_option_in_place_of_a_half_takes_the_other_half_back() -> None:
    reworded = (HEADING, Provision(id="a", text=f"{FIRST} at night, and {LAST};"), WHOLE[2])
    compiled = clauses(WHOLE, [offer("EUR", SPLIT), offer("ARB", reworded)])
    clause = next(each for each in compiled if each.key == "a")
    (eur,), (arb,) = ([n for n, o in enumerate(clause.options) if name in o.sources] for name in ("EUR", "ARB"))
    chair = picked(WHOLE, picked(WHOLE, EMPTY, compiled, clause, eur), compiled, clause, arb)
    assert apply(WHOLE, chair.amendments) == reworded


def test_what_another_changed_in_a_clause_that_is_joined_is_united_with_the_join_as_in_a_re_base() -> None:
    apt = (HEADING, TWO[1], Provision(id="b", text=f"{LAST} twice;"), TWO[3])
    offers = {entry.proposal.id: entry for entry in (offer("ARB", JOINED), offer("APT", apt))}
    compiled = clauses(TWO, list(offers.values()))
    host, gone = (next(each for each in compiled if each.key == key) for key in "ab")
    (changed,) = (n for n, option in enumerate(gone.options) if "APT" in option.sources)
    chair = picked(TWO, EMPTY, compiled, gone, changed)
    standing = StandingOptions(chair, TWO, compiled).of
    done = with_whole_picks(chair, TWO, compiled, host, [pick_of(host.options[1])], standing, offers)
    text = f"{FIRST}, and {LAST} twice;"
    assert [p.text for p in apply(TWO, done.chair.amendments)] == ["resolves", text, "to report."]
    said = {text[row.start : row.end].strip(): row.sources for row in done.chair.attributions if row.provision == "a"}
    assert (said["twice"], done.left_out) == (("APT",), ())
    assert apply(TWO, picked(TWO, done.chair, compiled, host, 0).amendments) == TWO


def test_what_competes_with_a_join_is_left_out_and_told() -> None:
    compiled = clauses(TWO, [offer("ARB", JOINED), offer("APT", (HEADING, TWO[1], TWO[3]))])
    host, gone = (next(each for each in compiled if each.key == key) for key in "ab")
    (deleted,) = (n for n, option in enumerate(gone.options) if "APT" in option.sources)
    chair = picked(TWO, EMPTY, compiled, gone, deleted)
    standing = StandingOptions(chair, TWO, compiled).of
    done = with_whole_picks(chair, TWO, compiled, host, [pick_of(host.options[1])], standing, {})
    assert [p.text for p in apply(TWO, done.chair.amendments)] == [p.text for p in JOINED]
    assert done.left_out == (gone,)


def test_in_brackets_both_halves_are_open() -> None:
    compiled = clauses(WHOLE, [offer("EUR", SPLIT)])
    clause = next(each for each in compiled if each.key == "a")
    texts = [p.text for p in apply(WHOLE, picked(WHOLE, EMPTY, compiled, clause, 0, 1).amendments)]
    assert texts == ["resolves", f"{FIRST}[, and {LAST}];", f"[{LAST}];", "to report."]


def lost_or_twice(rng: Random) -> set[str]:
    """Words that a text in force and a proposal both have once, and a text with one pick of it has not."""
    base = random_text(rng, words_of_one("base"))
    revised = random_proposal(rng, base, "eur", words=words_of_one("EUR")).revised
    compiled = tuple(clause for clause in clauses(base, [offer("EUR", revised)]) if clause.open)
    if not compiled:
        return set()
    text = apply(base, picked(base, EMPTY, compiled, rng.choice(compiled), 1).amendments)
    old, new, now = words(base), words(revised), words(text)
    return {word for word in old if old[word] == new[word] == 1 != now[word]}


@given(st.randoms(use_true_random=False))
def test_one_pick_loses_no_words_and_doubles_none(rng: Random) -> None:
    assert lost_or_twice(rng) == set()


NOTED = (
    HEADING,
    Provision(id="a", text=f"{FIRST}[^n], and {LAST};"),
    WHOLE[2],
    Provision(id="n", kind="note", text="!"),
)


def test_a_footnote_comes_and_goes_with_the_words_that_call_it_be_it_in_brackets() -> None:
    reworded = (HEADING, Provision(id="a", text=f"{FIRST} at night, and {LAST};"), WHOLE[2])
    compiled = clauses(WHOLE, [offer("EUR", NOTED), offer("ARB", reworded)])
    clause = next(each for each in compiled if each.key == "a")
    (eur,), (arb,) = ([n for n, o in enumerate(clause.options) if name in o.sources] for name in ("EUR", "ARB"))
    chair = picked(WHOLE, EMPTY, compiled, clause, eur)
    assert apply(WHOLE, chair.amendments) == NOTED
    assert apply(WHOLE, picked(WHOLE, chair, compiled, clause, arb).amendments) == reworded
    both = picked(WHOLE, EMPTY, compiled, clause, eur, arb)
    assert [p.kind for p in apply(WHOLE, both.amendments)] == ["heading", "item", "item", "note"]
    assert {*StandingOptions(both, WHOLE, compiled).of(clause)} == {eur, arb}
    assert apply(WHOLE, picked(WHOLE, both, compiled, clause, 0).amendments) == WHOLE
