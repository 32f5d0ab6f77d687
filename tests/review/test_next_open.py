"""Where a key leads in a queue: on to what is left, back to what was looked at."""

from __future__ import annotations

import pytest

from wtsaprep.review.next_open import first_open, next_open

LEFT = (False, True, False, True, True)
ALL = (True,) * 5


@pytest.mark.parametrize(
    ("left", "at", "times", "expected"),
    [
        (LEFT, 0, 1, 1),
        (LEFT, 1, 1, 3),
        (LEFT, 1, 2, 4),
        (LEFT, 4, 1, 1),
        (LEFT, 4, 9, 3),
        (LEFT, 4, -1, 3),
        (LEFT, 3, -1, 2),
        (LEFT, 0, -1, None),
        (ALL, 4, 1, None),
        (ALL, 0, 1, 1),
        ((False,) * 5, 2, 1, None),
        ((False, False, True, False, False), 2, 1, None),
    ],
)
def test_a_key_leads_on_and_back(left: tuple[bool, ...], at: int, times: int, expected: int | None) -> None:
    assert next_open(left, ALL, at, times) == expected


def test_back_leaves_out_what_nobody_looks_at() -> None:
    assert next_open(LEFT, (True, False, False, True, True), 3, -1) == 0


@pytest.mark.parametrize(("where", "expected"), [("c", 2), ("gone", 1), (None, 1)])
def test_a_session_begins_where_it_was_left_or_at_the_first_one_that_is(where: str | None, expected: int) -> None:
    assert first_open(("a", "b", "c"), (False, True, True), where) == expected
