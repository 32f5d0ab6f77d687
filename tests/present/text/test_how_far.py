"""What is said who goes by number where there are fewer places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.present.text.how_far import how_far, places_ahead


@pytest.mark.parametrize(
    ("went", "times", "said"),
    [
        (1, 1, ""),
        (3, -3, ""),
        (0, 1, "no further change"),
        (0, -4, "no change before this one"),
        (1, 3, "1 change on: no further change"),
        (2, -9, "2 changes back: no change before this one"),
    ],
)
def test_what_is_said(went: int, times: int, said: str) -> None:
    assert how_far(went, times) == said


@given(st.lists(st.integers(0, 30), unique=True).map(sorted), st.integers(0, 30), st.integers(-9, 9).filter(bool))
def test_who_goes_on_one_by_one_passes_the_same_places(places: list[int], here: int, times: int) -> None:
    step, at, passed = (1 if times > 0 else -1), here, []
    for _ in range(abs(times)):
        if one := places_ahead(places, at, step):
            passed += one
            at = one[0]
    assert places_ahead(places, here, times) == passed
