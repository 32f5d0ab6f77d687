"""Texts in force laid out at random: each paragraph is read as it was written, or one of its lines is told."""

from __future__ import annotations

import pytest

from support.chosen_texts import chosen_rows
from support.layouts import choices
from support.told_or_read import judged

EACH = 150


@pytest.mark.parametrize("first", range(0, 300, EACH))
def test_nothing_goes_wrong_without_a_word(first: int) -> None:
    wrong = {}
    for seed in range(first, first + EACH):
        chosen = choices(seed)
        if failures := judged(chosen_rows(chosen), chosen).failures:
            wrong[seed] = failures[0]
    assert wrong == {}


def test_a_heading_that_a_page_broke_before_a_noun_is_whole() -> None:
    chosen = choices(700_897)  # “encarga al Director de la Oficina de”, two blank lines, and what goes on with it.
    assert judged(chosen_rows(chosen), chosen).failures == ()
