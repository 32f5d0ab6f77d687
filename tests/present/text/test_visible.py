"""Nothing hides in a text; what spells its words is no hidden sign."""

from __future__ import annotations

import pytest

from wtsaprep.present.text.visible import in_one_cell, visible


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "نامه\u200cای",
        "ه\u200d.",
        "क्\u200dष",
        "👩\u200d🚀",
        "❤\ufe0f\u200d🔥",
        "👩\U0001f3fd\u200d💻",
    ],
)
def test_joiners_are_letters_where_a_script_has_them(text: str) -> None:
    assert visible(text) == in_one_cell(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tele\u200dcom", "tele<U+200D>com"),
        ("tele\u200ccom", "tele<U+200C>com"),
        ("\u200cم", "<U+200C>م"),
        ("👩\u200d", "👩<U+200D>"),
        ("👩\u200c🚀", "👩<U+200C>🚀"),
        ("م\u200eم\u202e", "م<U+200E>م<U+202E>"),
        ("a\x1b[2J\tb", "a␛[2J␉b"),
    ],
)
def test_what_hides_or_steers_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
