"""Each rule on places has a fixture of its name: clauses, and behind a tab the first reading of what is asked."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wtsaprep.formats.flattened.joins.place_rules import PLACES, WHOLE_WORDS, ruling_of
from wtsaprep.formats.flattened.joins.places import cuts, places, strange_words
from wtsaprep.formats.flattened.reading.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parent / "place_rules"
RULES = {rule.name: rule for rule in (*WHOLE_WORDS, *PLACES)}


def fixture(name: str) -> Path:
    return FIXTURES / f"{name.replace(' ', '_')}.txt"


def rules_that_decide(clause: str) -> Iterator[str]:
    counts = Counter(re.findall(r"[^\W\d_]+", clause))
    for place in places(clause, 0, counts, strange_words(counts)):
        yield ruling_of(place).rule.name
        if not place.last:
            yield from (ruling_of(cut).rule.name for cut in cuts(place))


@pytest.mark.parametrize("name", RULES)
def test_a_rule_decides_as_its_fixture_says(name: str) -> None:
    for row in fixture(name).read_text("utf-8").splitlines():
        clause, _, reading = row.partition("\t")
        guesses = scan(f"MOD\tARB/1/1\nconsidering\n{clause}\nresolves\nto go on.\n").guesses
        assert [guess.read_as(guess.readings[0]) for guess in guesses] == list(filter(None, (reading,)))
        assert name in rules_that_decide(clause), (clause, list(rules_that_decide(clause)))


def test_there_is_no_rule_without_a_fixture_and_no_fixture_without_a_rule() -> None:
    assert sorted(fixture(name).name for name in RULES) == sorted(path.name for path in FIXTURES.iterdir())
    assert len(RULES) == len((*WHOLE_WORDS, *PLACES))


@pytest.mark.parametrize(
    "clause",
    [
        "that ITU-D and ITU-R work on harbours together,",
        "that the ITU-T study groups and ITU-T-wide work meet,",
        "que es útil informar, informar cada año a los puertos;",
    ],
)
def test_what_has_its_blank_is_not_asked(clause: str) -> None:
    assert not scan(f"MOD\tARB/1/1\nconsidering\n{clause}\nresolves\nto go on.\n").guesses
