"""Formal changes of a MOD: what its number line says in the language of the text."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.adoption_lines import readopted
from wtsaprep.model.provision import Provision


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RESOLUTION 81 (Geneva, 2022)", "RESOLUTION 81 (Rev. New Delhi, 2024)"),
        ("RÉSOLUTION 81 (Genève, 2022)", "RÉSOLUTION 81 (Rév. New Delhi, 2024)"),
        ("RÉSOLUTION 81 (RÉV. Genève, 2022)", "RÉSOLUTION 81 (RÉV. New Delhi, 2024)"),
        ("RESOLUCIÓN 81 (Ginebra, 2022)", "RESOLUCIÓN 81 (Rev. Nueva Delhi, 2024)"),
        ("РЕЗОЛЮЦИЯ 81 (Женева, 2022 г.)", "РЕЗОЛЮЦИЯ 81 (Пересм. Нью-Дели, 2024 г.)"),
        ("第81号决议（2022年，日内瓦）", "第81号决议（2024年，新德里，修订版）"),
        ("第81号决议（2022年，日内瓦，修订版）", "第81号决议（2024年，新德里，修订版）"),
        ("القرار 81 (جنيف، 2022)", "القرار 81 (المراجَع في نيودلهي، 2024)"),
        ("RESOLUTION 9 (St. Gallen, 2010)", "RESOLUTION 9 (Rev. New Delhi, 2024)"),
        ("RÉSOLUTION 81", "RÉSOLUTION 81 (Rév. New Delhi, 2024)"),
    ],
)
def test_a_number_line_says_revised_in_its_language(line: str, expected: str) -> None:
    (number,) = readopted((Provision(id="number", kind="number", text=line),), "New Delhi, 2024")
    assert number.text == expected
