"""Page numbers: a number alone on its line, told from labels that stand alone and from words in narrow columns."""

from __future__ import annotations

import pytest

from support.traps import read
from wtsaprep.formats.flattened.reading.scan import scan

LEFT_OUT = (
    "RESOLUTION 901 (Accra, 2031)\nThe keeping of lamps\nconsidering\nthat the keepers of lamps on the islands pay\n"
    "12\nfrancs a year,\nresolves\nto go on.\n"
)
NARROW = [
    "the keepers of\nlamps pay\n12\nfrancs-and-a-half\na year",
    "keepers\npay\n9\nfrancs\nto\nthe\nGuild\nof\n12\nkeepers",
]
HEADS = {
    "en": "RESOLUTION 931 (Geneva, 2031)\nThe World Telecommunication Standardization Assembly (Geneva, 2031),\n",
    "fr": "RÉSOLUTION 931 (Genève, 2031)\nL'Assemblée mondiale de normalisation des télécommunications (2031),\n",
    "es": "RESOLUCIÓN 931 (Ginebra, 2031)\nLa Asamblea Mundial de Normalización de las Telecomunicaciones (2031),\n",
    "ru": "РЕЗОЛЮЦИЯ 931 (Женева, 2031 г.)\nВсемирная ассамблея по стандартизации электросвязи (Женева, 2031 г.),\n",
    "zh": "第931号决议（2031年，日内瓦）\n世界电信标准化全会（2031年，日内瓦），\n",
}
BODIES = {
    "en": "considering|a) that lamps burn;|b) that they smoke,|resolves|1 to buy lamps;|2 to light them;|3 to end.",
    "fr": "considérant|a) que les lampes brûlent;|b) qu'elles fument,|décide|1 d'acheter des lampes;|2 de les allumer.",
    "es": "considerando|a) que las lámparas arden;|b) que humean,|resuelve|1 comprar lámparas;|2 encenderlas.",
    "ru": "учитывая,|a) что лампы горят;|b) что они дымят,|решает|1 купить лампы;|2 зажечь их.",
    "zh": "考虑到|a) 灯亮；|b) 灯冒烟，|做出决议|1 购买灯；|2 点灯。",
}
"""A row a paragraph, the label before the first blank."""


def words(text: str) -> str:
    """What is read of a text."""
    return " ".join(word for found in scan(text).texts for row in found.paragraphs for word in row.text.split())


def test_a_number_where_the_line_had_room_is_a_page_number() -> None:
    assert "pay francs" in words(LEFT_OUT)
    assert [note.what for note in scan(LEFT_OUT).notes] == ["page number left out: “12”"]


@pytest.mark.parametrize("text", NARROW)
def test_a_number_that_a_narrow_column_left_alone_is_a_word(text: str) -> None:
    assert words(text) == " ".join(text.split())


def rows_of(raw: str) -> list[str]:
    return [row.replace("\t", " ") for row in read(raw)["base"].splitlines()[2:]]


def alone(row: str) -> str:
    """A row with its label on a line of its own."""
    label, blank, words = row.partition(" ")
    return f"{label}\n{words}" if blank and len(label) < 3 else row


@pytest.mark.parametrize("language", HEADS)
def test_labels_alone(language: str) -> None:
    rows = BODIES[language].split("|")
    raw = HEADS[language] + "\n".join(map(alone, rows))
    assert rows_of(f"{raw}\n") == rows
    assert "said" not in read(f"{raw}\n")


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_a_heading_that_ends_the_line_of_a_clause(language: str, joint: str) -> None:
    rows = BODIES[language].split("|")
    body = "\n".join(alone(row) if joint == "\n" else row for row in rows)
    raw = HEADS[language] + body.replace(f"\n{rows[3]}\n", f" {rows[3]}\n")
    assert rows_of(f"{raw}\n") == rows
    assert "it is read as a heading" in read(f"{raw}\n")["said"]


@pytest.mark.parametrize("place", range(1, 7))
def test_a_page_number_between_labels_alone(place: int) -> None:
    rows = BODIES["en"].split("|")
    lines = [alone(row) for row in rows]
    raw = HEADS["en"] + "\n".join([*lines[:place], "13", *lines[place:]])
    assert rows_of(f"{raw}\n") == rows
    assert "page number left out: “13”" in read(f"{raw}\n")["said"]


@pytest.mark.parametrize(("number", "kept"), [("3", True), ("4", False), ("13", False)])
def test_labels_alone_that_go_on_behind_a_heading(number: str, kept: bool) -> None:
    raw = f"{HEADS['en']}resolves\n1\nto buy lamps;\n2\nto light them,\ninstructs the Director\n{number}\nto report.\n"
    assert rows_of(raw)[-1] == (f"{number} to report." if kept else "to report.")
    assert f"“{number}”" in read(raw)["said"]
