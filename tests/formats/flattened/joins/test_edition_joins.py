"""Places and years that ran together are joins, and those that stand in a list are none."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.joins.edition_joins import edition_joins
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph

LISTS = [
    "the two phases of the summit (Geneva, 2003 and Tunis, 2005), and of its review,",
    "the congresses (Old Harbour, 2003 or Tunis, 2005),",
    "the congresses (Geneva, 2003 as well as Tunis, 2005),",
    "les phases du sommet (Genève, 2003 et Tunis, 2005),",
    "las fases de la cumbre (Ginebra, 2003 y Túnez, 2005),",
    "фазы встречи (Женева, 2003 и Тунис, 2005),",
    "the congresses (Geneva, 2003; Tunis, 2005)",
    "the congresses in Geneva, 2003, Tunis, 2005 and Lima, 2007,",
    "Resolutions 3 (Rev. Geneva, 2003) and 4 (Rev. Tunis, 2005)",
    "the congress (Geneva, 2003and Tunis, 2005),",
    "фазы встречи (Женева, 2003 г. и Тунис, 2005 г.),",
    "大会(日内瓦,2003年和突尼斯,2005年)",
]
JOINS = [
    ("Resolution 3 (Rev. Geneva, 2003Tunis, 2005)", "[-Geneva, 2003-]{+Tunis, 2005+}"),
    ("Resolution 3 (Rev. Geneva, 2003 New Harbour, 2005)", "[-Geneva, 2003-]{+New Harbour, 2005+}"),
    ("Resolution 3 (Geneva, 2003Rev. Tunis, 2005)", "[-Geneva, 2003-]{+Rev. Tunis, 2005+}"),
    ("РЕЗОЛЮЦИЯ 3 (Пересм. Женева, 2003 г.Тунис, 2005 г.)", "[-Женева, 2003 г.-]{+Тунис, 2005 г.+}"),
    ("第3号决议(日内瓦,2003年突尼斯,2005年)", "[-日内瓦,2003年-]{+突尼斯,2005年+}"),
    ("la Résolution 3 (Rév. Genève, 2003El Harbour, 2005)", "[-Genève, 2003-]{+El Harbour, 2005+}"),
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_places_and_years_is_a_list(text: str) -> None:
    assert list(edition_joins(InputParagraph.plain(text), text)) == []


@pytest.mark.parametrize(("text", "reading"), JOINS)
def test_an_edition_that_took_the_place_of_another(text: str, reading: str) -> None:
    (guess,) = edition_joins(InputParagraph.plain(text), text)
    assert str(guess.readings[0]) == reading
