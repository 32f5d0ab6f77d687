"""Marked words without what is far from any mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.redline.shortened import shortened_marks
from wtsaprep.redline.spans import Span

WORDS = "one two three four five six seven eight nine"


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([("kept", WORDS)], WORDS),
        ([("kept", WORDS), ("inserted", "x")], "… eight nine+x"),
        ([("deleted", "x"), ("kept", WORDS)], "x+one two …"),
        ([("deleted", "x"), ("kept", WORDS), ("inserted", "y")], "x+one two … eight nine+y"),
        ([("deleted", "x"), ("kept", "one two three four five"), ("inserted", "y")], "x+one two three four five+y"),
        ([("inserted", WORDS)], WORDS),
    ],
)
def test_two_words_on_each_side_stay(spans: list[tuple[str, str]], shown: str) -> None:
    shortened = shortened_marks(tuple(Span(mark, text) for mark, text in spans), 2)  # type: ignore[arg-type]
    assert "+".join(span.text for span in shortened) == shown


@given(st.lists(st.builds(Span, st.sampled_from(["kept", "deleted", "inserted"]), st.text("ab ")), max_size=5))
def test_no_mark_loses_a_word(spans: list[Span]) -> None:
    shortened = shortened_marks(tuple(spans))
    assert [one for one in shortened if one.mark != "kept"] == [one for one in spans if one.mark != "kept"]
