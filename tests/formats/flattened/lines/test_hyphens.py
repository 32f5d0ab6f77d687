"""Words that a margin broke are whole again, in both texts; what is not sure is told with its line."""

from __future__ import annotations

import pytest

from support.traps import read

HEAD = """RESOLUTION 901 (Geneva, 2031)
Moorings
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
"""
CASES = [
    ("that opera-\ntors of every net-\nwork meet,", "that operators of every network meet,"),
    ("that price-\nbased and long-\nterm dues rise,", "that price-based and long-term dues rise,"),
    ("that ITU-\nT and ITU–\nD keep mid-\nand long-term plans,", "that ITU-T and ITU–D keep mid- and long-term plans,"),
    ("that dues of 2020-\n2023 and 2024–\n2027 rise,", "that dues of 2020-2023 and 2024–2027 rise,"),
    ("that telecommuni‐\ncation helps,", "that telecommunication helps,"),
    ("灯塔自\n2019年无人\n照管，", "灯塔自2019年无人照管，"),
    ("that boats of all the large opera-\n\n13\n\ntors meet,", "that boats of all the large operators meet,"),
]  # fmt: skip
MARKED = [
    ("that <del>opera-\ntors</del><ins>keepers</ins> meet,", "that operators meet,", "that keepers meet,"),
    ("that long-\n<del>range</del><ins>term</ins> dues,", "that long-range dues,", "that long-term dues,"),
    ("that <ins>opera-\ntors</ins> <del>keepers</del> meet,", "that keepers meet,", "that operators meet,"),
    ("that opera-\n<del>tors</del><ins>tions</ins> cease,", "that operators cease,", "that operations cease,"),
]  # fmt: skip


def read_clause(clause: str, symbol: str = "") -> tuple[str, str, str]:
    found = read(f"{symbol}{HEAD}{clause}\nresolves\nto go on.\n")
    base = found["base"].splitlines()
    final = found.get("final", found["base"]).splitlines()
    return base[-3].strip(), final[-3].strip(), found.get("said", "")


@pytest.mark.parametrize(("clause", "whole"), CASES)
def test_a_line_that_ends_in_a_hyphen(clause: str, whole: str) -> None:
    # A text without a symbol has but one text, the revised one.
    assert read_clause(clause, "MOD\tARB/1/1\n")[1] == whole


@pytest.mark.parametrize(("clause", "base", "final"), MARKED)
def test_a_hyphen_in_a_text_with_marks(clause: str, base: str, final: str) -> None:
    assert read_clause(clause, "MOD\tARB/1/1\n")[:2] == (base, final)


def test_what_is_not_sure_is_told() -> None:
    *_, said = read_clause("that the co-\noperation of ports grows,")
    assert said == (
        "line 5: “co-/operation”, broken at the end of a line, is read “cooperation”; it may be “co-operation”"
    )


def test_two_words_with_a_hyphen_are_told_where_words_are_broken() -> None:
    assert read_clause("that lamp-\nladders help,")[2] == ""
    assert "“lamp-/ladders”" in read_clause("that opera-\ntors use lamp-\nladders,")[2]


def test_many_words_without_a_list_are_told_together() -> None:
    clause = "que les amar-\nrages et les bour-\nrasques des caps, les pha-\nres et les cha-\nlands sur les qu-\nais,"
    head = "RÉSOLUTION 901 (Genève, 2031)\nLes amarres\nL'Assemblée (Genève, 2031),\nconsidérant\n"
    said = read(f"{head}{clause}\n")["said"]
    assert said.count("\n") == 0
    assert "“amarrages” (5), “bourrasques” (6), “phares” (7), “chalands” (8), “quais” (9)" in said
