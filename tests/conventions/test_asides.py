"""Pairs of brackets that can hold no aside are told before any pattern of asides is put together."""

from __future__ import annotations

import pytest

from wtsaprep.conventions.asides import may_be_asides


@pytest.mark.parametrize(
    ("words", "may_be"),
    [
        ("Resolution 11 (New Delhi, 2024)", False),
        ("резолюция 11 (Нью-Дели, 2024)", False),
        ("(new text, 2024)", True),
        ("(New Delhi, to be checked)", True),
        ("[check, 2024]", True),
    ],
)
def test_an_edition_is_no_aside(words: str, may_be: bool) -> None:
    assert bool(list(may_be_asides(words))) == may_be
