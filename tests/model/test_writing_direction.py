"""A text is read from the side where its first letter begins."""

from __future__ import annotations

import pytest

from wtsaprep.model.writing_direction import begins_right_to_left


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("to report;", False),
        ("أن يقدم تقريرا;", True),
        ("a)\tأن يقدم تقريرا;", True),
        ("أ)\tto report;", False),
        ("2.1 (أن", True),
        ("2.1;", False),
        ("", False),
        ("ITU-T أن", False),
    ],
)
def test_a_text_begins_on_a_side(text: str, right: bool) -> None:
    assert begins_right_to_left(text) == right
