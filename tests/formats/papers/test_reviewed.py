"""Session records and agreed texts as they are handed round, sign for sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

from support.tabled_texts import FIRST, SECOND, clauses, decided, tabled_text
from wtsaprep.formats.papers.agreed import agreed_data, agreed_markdown
from wtsaprep.formats.papers.record import record_data, record_markdown
from wtsaprep.review.record import record
from wtsaprep.review.tabled import TabledRevision

GENEVA = timezone(timedelta(hours=2))
DECISIONS = (
    decided(FIRST, "a", 20, "agreed", revision="DT/24", remark="no | one\n*at all*"),
    decided(FIRST, "b", 25, "bracketed", revision="DT/24"),
    decided(SECOND, "c", 30, "pending", revision="DT/24R1", body="COM4", undone="2024-10-17T13:31:00+00:00"),
)
RECORD = """\
# Session record: DT/24 (Rev.1), AHG, being made

Text in force:	Resolution 11 (Hammamet, 2016)

Times:	UTC+02:00

| Time | Body | Text | Paragraph | Decision | Remark | Settles |
| --- | --- | --- | --- | --- | --- | --- |
| 2024-10-17 15:20 | AHG | DT/24 | resolves 1 | agreed | no \\| one<br>\\*at all\\* | ARB/36/1, resolves 1: taken |
| 2024-10-17 15:25 | AHG | DT/24 | resolves 2 | bracketed<br>reopened since |  | EUR/5/1, resolves 2: in brackets |
"""
AGREED = """\
**PRACTICE**

# Agreed text: DT/24 (Rev.1), AHG, being made

Text in force:	Resolution 11 (Hammamet, 2016)

1 agreed, 1 reopened, 1 as in force, with nothing decided on them

*resolves*

1	that study groups <del>should</del><ins>shall</ins> report; *(agreed, AHG)*

2	that the Director <del>should</del><ins>may</ins> act; *(reopened)*

3	that time is short.

**Open points**

| Paragraph | State | Body | Remark |
| --- | --- | --- | --- |
| resolves 2 | reopened | AHG |  |
"""


def test_the_record_tells_what_stands_in_the_time_of_the_room() -> None:
    tabled = tabled_text(*DECISIONS)
    assert record_markdown(tabled, record(tabled), GENEVA) == RECORD


def test_the_data_tells_what_was_taken_back_too() -> None:
    tabled = tabled_text(*DECISIONS)
    rows = record_data(tabled, record(tabled), GENEVA)["decisions"]
    assert [(row["local"], row["paragraph"], row["undone"]) for row in rows] == [
        ("2024-10-17T15:20:00+02:00", "resolves 1", ""),
        ("2024-10-17T15:25:00+02:00", "resolves 2", ""),
        ("2024-10-17T15:30:00+02:00", "resolves 3", "2024-10-17T13:31:00+00:00"),
    ]


def test_the_agreed_text_says_how_each_paragraph_stands_and_what_is_open() -> None:
    tabled = tabled_text(*DECISIONS, practice=True)
    assert agreed_markdown(tabled) == AGREED
    data = agreed_data(tabled)
    assert [(row["paragraph"], row["state"], row["open"]) for row in data["paragraphs"]] == [
        ("resolves 1", "agreed", False),
        ("resolves 2", "reopened", True),
        ("resolves 3", "unchanged", False),
    ]


def test_nothing_decided_and_nothing_open_is_said() -> None:
    assert record_markdown(tabled_text(), ()).endswith("\n\nNothing was decided yet.\n")
    done = tabled_text(decided(SECOND, "a", 1, "agreed"), decided(SECOND, "b", 2, "agreed"))
    assert agreed_markdown(done).endswith("**Open points**\n\nNone.\n")


def test_a_time_written_by_hand_is_shown_as_it_is() -> None:
    tabled = tabled_text(DECISIONS[0].model_copy(update={"at": "just before lunch"}))
    assert "| just before lunch | AHG |" in record_markdown(tabled, record(tabled))


def test_a_merged_paragraph_says_into_which_other_one() -> None:
    tabled = tabled_text(decided(SECOND, "b", 25, "merged", into="a"))
    assert "may</ins> act; *(merged into resolves 1, AHG)*" in agreed_markdown(tabled)
    assert [row["into"] for row in agreed_data(tabled)["paragraphs"]] == ["", "a", ""]


def test_the_agreed_text_tells_the_citations_that_lost_their_clause() -> None:
    base = clauses(a=SECOND[1].text, b=SECOND[2].text, c="that resolves 2 is short.")
    lacking = TabledRevision("DT/24R1", tuple(p for p in base if p.id != "b"))
    tabled = replace(tabled_text(), baseline=base, versions=(lacking,))
    assert agreed_markdown(tabled).endswith("\n\n1 citation lost: 2 in resolves 2.\n")
    assert [row["label"] for row in agreed_data(tabled)["lost_citations"]] == ["2"]
