"""Codes of groups and states: each once, each a code that numbers can bear."""

from __future__ import annotations

import pytest

from wtsaprep.model.numbers import is_source, parse_number
from wtsaprep.model.source_codes import known_sources, name_of_source


def test_each_code_stands_once_and_makes_a_number() -> None:
    codes = [source.code for source in known_sources()]
    assert len(codes) == len(set(codes))
    assert all(is_source(code) and parse_number(f"{code}/XX/1") for code in codes)


@pytest.mark.parametrize(
    ("code", "name"), [("ARB", "Arab States Administrations"), ("B", "Brazil"), ("EGY", "Egypt"), ("XYZ", "")]
)
def test_what_covers_call_a_source(code: str, name: str) -> None:
    assert name_of_source(code) == name
