"""Joins are guessed only where something shows that the text is a redline without its marks."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.joins.evidence import evidence_of
from wtsaprep.formats.flattened.reading.scan import scan

TEXT = """{symbol}{number}
Ropes and ladders
{history}
The World Telecommunication Standardization Assembly ({opening}),
considering
that rope ladderscable ladders are used in harbours{body},
resolves
to go on.
"""
PLAIN = {
    "symbol": "",
    "number": "RESOLUTION 905 (Rev. Geneva, 2031)",
    "history": "(Tunis, 2027; Geneva, 2031)",
    "opening": "Geneva, 2031",
    "body": "",
}
SHOWN = [
    ("symbol", {"symbol": "MOD\tARB/1/1\n"}, "MOD"),
    ("number line", {"number": "RESOLUTION 905 (Rev. Tunis, 2027Geneva, 2031)"}, "Tunis, 2027Geneva, 2031"),
    ("number line", {"number": "RESOLUTION 905 (Tunis, 2027Rev. Geneva, 2031)"}, "Tunis, 2027Rev. Geneva, 2031"),
    ("history", {"history": "(Lima, 2023; Tunis, 2027Geneva, 2031)"}, "Tunis, 2027Geneva, 2031"),
    ("opening", {"opening": "Tunis, 2027Geneva, 2031"}, "Tunis, 2027Geneva, 2031"),
    ("opening", {"opening": "Tunis, 20272031"}, "20272031"),
]
HIDDEN = [
    {},
    {"body": " as Resolution 7 (Rev. Tunis, 2027Geneva, 2031) says"},
    {"history": "(Tunis, 2027 and Geneva, 2031)"},
    {"number": "Resolution 905 (Rev. Geneva, 2031)"},
    {"number": "", "history": ""},
]


@pytest.mark.parametrize(("kind", "changed", "words"), SHOWN)
def test_a_flattened_redline_shows_itself(kind: str, changed: dict[str, str], words: str) -> None:
    found = scan(TEXT.format(**{**PLAIN, **changed}))
    (text,) = found.texts
    evidence = evidence_of(text.symbol or text.number, text.line, text.paragraphs)
    assert evidence is not None
    assert evidence.kind == kind
    assert words in evidence.words
    assert any("ladders" in str(guess.readings[0]) for guess in found.guesses)


@pytest.mark.parametrize("changed", HIDDEN)
def test_a_text_in_force_raises_no_guess(changed: dict[str, str]) -> None:
    found = scan(TEXT.format(**{**PLAIN, **changed}))
    assert found.guesses == ()


def test_two_editions_in_the_body_of_a_text_in_force_are_told() -> None:
    found = scan(TEXT.format(**{**PLAIN, **HIDDEN[1]}))
    assert [d.what for d in found.doubts] == [
        "“Tunis, 2027Geneva, 2031” has run together and bears no marks; kept as it stands"
    ]
