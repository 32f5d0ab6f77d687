"""What came by which proposal: the words that an edition put in are those that a proposal on the one before wanted."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.came_by import wanted_so
from wtsaprep.model.provision import Provision
from wtsaprep.redline.words import mark_words

IN_FORCE = (
    Provision(id="a", text="that lamps are lit by the keepers;"),
    Provision(id="b", text="that bells are rung;"),
)
LATER = {"a": "that lamps are lit by the keepers of the river;", "b": "that bells are rung;", "new": ""}


def wanted(clause: str, *revised: tuple[str, str]) -> bool:
    before = {p.id: p.text for p in IN_FORCE}.get(clause, "")
    marked = mark_words(before, LATER[clause] or "that horns are blown;")
    texts = tuple(Provision(id=id_, text=text) for id_, text in revised)
    return wanted_so(marked, clause if clause != "new" else "", IN_FORCE, texts)


@pytest.mark.parametrize(
    ("clause", "revised", "expected"),
    [
        ("a", (("a", "that lamps are lit by the keepers of the river;"), ("b", "that bells are rung;")), True),
        ("a", (("a", "that all lamps are lit by the keepers OF THE river and the sea;"),), True),
        ("a", (("a", "that lamps are lit by the keepers of the rivers;"),), False),
        ("a", (("a", "that lamps are lit by the keepers;"), ("b", "that bells of the river are rung;")), False),
        ("new", (("x", "that horns are blown;"), ("a", "that lamps are lit by the keepers;")), True),
        ("new", (("a", "that lamps are lit by the keepers;"),), False),
    ],
)
def test_words_came_by_who_wanted_them_there(clause: str, revised: tuple[tuple[str, str], ...], expected: bool) -> None:
    assert wanted(clause, *revised) is expected


def test_what_was_struck_came_by_who_struck_all_of_it() -> None:
    marked = mark_words("that lamps are lit by the keepers;", "that lamps are lit;")
    for revised, expected in (("that lamps are lit;", True), ("that lamps are lit by all the keepers;", False)):
        assert wanted_so(marked, "a", IN_FORCE, (Provision(id="a", text=revised),)) is expected
