"""A text made one paragraph and wrapped at a margin is broken up again; what was merely wrapped is not touched."""

from __future__ import annotations

import textwrap

import pytest

from formats.flattened.lines.test_lost_breaks import TEXTS, rows_of
from support.traps import read
from wtsaprep.formats.flattened.reading.scan import scan

LOST = "its line breaks were lost"
SPACED = [language for language in TEXTS if language != "zh"]


def wrapped(raw: str, width: int = 72) -> str:
    """A text as one paragraph, wrapped at a margin."""
    return textwrap.fill(" ".join(raw.split()), width)


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("language", SPACED)
def test_it_is_broken_up_again_and_told_once(language: str, width: int) -> None:
    lines = TEXTS[language].splitlines()
    assert rows_of(wrapped(TEXTS[language], width)) == lines
    said = read(wrapped(TEXTS[language], width) + "\n")["said"].splitlines()
    assert said == [f"line 1: {LOST}; it is broken up again at its head, headings and labels, into {len(lines)} lines"]


def test_a_text_in_chinese_whose_lines_end_anywhere() -> None:
    one = " ".join(TEXTS["zh"].splitlines())
    raw = "\n".join(one[at : at + 32] for at in range(0, len(one), 32))
    assert rows_of(raw) == TEXTS["zh"].splitlines()


def test_each_piece_bears_the_line_on_which_it_begins() -> None:
    raw = wrapped(TEXTS["en"])
    for paragraph in scan(raw).texts[0].paragraphs:
        assert paragraph.text.split()[0] in raw.splitlines()[paragraph.line - 1]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_two_texts(between: str) -> None:
    one, other = TEXTS["en"], TEXTS["fr"].replace("908", "12")
    raw = wrapped(f"{one} {other}") if between == " " else f"{wrapped(one)}\n\n{wrapped(other)}"
    assert [row for row in rows_of(raw) if row != "\n"] == [*one.splitlines(), *other.splitlines()]


def test_proposals_with_reasons() -> None:
    one, other = TEXTS["en"], TEXTS["fr"].replace("908", "12")
    first = "MOD ARB/36A1/1\n" + wrapped(f"{one} Reasons: Rivers are long.")
    second = "MOD ARB/36A1/2\n" + wrapped(other)
    found = scan(f"{first}\n\n{second}\n").texts
    assert [len(text.paragraphs) for text in found] == [len(one.splitlines()), len(other.splitlines())]


@pytest.mark.parametrize("width", [30, 40, 72, 100])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("language", TEXTS)
def test_a_text_whose_paragraphs_are_wrapped_is_not_touched(language: str, between: str, width: int) -> None:
    raw = between.join(textwrap.fill(line, width) for line in TEXTS[language].splitlines())
    assert not any(LOST in doubt.what for doubt in scan(raw).doubts)


PROSE = (
    "Resolution 908 of this assembly asks for faster boats. The administrations of the rivers have met twice since, "
    "and the World Telecommunication Standardization Assembly (Geneva, 2031), considering what they found, "
    "may wish to go on with the work on boats and rivers that it began four years ago in another town."
)
CLAUSE = (
    "a) that the World Telecommunication Standardization Assembly (Geneva, 2031), in its Resolution 908 on boats, "
    "asked the administrations of the rivers to build faster ones, and to make the rivers shorter where they could;"
)


@pytest.mark.parametrize("width", [40, 72])
@pytest.mark.parametrize("raw", [PROSE, CLAUSE], ids=["prose", "a lone clause"])
def test_prose_and_a_lone_clause_are_not_touched(raw: str, width: int) -> None:
    assert not any(LOST in doubt.what for doubt in scan(textwrap.fill(raw, width)).doubts)
