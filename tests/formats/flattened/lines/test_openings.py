"""Opening formulas of any body, with or without their comma; and titles and clauses that look like one."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan

OPENINGS = [
    "The World Telecommunication Standardization Assembly (Geneva, 2031),",
    "The World Telecommunication Standardization Assembly (Geneva, 2031)",
    "The Council",
    "The General Assembly,",
    "The General Congress of Harbour Clockmakers (GCC), at its 12th meeting,",
    "The General Congress of Harbour Clockmakers",
    "The Conference of Ministers of Harbours,",
    "The European Parliament,",
    "Harbour masters and clockmakers, meeting in Geneva,",
    "L'Assemblée générale des horlogers,",
    "La Conférence des ministres des ports",
    "La Asamblea General de los Relojeros,",
    "El Congreso de Puertos",
    "Генеральная ассамблея часовщиков,",
    "Совет портов",
    "钟表匠大会，",
    "国际电联无线电通信全会,",
    "إن الجمعية العالمية لتقييس الاتصالات (جنيف، 2031)",
    "إن مؤتمر الموانئ،",
]
TITLES = [
    "The Congress of clockmakers and its bells",
    "The role of the Conference",
    "Harbours, boats and clocks",
    "La Conférence des ports et ses cloches",
    "Совет портов и его часы",
]
BODY = "considering\na)\tthat clocks differ;\nb)\tthat bells ring,\nresolves\nto buy a bell.\n"


def kinds(raw: str) -> list[str]:
    (text,) = build(scan(raw), None, lambda: "new")
    return [f"{p.kind}: {p.text}" for p in text.revised]


@pytest.mark.parametrize("opening", OPENINGS)
def test_an_opening_of_any_body(opening: str) -> None:
    read = kinds(f"RESOLUTION 904 (Geneva, 2031)\nClocks\n{opening}\n{BODY}")
    assert read[1:4] == ["title: Clocks", f"opening: {opening}", "heading: considering"]
    assert len(read) == 8


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_names_a_body(title: str) -> None:
    read = kinds(f"RESOLUTION 904 (Geneva, 2031)\n{title}\n{BODY}")
    assert read[1:3] == [f"title: {title}", "heading: considering"]


def test_a_title_that_begins_as_a_known_opening_does() -> None:
    opening = "The Plenipotentiary Conference of the Lamp Union (Geneva, 2031),"
    read = kinds(f"RESOLUTION 904 (Geneva, 2031)\nThe Council's budget for clocks\n{opening}\n{BODY}")
    assert read[1:3] == ["title: The Council's budget for clocks", f"opening: {opening}"]


def test_an_opening_over_two_lines() -> None:
    opening = ("The General Congress of Harbour Clockmakers of the Northern", "and Southern Seas, at its 12th meeting,")
    read = kinds("RESOLUTION 904\nClocks\n" + "\n".join(opening) + "\n" + BODY)
    assert read[2] == "opening: " + " ".join(opening)


def test_a_clause_that_names_a_body_is_no_opening() -> None:
    read = kinds(
        "RESOLUTION 904\nClocks\nThe Council,\nnoting\nThe Congress of Clockmakers,\nresolves\nto buy a bell.\n"
    )
    assert read[2:5] == ["opening: The Council,", "heading: noting", "item: The Congress of Clockmakers,"]


@pytest.mark.parametrize("words", [12, 200])
def test_a_title_swallows_no_text(words: int) -> None:
    rows = "\n".join(f"Boats and bells of harbour {n} ring and float" for n in range(words))
    found = scan(f"RESOLUTION 904\n{rows}\n")
    (text,) = build(found, None, lambda: "new")
    assert len(next(p.text for p in text.revised if p.kind == "title")) < 400
    assert sum(len(p.text.split()) for p in text.revised) == 9 * words + 2
    assert any("longer than titles are" in doubt.what for doubt in found.doubts)
