"""Undo and redo are a walk along values, and nothing is lost on it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.drafting.history import History


@given(st.lists(st.integers(), max_size=12))
def test_undo_to_the_start_and_redo_to_the_end(values: list[int]) -> None:
    start = History(0)
    end = start
    for value in values:
        end = end.step("set", value)
    back = end
    for _ in end.past:
        back = back.undone()
    assert (back.present, back.past) == (0, ())
    for _ in end.past:
        back = back.redone()
    assert back == end


def test_a_step_that_changes_nothing_is_none() -> None:
    assert History(1).step("set", 1) == History(1)


def test_a_new_step_forgets_what_was_taken_back() -> None:
    assert History(1).step("a", 2).undone().step("b", 3).future == ()
