"""Openings that the margin broke so that no line of them says what they are; and titles that look like one."""

from __future__ import annotations

import textwrap

import pytest

from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan

KNOWN = [
    "The World Telecommunication Standardization Assembly (Geneva, 2031),",
    "The Plenipotentiary Conference of the International Telecommunication Union (Bucharest, 2022),",
    "The General Congress of Harbour Clockmakers (GCHC), at its 12th meeting,",
    "L'Assemblée mondiale de normalisation des télécommunications (Genève, 2031),",
    "La Asamblea Mundial de Normalización de las Telecomunicaciones (Ginebra, 2031),",
    "Всемирная ассамблея по стандартизации электросвязи (Женева, 2031 г.),",
]
BY_FORM = [
    "The Royal Society of Harbour Clockmakers (RSHC), at its 12th meeting,",
    "La Société royale des horlogers des ports, à sa 12e séance,",
]
TITLES = ["Bells", "The role of bells in small harbours", "Bells, lamps and what becomes of them"]
WIDTHS = range(14, 48)
BODY = "considering\na)\tthat clocks differ;\nb)\tthat bells ring,\nresolves\nto buy a bell.\n"


def _set(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


def _head(raw: str) -> tuple[list[tuple[str, str]], set[int]]:
    scanned = scan(raw)
    (read,) = build(scanned, None, lambda: "new")
    told = {line for doubt in (*scanned.doubts, *read.doubts) for line in doubt.lines}
    return [(p.kind, p.text) for p in read.baseline if p.kind in ("title", "history", "opening")], told


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("opening", KNOWN)
def test_known_words_over_several_lines(title: str, opening: str) -> None:
    for width in WIDTHS:
        head, told = _head(f"RESOLUTION 4\n{_set(title, width)}\n{_set(opening, width)}\n{BODY}")
        assert (width, head, told) == (width, [("title", title), ("opening", opening)], set())


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("opening", BY_FORM)
def test_a_form_over_several_lines_is_told(title: str, opening: str) -> None:
    for width in WIDTHS:
        first = _set(title, width)
        head, told = _head(f"RESOLUTION 4\n{first}\n{_set(opening, width)}\n{BODY}")
        assert (width, head) == (width, [("title", title), ("opening", opening)])
        assert first.count("\n") + 3 in told


@pytest.mark.parametrize("history", ["", "(Dubai, 2027; Geneva, 2031)"])
@pytest.mark.parametrize("opening", KNOWN)
@pytest.mark.parametrize(
    "title",
    [
        "Bells and\nThe role of lamps,\nof ropes",
        "The role of bells,\nof lamps",
        "The General\nsociety of bells and\nthe lamps",
        "The Council's bells\nand lamps",
    ],
)
def test_a_title_stays_one_where_an_opening_is_to_come(title: str, opening: str, history: str) -> None:
    head, told = _head(f"RESOLUTION 4\n{title}\n{history}\n{_set(opening, 24)}\n{BODY}")
    expected = [("title", title.replace("\n", " ")), ("history", history), ("opening", opening)]
    assert head == [part for part in expected if part[1]]
    assert not told


@pytest.mark.parametrize("title", ["Bells of\nThe World of\nboats", "The role of bells,\nof lamps"])
def test_a_title_without_an_opening(title: str) -> None:
    assert _head(f"RESOLUTION 4\n{title}\n{BODY}")[0] == [("title", title.replace("\n", " "))]


def test_the_end_of_a_page_behind_an_opening() -> None:
    opening = "The General Congress of Harbour Clockmakers (GCHC), at its 12th meeting,"
    head, _ = _head(f"RESOLUTION 4\nBells\n{opening}\n\n12\n\n{BODY}")
    assert head == [("title", "Bells"), ("opening", opening)]


def test_no_title_before_a_broken_opening() -> None:
    head, told = _head(f"RESOLUTION 4\n{_set(KNOWN[0], 18)}\n{BODY}")
    assert head == [("opening", KNOWN[0])]
    assert not told
