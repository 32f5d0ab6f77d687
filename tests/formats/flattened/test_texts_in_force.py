"""A text in force raises no guess, whatever words, addresses and lists of editions stand in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.traps import parts
from wtsaprep.formats.flattened.reading.scan import scan

FIXTURES = Path(__file__).parent / "fixtures"
HEAD = """RESOLUTION {} (Geneva, 2031)
On the keeping of quays
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
"""
CASES = [
    "a)\tthat text messaging and stocktaking reach all quays;\nb)\tthe specificities of moorings in two governorates;\n"
    "c)\tthat the changeover works sustainably, with extrabudgetary testbeds on the Marshall Islands,",
    "that maps are at https://www.example.org/en/c/portal/updatelanguage?plid=77791407&languageId=frFR&p=/en/maps-2031,",
    "the two phases of the congress (Geneva, 2003 and Tunis, 2005), and of what followed,",
    "that the Union of Quays,the QOU, and its quaysmoorings are known,",
]
WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd"), max_codepoint=0x24F), min_size=1, max_size=30)
PLAIN = sorted(path for path in FIXTURES.glob("*.txt") if "\n--- guesses" not in path.read_text("utf-8"))
CLAUSE = st.lists(
    st.one_of(WORDS, st.sampled_from(("quaysmoorings", "ropes,the", "shouldshall"))), min_size=1, max_size=12
)


@pytest.mark.parametrize("clause", CASES)
def test_a_case(clause: str) -> None:
    assert scan(f"{HEAD.format(901)}{clause}\nresolves\nto go on.\n").guesses == ()


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_the_shape_of_a_fixture(path: Path) -> None:
    assert scan(parts(path)["input"] + "\n").guesses == ()


@given(st.integers(1, 99), st.lists(CLAUSE, min_size=1, max_size=5))
def test_any_words(number: int, clauses: list[list[str]]) -> None:
    rows = "\n".join(f"{chr(97 + at)})\tthat {' '.join(words)};" for at, words in enumerate(clauses))
    assert scan(f"{HEAD.format(number)}{rows}\nresolves\nto go on.\n").guesses == ()
