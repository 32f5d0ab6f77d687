"""Sources of spans: all words put in are somebody's, and nobody is said to have words that only another one has."""

from __future__ import annotations

import re
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.test_chair_laws import offer
from support.random_proposals import random_proposal, random_text, some_words, words_of_one
from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.followed_sources import sources_of_placed
from wtsaprep.comparison.span_sources import all_sources
from wtsaprep.drafting.lined_up import renamed
from wtsaprep.model.chair import CHAIR, SpanSources
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.redline import redline
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = ("ARB", "EUR", "RCC")


def as_a_file(base: Text, text: Text) -> Text:
    """A text as if it came as a file: ids by words, nothing said of what was split and joined."""
    numbers = count()
    bare = {"split_from": "", "joined": (), "copied_from": ""}
    plain = (p.model_copy(update={"id": p.kind if p.kind == "title" else f"z{p.id}", **bare}) for p in text)
    return inherit_ids(base, tuple(plain), lambda: f"n{next(numbers)}")


def meeting(rng: Random) -> tuple[Text, Text, tuple[SpanSources, ...]]:
    """A text in force, a chair's text begun from one of three proposals, and its rows; each has words of its own."""
    base = random_text(rng, words_of_one("base") if rng.random() < 0.6 else some_words)
    drafts = [random_proposal(rng, base, name.lower(), words=words_of_one(name)) for name in SOURCES]
    begun, known = rng.choice(drafts).revised, {p.id for p in base}
    begun = renamed(begun, {p.id: f"dt{p.id}" for p in begun if p.id not in known})
    text = random_proposal(rng, base, "dt", begun, words_of_one(CHAIR)).revised
    text = as_a_file(base, text) if rng.random() < 0.5 else text
    offers = [
        Compared(Proposal(id=name, number=f"{name}/1/1", sources=(name,), baseline=Baseline(resolution="1")), d.revised)
        for name, d in zip(SOURCES, drafts, strict=True)
    ]
    return base, text, all_sources(base, text, attributed_words(base, text, offers))


def words_put_in(base: Text, text: Text) -> Iterator[tuple[str, str, int]]:
    """The words that a text puts in: the clause, the word and its place; a heading that is cited anew is formal."""
    known = {p.id: p.text for p in base}
    laid = redline(base, text).provisions
    formal = {(p.id, at) for p in laid for r in p.repaired for at in range(r.new_start, r.new_end)}
    for p in text:
        at = 0
        for mark, words in () if p.kind in FORMAL_KINDS else mark_words(known.get(p.id, ""), p.text):
            if mark == "inserted":
                placed = ((p.id, word[0], at + word.start()) for word in re.finditer(r"\w+", words))
                yield from (word for word in placed if (p.id, word[2]) not in formal)
            at += len(words) * (mark != "deleted")


def wrong(rng: Random) -> list[tuple[str, str, set[str]]]:
    """The words put in that are nobody's, or said to be somebody's who has not got them."""
    base, text, rows = meeting(rng)
    found = []
    for id_, word, at in words_put_in(base, text):
        said = {s for row in rows if row.provision == id_ and row.start <= at < row.end for s in row.sources}
        owner = next((name for name in (*SOURCES, CHAIR) if re.fullmatch(rf"{name}\d+", word)), "")
        # What is in force stays nobody's where it was split off, joined or moved.
        if owner and (not said or not said <= {owner, CHAIR}):
            found.append((id_, word, said))
    return found


@given(st.randoms(use_true_random=False))
def test_all_words_put_in_have_a_source_that_has_them_or_are_the_chairs(rng: Random) -> None:
    assert wrong(rng) == []


@pytest.mark.parametrize("seed", [739, *range(24)])
def test_so_it_is_of_texts_as_people_make_them(seed: int) -> None:
    assert wrong(Random(seed)) == []


def test_a_clause_that_is_struck_or_moved_by_the_chair_alone_is_the_chairs() -> None:
    base = tuple(Provision(id=id_, text=f"to {words};") for id_, words in CLAUSES)
    moved = (base[1], base[3], base[0], base[4])
    rows = all_sources(base, moved, sources_of_placed((), base, moved, [], "a"))
    assert {(row.provision, row.sources) for row in rows} == {("a", (CHAIR,)), ("c", (CHAIR,))}
    wanted = offer("ARB", (*base[1:4], base[0], base[4]))
    stale = (SpanSources(provision="a", sources=("RCC",)), SpanSources(provision="a", sources=("EUR",), start=0, end=2))
    asked = sources_of_placed(stale, base, moved, [wanted], "a")
    assert [(row.sources, row.end) for row in asked] == [(("EUR",), 2), (("ARB",), 0)]


CLAUSES = (
    ("a", "paint the piers"),
    ("b", "count all buoys"),
    ("c", "lend some masts"),
    ("d", "guard islands"),
    ("e", "tow"),
)
