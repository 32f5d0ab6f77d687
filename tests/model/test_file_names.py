"""File names of documents, as ITU gives them."""

from __future__ import annotations

import pytest

from wtsaprep.model.file_names import running_head, word_file_name
from wtsaprep.model.numbers import parse_number


@pytest.mark.parametrize(
    ("event", "number", "language", "name"),
    [
        ("WTSA-24", "ARB/36A1", "en", "T22-WTSA.24-C-0036!A1!MSW-E.docx"),
        (
            "World Telecommunication Standardization Assembly (WTSA-16)",
            "AFCP/42",
            "fr",
            "T13-WTSA.16-C-0042!MSW-F.docx",
        ),
        ("WTSA-20", "IAP/39R2A14", "es", "T17-WTSA.20-C-0039!A14!R2!MSW-S.docx"),
        ("WTSA-24", "ARB/XX", "en", ""),
        ("WTSA-44", "ARB/36", "en", ""),
        ("WTDC-25", "ARB/36", "en", ""),
        ("PP-22", "EUR/44A7", "en", "S22-PP-C-0044!A7!MSW-E.docx"),
        ("Plenipotentiary Conference (PP-26)", "EUR/44", "ru", "S26-PP-C-0044!MSW-R.docx"),
        ("", "ARB/36", "en", ""),
    ],
)
def test_a_document_with_a_number_has_the_name_that_itu_gives_it(
    event: str, number: str, language: str, name: str
) -> None:
    assert word_file_name(event, parse_number(number), language) == name


@pytest.mark.parametrize(
    ("event", "number", "head"),
    [
        ("World Telecommunication Standardization Assembly (WTSA-16)", "AFCP/42A1", "WTSA16/42(Add.1)-E"),
        ("WTSA-20", "IAP/39R2A14", "WTSA20/39(Rev.2)(Add.14)-E"),
        ("WTDC-25", "ARB/36", "WTDC25/36-E"),
        ("PP-22", "EUR/44A7", "PP22/44(Add.7)-E"),
        ("WTPF-21", "EUR/44A7", ""),
    ],
)
def test_over_its_pages_stands_what_itu_calls_it(event: str, number: str, head: str) -> None:
    known = parse_number(number)
    assert known is not None
    assert running_head(event, known, "en") == head
