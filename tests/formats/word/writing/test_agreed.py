"""Agreed texts as Word files: tracked against the text in force, each paragraph with what was decided on it."""

from __future__ import annotations

from support.tabled_texts import FIRST, SECOND, decided, tabled_text
from support.word_files import both
from wtsaprep.formats.word.writing.agreed import word_agreed

DECISIONS = (
    decided(FIRST, "a", 20, "agreed", revision="DT/24", remark="no one"),
    decided(SECOND, "c", 30, "pending", revision="DT/24R1", body="COM4"),
)


def test_each_decision_stands_below_its_paragraph_and_open_points_behind_all() -> None:
    _, final = both(word_agreed(tabled_text(*DECISIONS)))
    said = final.index("1\tthat study groups shall report;")
    assert final[said + 1] == "(agreed, AHG)"
    points = final[final.index("Open points") + 1 :]
    assert [point for point in points if point] == [
        "Paragraph | State | Body | Remark",
        "resolves 2 | open |  | ",
        "resolves 3 | pending | COM4 | ",
    ]


def test_without_its_marks_it_is_the_text_in_force() -> None:
    base, final = both(word_agreed(tabled_text(*DECISIONS)))
    assert "1\tthat study groups should report;" in base
    assert "1\tthat study groups shall report;" in final


def test_the_same_text_gives_the_same_bytes() -> None:
    assert word_agreed(tabled_text(*DECISIONS)) == word_agreed(tabled_text(*DECISIONS))
