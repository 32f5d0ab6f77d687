"""Where the eye goes when a step is taken back: to what the step was about, not to what was put right beside it."""

from __future__ import annotations

import pytest

from drafting.test_structure import BASE, draft_of
from wtsaprep.drafting.changed_clause import changed_clauses
from wtsaprep.drafting.draft import with_words
from wtsaprep.drafting.operations import after_operation

STEPS = [
    ("delete", "three", "three"),  # The end mark of "two" changes as well, and stands before it.
    ("delete", "resolves", "resolves"),
    ("move-up", "eight", "eight"),
    ("indent", "two", "two"),
    ("outdent", "seven", "seven"),
]


@pytest.mark.parametrize(("name", "id_", "expected"), STEPS)
def test_a_step_and_its_way_back_lead_to_the_same_clause(name: str, id_: str, expected: str) -> None:
    before = draft_of()
    after = after_operation(before, name, id_)
    assert changed_clauses(after.revised, before.revised)[0] == expected
    assert changed_clauses(before.revised, after.revised)[0] == expected


def test_of_several_reworded_clauses_the_one_with_most_new_words() -> None:
    changed = with_words(with_words(draft_of(), "one", "one,"), "four", "four and many words more,")
    assert changed_clauses(BASE, changed.revised)[0] == "four"


def test_behind_it_those_before_it_so_that_some_clause_is_shown() -> None:
    assert changed_clauses(BASE, after_operation(draft_of(), "delete", "three").revised)[:3] == ("three", "two", "one")


def test_nothing_where_no_clause_differs() -> None:
    assert changed_clauses(BASE, BASE) == ()
