"""Number lines in the languages of the Union, in any capitals; and lines that only look like one."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.shapes import is_number_line
from wtsaprep.model.edition import edition_of, number_line
from wtsaprep.model.file_format import ProvisionKind
from wtsaprep.model.provision import Provision

NUMBER_LINES = [
    ("RESOLUTION 911 (Rev. Geneva, 2031)", "resolution", "911", "Geneva, 2031", True),
    ("RESOLUTION 911 (Rev.WRC-31)", "resolution", "911", "WRC-31", True),
    ("RESOLUTION ITU-R 9-8 (Geneva, 2031)", "resolution", "9-8", "Geneva, 2031", False),
    ("ITU-T Resolution 911", "resolution", "911", "", False),
    ("Resolution No. 911", "resolution", "911", "", False),
    ("Résolution n° 911", "resolution", "911", "", False),
    ("РЕЗОЛЮЦИЯ 911 (Пересм. Женева, 2031 г.)", "resolution", "911", "Женева, 2031 г.", True),
    ("القرار 911 (المراجَع في جنيف، 2031)", "resolution", "911", "جنيف، 2031", True),
    ("第911号决议（2031年，日内瓦，修订版）", "resolution", "911", "2031年，日内瓦", True),
    ("第 99-2 号决议（2031年，日内瓦）", "resolution", "99-2", "2031年，日内瓦", False),
    ("ITU-R 第 99-2 号决议", "resolution", "99-2", "", False),
    ("国际电联第99-2号决议", "resolution", "99-2", "", False),
    ("Resolution 911 –", "resolution", "911", "", False),
    ("A/RES/170/925", "resolution", "170/925", "", False),
    ("Resolution 170/925", "resolution", "170/925", "", False),
    ("Recommendation ITU-T A.99", "recommendation", "A.99", "", False),
    ("Recommandation UIT-T A.99", "recommendation", "A.99", "", False),
    ("RECOMENDACIÓN UIT-T A.99", "recommendation", "A.99", "", False),
    ("Рекомендация МСЭ-T A.99", "recommendation", "A.99", "", False),
    ("Рекомендация МСЭ-Т А.99 (10/2031)", "recommendation", "A.99", "10/2031", False),  # In Cyrillic letters.
    ("建议书 ITU-T A.99", "recommendation", "A.99", "", False),
    ("ITU-T A.99 建议书", "recommendation", "A.99", "", False),
    ("التوصية ITU-T A.99", "recommendation", "A.99", "", False),
    ("Recommendation CM/Rec(2031)13", "recommendation", "CM/Rec(2031)13", "", False),
    ("OPINION 5", "opinion", "5", "", False),
    ("Avis 5", "opinion", "5", "", False),
    ("Vœu 5", "opinion", "5", "", False),
    ("Opinión 5", "opinion", "5", "", False),
    ("Ruego 5", "opinion", "5", "", False),
    ("Мнение 5", "opinion", "5", "", False),
    ("意见5", "opinion", "5", "", False),
    ("الرأي 5", "opinion", "5", "", False),
    ("DÉCISION 5 (RÉV. GENÈVE, 2031)", "decision", "5", "GENÈVE, 2031", True),
    ("Acuerdo 5", "decision", "5", "", False),
    ("РЕШЕНИЕ 5", "decision", "5", "", False),
    ("第5号决定", "decision", "5", "", False),
    ("DRAFT NEW RESOLUTION [XYZ-1] (Geneva, 2031)", "resolution", "[XYZ-1]", "Geneva, 2031", False),
    ("PROJET DE NOUVELLE RÉSOLUTION [XYZ-1]", "resolution", "[XYZ-1]", "", False),
    ("ПРОЕКТ НОВОЙ РЕЗОЛЮЦИИ [XYZ-1]", "resolution", "[XYZ-1]", "", False),
    ("مشروع قرار جديد [XYZ-1]", "resolution", "[XYZ-1]", "", False),
    ("新决议草案 [XYZ-1]", "resolution", "[XYZ-1]", "", False),
]
NO_NUMBER_LINES = [
    "Resolution 911;",
    "Resolution 911, on quays,",
    "Resolution 911.",
    "Resolution 911 above",
    "Resolution of 5 harbours",
    "Résolution 911 de la Conférence",
    "Avis des 5 ports",
    "Opinion and 3 votes",
    "Мнение 5 портов",
    "第911号决议的附件",
    "决议5的内容",
    "意见",
    "التوصية بشأن 5 موانئ",
    "170/925",
    "RESOLUTION",
]


@pytest.mark.parametrize(("text", "kind", "number", "adopted", "revised"), NUMBER_LINES)
def test_a_number_line_in_any_language(text: str, kind: str, number: str, adopted: str, revised: bool) -> None:
    line = number_line(text)
    assert line is not None
    assert (line.kind, line.number, line.adopted, line.revised) == (kind, number, adopted, revised)
    assert is_number_line(text)


@pytest.mark.parametrize("text", NO_NUMBER_LINES)
def test_a_line_that_only_names_a_text(text: str) -> None:
    assert number_line(text) is None
    assert not is_number_line(text)


FIRST_EDITIONS = [
    pytest.param("RESOLUTION 911", "(Lake Town, 2028)", "", "Lake Town, 2028", id="from its history"),
    pytest.param("RESOLUTION 911", "(Lake Town, 2028; Geneva, 2031)", "", "Geneva, 2031", id="the last of its history"),
    pytest.param("RESOLUTION 911", "", "The Assembly (Lake Town, 2028),", "Lake Town, 2028", id="from its opening"),
    pytest.param("RESOLUTION 911 (Rev. Geneva, 2031)", "(Lake Town, 2028)", "", "Geneva, 2031", id="from its number"),
    pytest.param("DRAFT NEW RESOLUTION [ARB-1]", "", "The Assembly (Lake Town, 2028),", "", id="a draft has none"),
    pytest.param("RESOLUTION 911", "", "The Assembly,", "", id="nothing says it"),
]


@pytest.mark.parametrize(("number", "history", "opening", "adopted"), FIRST_EDITIONS)
def test_a_first_edition_has_the_place_and_year_of_its_history(
    number: str, history: str, opening: str, adopted: str
) -> None:
    head: dict[ProvisionKind, str] = {"number": number, "title": "Title", "history": history, "opening": opening}
    found = edition_of(tuple(Provision(id=kind, kind=kind, text=words) for kind, words in head.items() if words))
    assert found
    assert found.adopted == adopted
