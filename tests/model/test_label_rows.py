"""What may be a label is found in all scripts."""

from __future__ import annotations

import pytest

from wtsaprep.model.label_rows import may_cite


@pytest.mark.parametrize(
    "words", ["resolves 1", "considering a) above", "пункт б)", "الفقرة ٢ أعلاه", "見 第３段", "bbis)"]
)
def test_a_digit_or_a_bracket_behind_a_letter_may_be_a_label(words: str) -> None:
    assert may_cite(words)


@pytest.mark.parametrize("words", ["", "that all is well", "(ITU)", "in 2012", "об этом", "“no label”"])
def test_years_and_acronyms_are_none(words: str) -> None:
    assert not may_cite(words)
