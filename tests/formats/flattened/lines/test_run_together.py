"""Items and headings that stand on one line are taken apart and told; labels that are cited stay in their sentence."""

from __future__ import annotations

import pytest

from support.traps import read

HEAD = """RESOLUTION 917 (Geneva, 2031)
Oil for lamps
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
that lamps need oil,
resolves
"""
APART = [
    "1 that oil be bought each spring; / 2 that it be kept in barrels, under lock; / 3 to ask the harbours to pay.",
    "a) oil; / b) wicks; / c) matches.",
    "(a) oil; and / (b) wicks.",
    "– to buy oil; / – to keep it.",
    "1. to buy oil; / 2. to keep it;\n3. to sell it; / 4. to forget it.",
    "1 to buy oil; / 1bis to pay for it; / 2 to keep it.",
    "a) de comprar aceite; / b) de guardarlo.",
    "1 d'acheter de l'huile; / 2 de la garder.",
    "1 покупать масло; / 2 хранить его.",
    "1 购买灯油； / 2 保存灯油。",
]
GLUED = [
    "1 购买灯油； / 2 保存灯油； / 3 出售灯油。",
    "a) 购买灯油； / b) 保存灯油； / c)出售灯油。",
    "a) to buy oil; / b) to keep it.",
    "a) d'acheter de l'huile; / b) de la garder.",
    "a) de comprar aceite; / b) de guardarlo.",
    "a) купить масло; / b) хранить его.",
]
"""The same, without a blank."""
"""Where " / " stands, the line is to be taken apart."""
STAYS = [
    "1 that oil be bought as in 1; 2 and 3 above;",
    "1 that oil be bought, as said in considering a) and b) above, in the spring;",
    "1 that oil be bought (see a); b) that is; and c)) in the spring;",
    "1 that 2 barrels, 3 lamps and 4 wicks be bought;",
    "1 that Study Groups 2, 3 and 11 buy oil; that they keep it;",
    "that oil be bought; 2 barrels are enough;",
    "1 在2031年，2 个港口购买灯油；",
    "1 that the price (in francs;b) is known;",
]
HEADED = [
    "considering / a) that lamps need oil;\nb) that oil is dear,",
    "recalling / a) Resolution 5 of this assembly;\nb) the rest,",
    "instructs the Director / 1 to buy oil;\n2 to keep it,",
    "considérant / a) que les lampes brûlent; / b) qu'elles fument,",
]


def rows_of(raw: str) -> list[str]:
    """What is read behind the first five lines, with a blank behind each label."""
    return [row.replace("\t", " ") for row in read(raw)["base"].splitlines()[5:]]


@pytest.mark.parametrize("lines", APART)
def test_items_on_one_line(lines: str) -> None:
    raw = f"{HEAD}{lines.replace(' / ', ' ')}\n"
    assert rows_of(raw) == ["resolves", *lines.replace(" / ", "\n").splitlines()]
    assert "line 7: " in read(raw)["said"]


@pytest.mark.parametrize("lines", GLUED)
def test_items_on_one_line_without_a_blank(lines: str) -> None:
    raw = f"{HEAD}{lines.replace(' / ', '')}\n"
    assert rows_of(raw) == ["resolves", *lines.replace(" / ", "\n").replace("c)出", "c) 出").splitlines()]
    assert "line 7: " in read(raw)["said"]


def test_a_count_behind_a_wide_comma_is_not_told() -> None:
    assert "said" not in read(f"{HEAD}1 在2031年，2 个港口购买灯油；\n")


@pytest.mark.parametrize("line", STAYS)
def test_what_is_cited_or_counted_stays(line: str) -> None:
    assert rows_of(f"{HEAD}{line}\n") == ["resolves", line]


@pytest.mark.parametrize("lines", HEADED)
def test_a_heading_and_its_first_item_on_one_line(lines: str) -> None:
    raw = f"{HEAD.removesuffix('resolves' + chr(10))}{lines.replace(' / ', ' ')}\n"
    assert rows_of(raw) == lines.replace(" / ", "\n").splitlines()
    assert "it is read as a heading" in read(raw)["said"]


def test_a_heading_that_is_cited_heads_nothing() -> None:
    items = ["1 that lamps be lit as said in\nconsidering a) that is above;", "2 to go on."]
    assert rows_of("\n".join([HEAD.strip(), *items, ""])) == ["resolves", *(i.replace("\n", " ") for i in items)]


def test_where_the_run_is_not_sure_it_is_told() -> None:
    assert "may be an item of its own" in read(f"{HEAD}1 to buy oil, 2 to keep it,\n")["said"]


def test_a_label_that_one_text_alone_has_is_told() -> None:
    found = read(f"MOD\tARB/1/1\n{HEAD}1 to buy oil; <del>2</del><ins>3</ins> to keep it; <ins>and more</ins>\n")
    assert "may be an item" in found["said"]


def test_reasons_are_prose() -> None:
    found = read(f"MOD\tARB/1/1\n{HEAD}1\tto buy oil.\nReasons: 1 to save oil; 2 to save money; 3 to save time.\n")
    assert found["reasons"] == "1 to save oil; 2 to save money; 3 to save time."
