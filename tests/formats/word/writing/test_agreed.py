"""Agreed texts as Word files: tracked against the text in force, each paragraph with what was decided on it."""

from __future__ import annotations

from dataclasses import replace

from support.tabled_texts import FIRST, SECOND, clauses, decided, tabled_text
from support.word_files import both
from wtsaprep.formats.word.writing.agreed import word_agreed
from wtsaprep.review.tabled import TabledRevision

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


def test_lost_citations_are_told_behind_the_open_points() -> None:
    base = clauses(a=SECOND[1].text, b=SECOND[2].text, c="that resolves 2 is short.")
    lacking = TabledRevision("DT/24R1", tuple(p for p in base if p.id != "b"))
    _, final = both(word_agreed(replace(tabled_text(), baseline=base, versions=(lacking,))))
    assert [row for row in final if row][-1] == "1 citation lost: 2 in resolves 2."
