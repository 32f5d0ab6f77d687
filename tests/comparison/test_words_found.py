"""Words found: fates and sources tell the same of random chair's texts, picked, then joined, split, moved, reworded."""

from __future__ import annotations

import re
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.test_chair_laws import BASELINE
from comparison.test_span_sources import SOURCES, as_a_file
from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import AmendmentFate, fates
from wtsaprep.comparison.options import backer_of, clauses, order_of
from wtsaprep.comparison.picks import with_picks
from wtsaprep.comparison.span_sources import all_sources
from wtsaprep.drafting.amend import apply
from wtsaprep.errors import StepRefused
from wtsaprep.model.chair import ChairText, SpanSources
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Text
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from support.random_proposals import Words


def words_of_one(name: str) -> Words:
    """Words that nobody else has and that come once, none of them a citation, which would change by itself."""
    numbers = count()
    return lambda _, many: " ".join(f"{name}{next(numbers)}" for _ in range(many))


def meeting(rng: Random) -> tuple[Text, list[Compared], Text]:
    """A text in force, proposals of which one may go on from another, and a chair's text picked from them."""
    base = random_text(rng, words_of_one("base"))
    made = {name: random_proposal(rng, base, name.lower(), words=words_of_one(name)).revised for name in SOURCES}
    if rng.random() < 0.3:
        made["ATU"] = random_proposal(rng, base, "atu", made["ARB"], words_of_one("ATU")).revised
    offers = [
        Compared(Proposal(id=name, number=f"{name}/1/1", sources=(name,), baseline=Baseline(resolution="1")), text)
        for name, text in made.items()
    ]
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    compiled = clauses(base, offers)
    for clause in compiled:
        one = rng.choice(offers).proposal.id
        backer = backer_of(clause, one) if rng.random() < 0.7 else None
        if backer and backer.amendment:
            try:
                chair = with_picks(chair, base, clause, [backer], order_of(compiled, one))
            except StepRefused:
                continue
    text = apply(base, chair.amendments)
    if rng.random() < 0.8:
        text = random_proposal(rng, base, "dt", text, words_of_one("chair")).revised
    return base, offers, as_a_file(base, text) if rng.random() < 0.5 else text


def said_of(text: Text, rows: tuple[SpanSources, ...]) -> dict[str, set[str]]:
    """The sources of each word of a chair's text."""
    said: dict[str, set[str]] = {}
    for p in text:
        for word in re.finditer(r"\w+", p.text):
            mine = (row for row in rows if row.provision == p.id and row.start <= word.start() < row.end)
            said.setdefault(word[0], set()).update(source for row in mine for source in row.sources)
    return said


def put_in(fate: AmendmentFate) -> set[str]:
    """The words that a change puts in and that only its proposal has, or one that went on from it."""
    return {w for mark, text in fate.wanted if mark == "inserted" for w in re.findall(r"[A-Z]+\d+", text)}


def gainsaid(rng: Random) -> list[str]:
    """Where sources say another thing of a change than its fate does."""
    base, offers, text = meeting(rng)
    said = said_of(text, all_sources(base, text, attributed_words(base, text, offers)))
    found = []
    for fate in fates(base, text, offers):
        new = put_in(fate)
        if fate.act == "move" or not new:
            continue
        has = any(fate.proposal in said.get(word, ()) for word in new)
        only_words = not any(mark == "deleted" and re.search(r"\w", words) for mark, words in fate.wanted)
        if has and fate.fate == "not taken":
            found.append(f"not taken, yet a source: {fate.proposal} {fate.provision}")
        if fate.fate != "not taken" and only_words and not has and new & said.keys():
            found.append(f"{fate.fate}, yet no source: {fate.proposal} {fate.provision}")
    return found


@given(st.randoms(use_true_random=False))
def test_who_is_a_source_of_words_has_a_change_that_is_taken(rng: Random) -> None:
    assert gainsaid(rng) == []


@pytest.mark.parametrize("seed", [147, 222, *range(20)])
def test_so_it_is_of_chairs_texts_as_people_make_them(seed: int) -> None:
    assert gainsaid(Random(seed)) == []
