"""The history of a clause: what each edition made of it, against a table made by hand."""

from __future__ import annotations

import pytest

from support.four_editions import four_editions
from wtsaprep.comparison.clause_history import clause_history
from wtsaprep.comparison.tied_editions import tied_editions

TIED = tied_editions(four_editions())
BY_HAND = {
    "considering a)": [
        (0, "considering b)", "", ""),
        (1, "considering d)", "split off", "considering b)"),
        (2, "considering a)", "moved", ""),
        (3, "considering a)", "changed", ""),
    ],
    "considering b)": [
        (0, "considering a)", "", ""),
        (1, "considering b)", "changed", ""),
        (2, "considering c)", "changed", ""),
        (3, "considering b)", "formal", ""),
    ],
    "resolves 1": [
        (0, "resolves 1", "", ""),
        (1, "resolves 1", "", ""),
        (2, "resolves", "changed", ""),
        (3, "resolves 1", "changed", ""),
    ],
    "resolves 2": [(3, "resolves 2", "new", "")],
}


def id_of(name: str) -> str:
    return next(id_ for id_, called in TIED.names[-1].items() if called == name)


@pytest.mark.parametrize("name", BY_HAND)
def test_the_steps_are_those_of_the_table_made_by_hand(name: str) -> None:
    steps = clause_history(TIED, id_of(name)).steps
    assert [(step.at, step.name, step.change, step.origin) for step in steps] == BY_HAND[name]


def test_a_clause_says_what_became_part_of_it() -> None:
    steps = clause_history(TIED, id_of("resolves 1")).steps
    assert [step.took_in for step in steps] == [(), (), ("resolves 2",), ()]
