"""Near-same or not, one row or two: the thresholds against pairs that were judged by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from wtsaprep.comparison.likeness import about_one_thing, near
from wtsaprep.comparison.wishes import Wish, wishes
from wtsaprep.model.provision import Provision
from wtsaprep.redline.redline import redline

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))["pair"]


def wish(base: str, words: str, column: int) -> Wish:
    """What a proposal wants that makes one clause of another, or writes it anew."""
    before = (Provision(id="c", text=base),) if base else ()
    return next(wishes(column, redline(before, (Provision(id="c", text=words),))))


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["from"] for pair in PAIRS])
def test_a_pair_is_what_a_person_judged_it_to_be(pair: dict[str, str]) -> None:
    one, other = (wish(pair.get("base", ""), pair[side], at) for at, side in enumerate(("one", "other")))
    assert bool(near(one, other)) == bool(near(other, one)) == (pair["verdict"] == "same")
    if "base" not in pair:
        assert bool(about_one_thing(one.words, other.words)) == (pair["verdict"] != "apart")
