"""Excerpts are cut between words, and say that something is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.present.text.excerpts import LEFT_OUT, words_after, words_before

TEXTS = st.text("ab ,", max_size=30)


def test_no_word_is_cut() -> None:
    text = "the usefulness of examining jointly the implications of any new Recommendations"
    at = text.index("jointly")
    assert words_before(text[:at], 18) == "… of examining "
    assert words_after(text[at:], 18) == "jointly the …"
    assert (words_before(text[:4], 18), words_after(text[-10:], 18)) == (text[:4], text[-10:])


@given(TEXTS, st.integers(1, 30))
def test_what_is_left_is_the_end_or_the_beginning_of_the_text_and_the_rest_is_announced(text: str, most: int) -> None:
    before, after = words_before(text, most), words_after(text, most)
    assert text.endswith(before.removeprefix(f"{LEFT_OUT} "))
    assert text.startswith(after.removesuffix(f" {LEFT_OUT}"))
    assert (LEFT_OUT in before) == (LEFT_OUT in after) == (len(text) > most)
    assert max(len(before), len(after)) <= most + 2
