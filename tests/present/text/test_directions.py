"""Signs of direction stand round what is read from the right, and change nothing else of a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.present.text.directions import END, ISOLATE, isolated, isolated_cells, parts_from_right, signs_asked

LINES = st.text("ab1). |│ اكمشלג،ً\u200c", max_size=30)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("resolves 2  to report", ()),
        ("ا) يقرر أن", ("ا) يقرر أن",)),
        ("a) أن القرار 73 (جنيف، 2022) لقطاع ITU-T نافذ؛", ("أن القرار 73 (جنيف، 2022) لقطاع ITU-T نافذ؛",)),
        (" القرار 101 (المراجَع في الحمامات، 2016)   in force", ("القرار 101 (المراجَع في الحمامات، 2016)",)),
        ("Resolution 101 (الحمامات، 2016) 3 changes", ("(الحمامات، 2016)",)),
        ("نص ثان 3 changes", ("نص ثان",)),
        ("أن يقرر   │ that it decides", ("أن يقرر",)),
        ("أولا │ ثانيا", ("أولا", "ثانيا")),
        ("أولا  ثانيا", ("أولا", "ثانيا")),
        ("Resolution 91: שלום", ("שלום",)),
        ("1  مدرسةً (أولى);", ("مدرسةً (أولى);",)),
    ],
)
def test_a_part_goes_from_its_first_letter_to_its_last_one_within_a_column(line: str, parts: tuple[str, ...]) -> None:
    assert tuple(line[start:end] for start, end in parts_from_right(line)) == parts


@given(LINES)
def test_signs_come_in_pairs_and_nothing_else_comes_or_goes(line: str) -> None:
    told = isolated(line)
    assert told.replace(ISOLATE, "").replace(END, "") == line
    assert [sign for sign in told if sign in (ISOLATE, END)] == [ISOLATE, END] * told.count(END)
    assert (ISOLATE in told) == any("\u0590" <= letter <= "\u08ff" for letter in line)


@given(LINES)
def test_cells_are_as_many_as_they_were_and_hold_the_line(line: str) -> None:
    cells = isolated_cells([*line])
    assert len(cells) == len(line)
    assert "".join(cells) == isolated(line)


def test_signs_are_sent_to_who_asks_for_them() -> None:
    assert signs_asked({"WTSAPREP_DIRECTION": "signs"})
    assert not signs_asked({"WTSAPREP_DIRECTION": ""})
    assert not signs_asked({})
