"""The numbers of files, which come and go in any order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.store.words.file_numbers import file_numbers

_HERE = st.sets(st.integers(0, 400), max_size=40)


@given(st.lists(_HERE, max_size=12))
def test_whatever_came_first_numbers_ascend_and_stay_where_there_is_room(times: list[set[int]]) -> None:
    known: dict[str, int] = {}
    for here in times:
        places = [f"{at:04}" for at in sorted(here)]
        numbers = file_numbers(places, known)
        assert list(numbers) == places
        assert all(0 < one < other for one, other in pairwise(numbers.values()))
        assert file_numbers(places, numbers) == numbers
        known = numbers


def test_what_comes_behind_all_others_moves_none() -> None:
    known: dict[str, int] = {}
    for at in range(1_000):
        places = [f"{one:04}" for one in range(at + 1)]
        numbers = file_numbers(places, known)
        assert known.items() <= numbers.items()
        known = numbers


def test_what_always_comes_in_one_place_moves_few() -> None:
    known = file_numbers(["a", "z"], {})
    moved = 0
    for at in range(300):
        places = ["a", *(f"b{one:04}" for one in range(at + 1)), "z"]
        numbers = file_numbers(places, known)
        moved += sum(numbers[place] != number for place, number in known.items())
        known = numbers
    assert moved < 3_000


@given(st.lists(st.integers(-3, 9), max_size=8))
def test_what_is_known_out_of_order_is_put_in_order(known: list[int]) -> None:
    places = [str(at) for at in range(len(known))]
    numbers = list(file_numbers(places, dict(zip(places, known, strict=True))).values())
    assert all(0 < one < other for one, other in pairwise([0, *numbers]) if one)
    assert all(numbers)
