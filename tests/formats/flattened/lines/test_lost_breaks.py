"""Texts whose line breaks were lost are broken up again at their heads, headings and labels, and that is told."""

from __future__ import annotations

import pytest

from support.traps import read
from wtsaprep.formats.flattened.reading.scan import scan

TEXTS = {
    "en": """RESOLUTION 908 (Geneva, 2031)
Boats on rivers
(Geneva, 2027; Geneva, 2031)
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
a) that rivers are long;
b) that boats are slow,
noting with concern
that rivers rise each spring,
resolves
1 to build faster boats;
2 to make rivers shorter, taking into account:
i) their banks;
ii) their bridges,
instructs the Director of the Bureau
to measure them,
invites Member States
to help.""",
    "fr": """RÉSOLUTION 908 (Genève, 2031)
Les bateaux sur les rivières
L'Assemblée mondiale de normalisation des télécommunications (Genève, 2031),
considérant
a) que les rivières sont longues;
b) que les bateaux sont lents,
décide
1 de construire des bateaux plus rapides;
2 d'écourter les rivières,
charge le Directeur du Bureau
de les mesurer.""",
    "es": """RESOLUCIÓN 908 (Ginebra, 2031)
Los barcos en los ríos
La Asamblea Mundial de Normalización de las Telecomunicaciones (Ginebra, 2031),
considerando
a) que los ríos son largos;
b) que los barcos son lentos,
resuelve
1 construir barcos más rápidos;
2 acortar los ríos,
invita a los Estados Miembros
a contribuir a estos trabajos.""",
    "ru": """РЕЗОЛЮЦИЯ 908 (Женева, 2031 г.)
Лодки на реках
Всемирная ассамблея по стандартизации электросвязи (Женева, 2031 г.),
учитывая,
a) что реки длинны;
b) что лодки медленны,
решает
1 строить быстрые лодки;
2 укорачивать реки,
поручает Директору Бюро
измерять их.""",
    "zh": """第908号决议（2031年，日内瓦）
河上的船
世界电信标准化全会（2031年，日内瓦），
考虑到
a) 河流很长；
b) 船只很慢，
做出决议
1 建造更快的船；
2 缩短河流。""",
    "ar": """القرار 908 (جنيف، 2031)
القوارب في الأنهار
إن الجمعية العالمية لتقييس الاتصالات (جنيف، 2031)،
إذ تضع في اعتبارها
أ) أن الأنهار طويلة؛
ب) أن القوارب بطيئة،
تقرر
1 بناء قوارب أسرع؛
2 تقصير الأنهار.""",
}


def rows_of(raw: str) -> list[str]:
    """What is read, with blanks behind its labels as a copy has them."""
    return [row.replace("\t", " ") for row in read(f"{raw}\n")["base"].splitlines()]


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_on_one_line(language: str) -> None:
    lines = TEXTS[language].splitlines()
    assert rows_of(" ".join(lines)) == lines
    said = read(" ".join(lines) + "\n")["said"]
    what = "its line breaks were lost; it is broken up again at its head, headings and labels"
    assert said.splitlines()[0] == f"line 1: {what}, into {len(lines)} lines"


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("several", [3, 4, 5, 6])
def test_a_text_on_a_few_long_lines(language: str, several: int) -> None:
    lines = TEXTS[language].splitlines()
    raw = "\n".join(" ".join(lines[at : at + several]) for at in range(0, len(lines), several))
    assert rows_of(raw) == lines


def test_a_page_of_proceedings_on_one_line() -> None:
    one, other = TEXTS["en"].splitlines(), TEXTS["en"].replace("908", "909").splitlines()
    rows = rows_of(" ".join([*one, "174", *other, "Reasons: rivers."]))
    assert [row for row in rows if row != "\n"] == [*one, *other]


def test_a_proposal_on_one_line() -> None:
    lines = TEXTS["en"].splitlines()
    found = read(f"MOD ARB/36A1/1 {' '.join(lines)} Reasons: Rivers are long.\n")
    assert [row.replace("\t", " ") for row in found["base"].splitlines()] == ["MOD ARB/36A1/1", *lines]
    assert found["reasons"] == "Rivers are long."


def test_a_number_line_that_is_cited_is_no_head() -> None:
    clause = "Resolution 22 (Rev. Dubai, 2014) of this assembly, on boats, as the World Telecommunication Union has it,"
    head = "RESOLUTION 9 (Geneva, 2031)\nBoats\nThe World Telecommunication Standardization Assembly (Geneva, 2031),"
    assert rows_of(f"{head}\nrecalling\n{clause}")[-1] == clause


HEADINGS_AT_ENDS = {
    "resolves to instruct the Director": "that horns rust, resolves to instruct the Director\n1\nto buy;\n2\nto sell.",
    "invites Member States": "that horns rust, invites Member States\n1\tto buy;\n2\tto sell.",
    "décide de charger le Bureau": "que tout rouille, décide de charger le Bureau\n1\nd'en acheter;\n2\nd'en vendre.",
}


@pytest.mark.parametrize("heading", HEADINGS_AT_ENDS)
def test_a_heading_of_several_words_that_ends_a_line_is_one_and_told(heading: str) -> None:
    head = "RESOLUTION 997 (Geneva, 2031)\nBells\nThe World Assembly (Geneva, 2031),\nconsidering\n"
    found = scan(head + HEADINGS_AT_ENDS[heading] + "\n")
    assert heading in [paragraph.text for paragraph in found.texts[0].paragraphs]
    assert any(doubt.line == 5 and heading in doubt.what for doubt in found.doubts)


def test_a_verb_of_the_sentence_before_a_number_is_no_heading() -> None:
    head = "RESOLUTION 997 (Geneva, 2031)\nBells\nThe World Assembly (Geneva, 2031),\nconsidering\n"
    found = scan(f"{head}that the Council, which invites harbours on\n1 January of each year, rings bells.\n")
    assert len(found.texts[0].paragraphs) == 5
