"""A draft laid over its corrected text keeps all it puts in; what was corrected beside its words is made there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.laws import examples
from support.random_proposals import random_proposal, random_text, words_of_one
from wtsaprep.comparison.versions import news
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.laid_over import laid_over
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.redline.redline import redline

HERE = "New Delhi, 2024"
AT = "Hammamet, 2016"


def over(base: Text, revised: Text, corrected: Text) -> Text:
    """What a draft on one text says on the other, new ids counted."""
    proposal = Proposal(id="x", baseline=Baseline(resolution="5", adopted=AT))
    numbers = count()
    there = Resolution(number="5", adopted=AT, provisions=corrected)
    return laid_over(Draft(proposal, base, revised), there, HERE, lambda: f"n{next(numbers)}").revised


def one(words: str) -> Text:
    """A text of one clause."""
    return (Provision(id="c", text=words),)


@pytest.mark.parametrize(
    ("earlier", "corrected", "reads"),
    [
        (
            "fees are high and paid at once;",
            "fees are low and all paid at once;",
            "fees are high and all paid at once;",
        ),
        ("fees are low and paid late;", "charges are low and paid soon;", "charges are low and paid late;"),
        ("fees are low;", "fees are low and paid soon;", "fees are low;"),
    ],
    ids=["beside", "beside and the same", "struck"],
)
def test_corrections_are_made_beside_the_words_of_the_draft(earlier: str, corrected: str, reads: str) -> None:
    base = one("fees are low and paid at once;")
    (clause,) = over(base, one(earlier), one(corrected))
    assert clause.text == reads


def test_what_was_corrected_under_two_versions_is_no_news_though_the_earlier_one_competes_with_it() -> None:
    base, corrected = one("fees are low and paid at once;"), one("fees are modest and all paid at once;")
    earlier, later = one("fees are high and paid at once;"), one("fees are high and all paid in May;")
    (told,) = news(corrected, over(base, earlier, corrected), later).changed
    assert [(span.mark, span.text) for span in told[1].line if span.mark != "kept"] == [
        ("deleted", "at once"),
        ("inserted", "in May"),
    ]


@given(st.integers(0, 1_000_000))
@examples(2)
def test_nothing_of_a_draft_is_lost_and_what_was_corrected_beside_it_is_there(seed: int) -> None:
    rng = Random(seed)
    base = random_text(rng, words_of_one("base"))
    ours, corrected = (random_proposal(rng, base, name, words=words_of_one(name)).revised for name in ("our", "their"))
    assume(all(p.kind != "heading" or " " not in p.text or p in base for text in (ours, corrected) for p in text))
    alone = {p.id for p in base} - {wish.marked.id for wish in wishes(0, redline(base, ours))}
    wanted = {*put_in(ours, "our"), *put_in((p for p in corrected if p.id in alone), "their")}
    assert wanted - put_in(over(base, ours, corrected), "") == set()


def put_in(text: Iterable[Provision], name: str) -> set[str]:
    """The words of a text that come but once, of one who put them in."""
    return {word for p in text for word in re.findall(rf"\b{name}[a-z]*\d+\b", p.text)}
