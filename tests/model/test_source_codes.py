"""Codes of groups and states: each once, each a code that numbers can bear."""

from __future__ import annotations

import pytest

from wtsaprep.errors import UsageFault
from wtsaprep.model.numbers import is_source, parse_number
from wtsaprep.model.source_codes import known_sources, name_of_source, same_source, sources_named, told_unknown


def test_each_code_stands_once_and_makes_a_number() -> None:
    codes = [source.code for source in known_sources()]
    assert len(codes) == len(set(codes))
    assert all(is_source(code) and parse_number(f"{code}/XX/1") for code in codes)


@pytest.mark.parametrize(
    ("code", "name"), [("ARB", "Arab States Administrations"), ("B", "Brazil"), ("EGY", "Egypt"), ("XYZ", "")]
)
def test_what_covers_call_a_source(code: str, name: str) -> None:
    assert name_of_source(code) == name


def test_of_codes_that_nobody_bears_a_word_is_said_once() -> None:
    assert told_unknown(("ARB", "B", "ACP", "XXX")) == told_unknown(()) == ""
    assert told_unknown(("XYZ1", "EGY", "PRA", "XYZ1")).startswith("XYZ1, PRA: the code of no group or state")


@pytest.mark.parametrize("said", ["no code", "EGY/EGY", "B/CAN/B", "egy", "EGY/"])
def test_sources_of_a_number_are_codes_and_each_once(said: str) -> None:
    with pytest.raises(UsageFault):
        sources_named(said)
    assert sources_named("B/CAN/USA") == ("B", "CAN", "USA")


def test_a_source_is_the_same_by_its_code_and_by_its_name() -> None:
    assert same_source("EGY", " egypt ")
    assert same_source("the Harbours", "The Harbours")
    assert not same_source("EGY", "JOR")
