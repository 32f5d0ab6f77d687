"""Taken with changes, or not taken: the share of words against pairs judged by hand, some of them held back."""

from __future__ import annotations

from pathlib import Path

import pytest

from comparison.test_fates import LAST, offer, text
from drafting.test_likeness import pairs
from wtsaprep.comparison.fates import fates

BEFORE, AFTER = ("before", "that all is well;"), ("after", LAST)


def is_taken(pair: dict[str, str]) -> bool:
    """Whether some of what was wanted of a clause is found in a chair's text."""
    in_force = [("c", pair["base"])] if "base" in pair else []
    # A new clause of a chair's text has an id of its own.
    found = ("c" if in_force else "z", pair["chair"])
    wanted = offer(text(BEFORE, ("c", pair["wanted"]), AFTER))
    (fate,) = fates(text(BEFORE, *in_force, AFTER), text(BEFORE, found, AFTER), [wanted])
    return fate.suggested != "not taken"


@pytest.mark.parametrize("file", ["survivals.toml", "survivals_held_back.toml", "survivals_beside.toml"])
def test_what_a_person_calls_taken_is_taken(file: str) -> None:
    assert [p["from"] for p in pairs(Path(__file__).parent / file) if is_taken(p) != (p["verdict"] == "taken")] == []
