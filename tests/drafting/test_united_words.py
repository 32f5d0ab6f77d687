"""Words of two sides in one wording: what overlaps stands side by side, and no word runs into the next one."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.united_words import edits_of, with_edits


@pytest.mark.parametrize(
    ("old", "mine", "theirs", "both"),
    [
        ("one two three four", "one four", "one two 3 four", "one 3 four"),
        ("one two three four", "one II four", "one two 3 III four", "one II 3 III four"),
        ("one two three four", "one 2 four", "one two three IV", "one 2 IV"),
        ("one two three", "three", "uno three", "uno three"),
    ],
)
def test_edits_of_the_same_words_stand_side_by_side(old: str, mine: str, theirs: str, both: str) -> None:
    assert with_edits(old, [*edits_of(old, mine), *edits_of(old, theirs)]) == both
