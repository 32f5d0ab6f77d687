"""A text that names itself twice is one text; what stood twice is told with its words."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.formats.flattened.reading.scan import scan, scan_paragraphs
from wtsaprep.services.importing.arrivals import content_suffixes

NUMBER, TITLE = "RESOLUTION 11 (Rev. Geneva, 2022)", "On boats and harbours"
SYMBOL = "MOD\tARB/36A1/1"
BODY = (
    "The World Telecommunication Standardization Assembly (Geneva, 2022),",
    *("considering", "a)\tthat boats float,", "resolves", "1\tto study."),
)


def read(*rows: str) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """The texts of an input, each its number and the words of its head, and the words that were left out."""
    found = scan("\n\n".join(rows))
    texts = built_clean(found, content_suffixes(""))
    heads = [
        (t.symbol + t.number, [p.text for p in t.revised if p.kind in ("number", "title", "other")]) for t in texts
    ]
    return heads, [doubt.whole for doubt in sorted(found.doubts) if doubt.kind == "left-out"]


@pytest.mark.parametrize(
    ("head", "left_out"),
    [
        ((NUMBER, TITLE, NUMBER, TITLE), [NUMBER, TITLE]),
        ((NUMBER, NUMBER, TITLE), [NUMBER]),
        ((NUMBER, TITLE, NUMBER), [NUMBER]),
        ((NUMBER, TITLE, TITLE), [TITLE]),
        (("Resolution 11", TITLE, NUMBER, TITLE), ["Resolution 11", TITLE]),
    ],
)
def test_number_line_and_title_twice(head: tuple[str, ...], left_out: list[str]) -> None:
    assert read(*head, *BODY) == ([("", [NUMBER, TITLE])], left_out)
    assert read(SYMBOL, *head, *BODY) == ([("MODARB/36A1/1", [NUMBER, TITLE])], left_out)


@pytest.mark.parametrize(
    ("head", "left_out"),
    [
        ((SYMBOL, SYMBOL, NUMBER, TITLE), [SYMBOL]),
        (("MOD", SYMBOL, NUMBER, TITLE), ["MOD"]),
        ((SYMBOL, NUMBER, TITLE, SYMBOL), [SYMBOL]),
        ((SYMBOL, NUMBER, TITLE, SYMBOL, NUMBER, TITLE), [NUMBER, TITLE, SYMBOL]),
    ],
)
def test_the_symbol_twice(head: tuple[str, ...], left_out: list[str]) -> None:
    assert read(*head, *BODY) == ([("MODARB/36A1/1", [NUMBER, TITLE])], left_out)


@pytest.mark.parametrize(
    "rows",
    [
        (NUMBER, TITLE, *BODY, NUMBER.replace("11", "12"), TITLE, *BODY),
        (NUMBER.replace("2022", "2018"), TITLE, *BODY, NUMBER, TITLE, *BODY),
        ("SUP\tARB/36A1/1", NUMBER, TITLE, "SUP\tARB/36A1/2", NUMBER.replace("11", "12"), TITLE),
        ("NOC\tARB/36A1/1", "NOC\tARB/36A1/2", NUMBER, TITLE, *BODY),
        ("NOC", "ARTICLE 5", "NOC", "ARTICLE 6"),
    ],
)
def test_two_texts_stay_two(rows: tuple[str, ...]) -> None:
    heads, left_out = read(*rows)
    assert (len(heads), left_out) == (2, [])


@pytest.mark.parametrize("before", [(), ("Document 36",)])
def test_what_the_table_of_a_cover_names_begins_below_it(before: tuple[str, ...]) -> None:
    cells = [InputParagraph.plain(text, 1, "cell") for text in (*before, NUMBER, TITLE)]
    rows = [*cells, *(InputParagraph.plain(text, n) for n, text in enumerate(("Source: ARB", NUMBER, TITLE, *BODY), 2))]
    found = scan_paragraphs(rows, "word")
    assert [p.text for p in found.front] == [*before, NUMBER, TITLE, "Source: ARB"]
    assert [p.text for p in found.texts[0].paragraphs][:2] == [NUMBER, TITLE]


def test_a_long_cover_is_one() -> None:
    cover = [f"The harbour board has seen {n} boats." for n in range(12)]
    rows = [InputParagraph.plain(text, n) for n, text in enumerate((NUMBER, *cover, NUMBER, TITLE, *BODY), 1)]
    found = scan_paragraphs(rows, "word")
    assert len(found.texts) == 1
    assert [p.text for p in found.front] == [NUMBER, *cover]


def test_the_head_that_bears_marks_is_the_text_s_own() -> None:
    marked = NUMBER.replace("Geneva, 2022", "[-Geneva, 2022-]{+Delhi, 2024+}")
    heads, left_out = read(SYMBOL, NUMBER, TITLE, marked, TITLE, *BODY)
    assert (heads, left_out) == (
        [("MODARB/36A1/1", ["RESOLUTION 11 (Rev. Delhi, 2024)", TITLE])],
        [NUMBER, TITLE],
    )
