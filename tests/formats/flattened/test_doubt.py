"""Doubts: their places as the faces tell them."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.doubt import Doubt, left_out


@pytest.mark.parametrize(
    ("doubt", "told", "lines"),
    [
        (Doubt(3, "odd"), "line 3: odd", (3,)),
        (Doubt(1, "a cover", "left-out", last=4), "lines 1-4: a cover", (1, 2, 3, 4)),
        (Doubt(1, "a cover", "left-out", last=1), "line 1: a cover", (1,)),
        (Doubt(3, "hyphens", also=(7, 9)), "lines 3, 7, 9: hyphens", (3, 7, 9)),
    ],
)
def test_a_doubt_tells_its_lines(doubt: Doubt, told: str, lines: tuple[int, ...]) -> None:
    assert (doubt.told(), doubt.lines) == (told, lines)


def test_paragraphs_of_a_word_file_are_told_as_such() -> None:
    assert Doubt(3, "odd").told("paragraph") == "paragraph 3: odd"


def test_what_is_left_out_is_kept_whole() -> None:
    doubt = left_out(2, "page number left out", "- 13 -" * 20)
    assert doubt.what.endswith("…”")
    assert doubt.whole == "- 13 -" * 20
