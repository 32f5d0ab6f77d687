"""A lost blank costs one blank, and of a doubled word the first reading keeps the sentence."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.model.printed import printed

KEPT = [
    ("that reportingreporting is useful,", "that reporting is useful,"),
    ("that reporting reporting is useful,", "that reporting is useful,"),
    ("that the the bells ring,", "that the bells ring,"),
    ("that the bellsbells of harbours ring,", "that the bells of harbours ring,"),
    ("to keep laddersladders and ropes dry,", "to keep ladders and ropes dry,"),
    ("the Union of Harbours,the harbours of the coast,", "the Union of Harbours, the harbours of the coast,"),
    ("that ropes are kept dry,lamps are lit;", "that ropes are kept dry, lamps are lit;"),
    ("that lamps, ropes,ladders and cables are kept dry,", "that lamps, ropes, ladders and cables are kept dry,"),
    ("that ropes are useful.The harbours need them,", "that ropes are useful. The harbours need them,"),
]


@pytest.mark.parametrize(("flat", "whole"), KEPT)
def test_the_first_reading_keeps_the_sentence(flat: str, whole: str) -> None:
    found = scan(f"MOD\tARB/1/1\nconsidering\n{flat}\nresolves\nto go on.\n")
    assert len(found.guesses) == 1
    (text,) = build(found, None, lambda: "new")
    for side in (text.baseline, text.revised):
        assert str(printed(side)[1]) == whole


def test_names_and_words_that_are_doubled_well_raise_no_guess() -> None:
    raw = "MOD\tARB/1/1\nconsidering\nthat it is known that that harbour, Pago Pago, had had lamps,\n"
    assert scan(raw).guesses == ()


def test_a_thing_that_took_the_place_of_another_is_a_join() -> None:
    (guess,) = scan("MOD\tARB/1/1\nconsidering\nrope ladders,cable ladders;\n").guesses
    assert str(guess.readings[0]) == "[-rope ladders,-]{+cable ladders;+}"
