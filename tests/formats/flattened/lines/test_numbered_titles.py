"""Number and title on one line are read as two and told; sentences that begin with a text's number are not cut."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.numbered_titles import numbers_apart
from wtsaprep.formats.flattened.lines.source_lines import split_lines
from wtsaprep.formats.flattened.marks.written_marks import read_marks

OPENING = "\nThe General Assembly,\nRecalling its resolution 156/983,"
CUT = [
    ("170/925. Harbour clocks", ["170/925.", "Harbour clocks"]),
    ("Resolution 4 – Harbour clocks", ["Resolution 4 –", "Harbour clocks"]),
    ("RESOLUTION 4 Harbour clocks", ["RESOLUTION 4", "Harbour clocks"]),
    ("RESOLUTION 4 (Geneva, 2031) Harbour clocks", ["RESOLUTION 4 (Geneva, 2031)", "Harbour clocks"]),
    ("Recommendation CM/Rec(2031)13 on harbour clocks", ["Recommendation CM/Rec(2031)13", "on harbour clocks"]),
    ("Résolution 4 Horloges des ports", ["Résolution 4", "Horloges des ports"]),
]
WHOLE = [
    f"RESOLUTION 4 (Geneva, 2031){OPENING}",
    f"as said in\nResolution 4 Harbour clocks{OPENING}",
    f"Resolution 4 of this assembly;{OPENING}",
    "Resolution 4 Harbour clocks\nconsidering\nthat clocks differ,",
    f"24/7. {OPENING}",
]


@pytest.mark.parametrize(("text", "wanted"), CUT)
def test_number_and_title_on_one_line(text: str, wanted: list[str]) -> None:
    lines, told = numbers_apart(split_lines(read_marks(text + OPENING))[0])
    assert [line.text for line in lines[:2]] == wanted
    assert [doubt.line for doubt in told] == [1]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_not_cut(text: str) -> None:
    lines, _ = split_lines(read_marks(text))
    assert numbers_apart(lines) == (lines, ())
