"""Numbers of proposals and documents, of every shape that was seen (WTSA, WTDC, PP and WRC documents)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.model.numbers import Number, document_line, is_proposal_number, natural_key, parse_number, superseded

SHAPES = [
    ("ARB/36A1/1", ("ARB",), "36", 0, (1,), 1),
    ("EUR/44A7/1", ("EUR",), "44", 0, (7,), 1),
    ("AFCP/42A1/1", ("AFCP",), "42", 0, (1,), 1),
    ("ACP/67A1/1", ("ACP",), "67", 0, (1,), 1),
    ("EUR/80A1/14", ("EUR",), "80", 0, (1,), 14),
    ("B/75/4", ("B",), "75", 0, (), 4),
    ("ABC/25/3", ("ABC",), "25", 0, (), 3),
    ("SEN/56/1", ("SEN",), "56", 0, (), 1),
    ("EUR/XX/1", ("EUR",), "XX", 0, (), 1),
    ("EUR/XXA20/1", ("EUR",), "XX", 0, (20,), 1),
    ("EUR//1", ("EUR",), "", 0, (), 1),
    ("IAP/34R1A1/1", ("IAP",), "34", 1, (1,), 1),
    ("IAP/34A1A2/1", ("IAP",), "34", 0, (1, 2), 1),
    ("B/CAN/CLM/USA/9/1", ("B", "CAN", "CLM", "USA"), "9", 0, (), 1),
    ("AAA/BBB/CCC/12/1", ("AAA", "BBB", "CCC"), "12", 0, (), 1),
    ("AAA/BBB/12A3/1", ("AAA", "BBB"), "12", 0, (3,), 1),
    ("ARB/36A1", ("ARB",), "36", 0, (1,), 0),
    ("IAP/34R1A1", ("IAP",), "34", 1, (1,), 0),
]


@pytest.mark.parametrize(("text", "sources", "document", "revision", "addenda", "serial"), SHAPES)
def test_a_number_is_taken_apart_and_put_together(
    text: str, sources: tuple[str, ...], document: str, revision: int, addenda: tuple[int, ...], serial: int
) -> None:
    assert parse_number(text) == Number(sources, document, revision, addenda, serial)
    assert str(parse_number(text)) == text
    assert is_proposal_number(text) == bool(serial)


@pytest.mark.parametrize(
    ("written", "number"),
    [("IAP/34(Rev.1)(Add.1)/1", "IAP/34R1A1/1"), ("IAP/34(Add.10)", "IAP/34A10"), ("ARB/XX(Add.2)/1", "ARB/XXA2/1")],
)
def test_a_document_may_be_written_out(written: str, number: str) -> None:
    assert str(parse_number(written)) == number


@pytest.mark.parametrize(
    "text",
    [
        "ECP 7",
        "IAP-1",
        "[ARB-1]",
        "[IAP/1]",
        "COM 6/4",
        "B/CAN/CLM/USA",
        "ARB",
        "XX/1",
        "arb/36/1",
        "ARB/36A1A2A3/1",
        "",
    ],
)
def test_labels_and_placeholders_are_no_numbers(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ARB/36A1", "Addendum 1 to Document 36-E"),
        ("EUR/XXA20", "Addendum 20 to Document XX-E"),
        ("IAP/34R1A1", "Addendum 1 to Document 34(Rev.1)-E"),
        ("IAP/34A1A2", "Addendum 2 to Addendum 1 to Document 34-E"),
    ],
)
def test_what_a_cover_calls_the_document(text: str, line: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert document_line(number, "en") == line


@given(
    st.lists(st.from_regex(r"[A-WYZ][A-Z0-9]{0,7}", fullmatch=True), min_size=1, max_size=4),
    st.sampled_from(("", "XX", "7", "36")),
    st.integers(0, 9),
    st.lists(st.integers(1, 99), max_size=2),
    st.integers(0, 400),
)
def test_any_number_comes_back(
    sources: list[str], document: str, revision: int, addenda: list[int], serial: int
) -> None:
    number = Number(tuple(sources), document, revision, tuple(addenda), serial)
    # "A1" may be a source or an addendum, and only a document before it tells which.
    if document:
        assert parse_number(str(number)) == number


def test_numbers_sort_as_people_count() -> None:
    assert sorted(["ARB/36A10/1", "ARB/36A2/1", "ARB/36A2/11", "ARB/36A2/2"], key=natural_key) == [
        *("ARB/36A2/1", "ARB/36A2/2", "ARB/36A2/11", "ARB/36A10/1")
    ]


def test_numbers_with_a_later_revision_are_superseded() -> None:
    numbers = ("ARB/36A1/1", "ARB/36R1A1/1", "ARB/36R2A1/1", "ARB/36A1/2", "ARB/36A1", "EUR/36R1", "EUR/36", "DT/24")
    assert superseded(numbers) == {"ARB/36A1/1", "ARB/36R1A1/1", "EUR/36"}
