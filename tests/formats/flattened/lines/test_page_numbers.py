"""Page numbers: a number alone on its line, told from one that the margin of a narrow column left alone."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.reading.scan import scan

LEFT_OUT = (
    "RESOLUTION 901 (Accra, 2031)\nThe keeping of lamps\nconsidering\nthat the keepers of lamps on the islands pay\n"
    "12\nfrancs a year,\nresolves\nto go on.\n"
)
NARROW = [
    "the keepers of\nlamps pay\n12\nfrancs-and-a-half\na year",
    "keepers\npay\n9\nfrancs\nto\nthe\nGuild\nof\n12\nkeepers",
]


def words(text: str) -> str:
    """What is read of a text."""
    return " ".join(word for found in scan(text).texts for row in found.paragraphs for word in row.text.split())


def test_a_number_where_the_line_had_room_is_a_page_number() -> None:
    assert "pay francs" in words(LEFT_OUT)
    assert [note.what for note in scan(LEFT_OUT).notes] == ["page number left out: “12”"]


@pytest.mark.parametrize("text", NARROW)
def test_a_number_that_a_narrow_column_left_alone_is_a_word(text: str) -> None:
    assert words(text) == " ".join(text.split())
