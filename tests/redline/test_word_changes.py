"""Words as they are compared: those that end a clause, and how many a text has at least."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.redline.word_changes import fewest_words, without_end_marks, words_of

_END = r"\s*[;,.:]?(?:\s+(?:and|or))?\s*$"
"""What formally ends a clause, as a pattern, which takes longer to look for."""
_PIECES = st.sampled_from(
    (
        *("a", "and", "or", "And", "networks", "l'Union", "R&D", "D.50", "10:30", "a)", "(see", "[^1]", "–", "服务"),
        *("100", "000", "2024", "000-year", "é", "и", "ใน", " ", "  ", "\t", "\u00a0", "\u2009", ";", ",", ".", ":"),
    )
)
texts = st.lists(_PIECES, max_size=12).map("".join)


@given(texts)
def test_what_ends_a_clause_is_a_mark_a_conjunction_or_both(text: str) -> None:
    assert without_end_marks(text) == re.sub(_END, "", text)


@given(texts)
def test_a_text_has_no_fewer_words_than_are_told_by_its_blanks(text: str) -> None:
    assert fewest_words(text) <= len(words_of(text))
