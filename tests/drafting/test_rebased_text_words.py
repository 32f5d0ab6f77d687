"""Nothing that either side put in is lost by a re-base, and nothing stands twice: words that come but once tell it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from random import Random

from hypothesis import assume, example, given
from hypothesis import strategies as st

from support.laws import examples
from support.random_proposals import random_proposal, random_text, words_of_one
from wtsaprep.drafting.rebased_text import RebasedText, rebased_text
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.align import inherit_ids

_ONCE = re.compile(r"\b[a-z]+\d+\b")


def said(text: Text) -> Counter[str]:
    """The words of a text that come once."""
    return Counter(word for provision in text for word in _ONCE.findall(provision.text))


def waiting(found: RebasedText) -> set[str]:
    """The words of what a person has to settle."""
    sides = (side for conflict in found.conflicts for side in (conflict.ours, conflict.theirs))
    return set(said(tuple(side for side in sides if isinstance(side, Provision))))


def as_file(base: Text, text: Text, name: str) -> Text:
    """The text as a file brings it: nothing is said of what was split and joined, ids are found by words."""
    numbers = count()
    bare = {"split_from": "", "joined": (), "copied_from": ""}
    plain = (p if p.kind == "title" else p.model_copy(update={"id": f"{name}{p.id}", **bare}) for p in text)
    return inherit_ids(base, tuple(plain), lambda: f"{name}{next(numbers)}")


def lost_or_twice(base: Text, ours: Text, theirs: Text, *, told: bool, onto_chairs_text: bool) -> list[str]:
    """The words that are lost, or stand twice, where nobody is asked."""
    found = rebased_text(base, ours, theirs, onto_chairs_text=onto_chairs_text)
    old, mine, other, there = map(said, (base, ours, theirs, found.text))
    kept = {word for word in mine | other if word not in old or (word in mine and word in other)}
    lost = {word for word in kept if not there[word]}
    twice = {word for word in there if there[word] > max(1, mine[word], other[word])}
    wrong = (lost | twice) - waiting(found)
    # Of a file nobody says which part of a clause two words are that stand alone now.
    return sorted(wrong if told else wrong - set(old))


@given(st.integers(0, 1_000_000))
@example(1783)  # Words beside a citation are struck with half of it, and it is repaired.
@example(3484)  # A word is put into a citation which the other side repairs and puts words beside.
@examples(2)
def test_nothing_is_lost_and_nothing_stands_twice(seed: int) -> None:
    rng = Random(seed)
    base = random_text(rng, words_of_one("base"))
    ours, theirs = (random_proposal(rng, base, name, words=words_of_one(name)).revised for name in ("our", "their"))
    # A heading that cites what stands beneath it is nothing that people write.
    assume(all(p.kind != "heading" or " " not in p.text or p in base for text in (ours, theirs) for p in text))
    files = as_file(base, ours, "o"), as_file(base, theirs, "t")
    for one, other in ((ours, theirs), files, (ours, files[1])):
        for onto_chairs_text in (False, True):
            told = (one, other) == (ours, theirs)
            assert lost_or_twice(base, one, other, told=told, onto_chairs_text=onto_chairs_text) == []


@given(st.integers(0, 1_000_000))
@example(100_000)  # Each has a word of its own beside it.
def test_a_run_that_both_put_into_a_clause_stands_once_or_is_asked_about(seed: int) -> None:
    rng = Random(seed)
    base = random_text(rng, words_of_one("base"))
    at = rng.choice([n for n, p in enumerate(base) if p.kind == "item"])
    run = " ".join(["and", *(f"run{n}" for n in range(rng.randint(2, 3)))])

    def side(name: str) -> Text:
        """The base with the run, and now and then with a word of its own, somewhere in one clause."""
        words = base[at].text[:-1].split(" ")
        for more in (run, *([f"{name}1"] if rng.random() < 0.5 else [])):
            words.insert(rng.randint(1, len(words)), more)
        return (*base[:at], base[at].model_copy(update={"text": f"{' '.join(words)};"}), *base[at + 1 :])

    ours, theirs = side("our"), side("their")
    for onto_chairs_text in (False, True):
        found = rebased_text(base, ours, theirs, onto_chairs_text=onto_chairs_text)
        assert found.conflicts or said(found.text)["run0"] == 1
        assert not (found.conflicts and ours == theirs)
