"""Law: marks that keep an alternative in brackets are marks like others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.comparison.bracketed_marks import marked_in_brackets
from wtsaprep.redline.spans import accepted, rejected

words = st.lists(
    st.sampled_from(["ports", "keep", "lamps", "[all]", "[mostly] [seldom]", "[", "]", "[^1]", ";"]), max_size=8
)


@given(words, words)
def test_rejecting_gives_the_wording_and_accepting_the_text(one: list[str], other: list[str]) -> None:
    wanted, text = " ".join(one), " ".join(other)
    marked = marked_in_brackets(wanted, text)
    assert (rejected(marked), accepted(marked)) == (wanted, text)
