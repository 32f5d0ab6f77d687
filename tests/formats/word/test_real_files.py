"""Real Word files: rejecting and accepting all changes gives the texts that are known, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.word_files import both
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.word.reading import read_word
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Text
from wtsaprep.services.importing.arrivals import content_suffixes

FIXTURES = Path(__file__).parent / "fixtures"
RES11 = ("res11_tracked", "res11_tracked_libreoffice")


def folded(lines: list[str]) -> list[str]:
    """Lines with white space folded, without empty ones."""
    return [" ".join(line.split()) for line in lines if line.strip()]


def expected(name: str) -> list[str]:
    """The lines of an expected text."""
    return (FIXTURES / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", RES11)
def test_resolution_11(name: str) -> None:
    base, final = both((FIXTURES / f"{name}.docx").read_bytes())
    assert folded(base) == folded(expected("expected_base.txt"))
    assert folded(final) == folded(expected("expected_revised.txt"))


def test_tracked_paragraph_marks() -> None:
    base, final = both((FIXTURES / "n1_paragraphs.docx").read_bytes())
    assert base == expected("n1_paragraphs_expected_base.txt")
    assert final == expected("n1_paragraphs_expected_revised.txt")


@pytest.mark.parametrize("name", RES11)
def test_the_structure_has_the_same_words(name: str) -> None:
    read = read_word((FIXTURES / f"{name}.docx").read_bytes(), {})
    (text,) = build(read.scan, None, content_suffixes(read.content))
    assert (text.symbol, text.number) == ("MOD", "ARB/36A1/1")

    def words(lines: list[str]) -> list[str]:
        return " ".join(lines).split()

    def said(text: Text) -> list[str]:
        return words([str(line) for line in printed(text)])

    assert said(text.baseline) == words(expected("expected_base.txt"))[2:]
    assert said(text.revised) == words(expected("expected_revised.txt"))[2:]
    assert read.scan.doubts == read.gaps == ()


def test_structure_of_merged_and_split_clauses() -> None:
    read = read_word((FIXTURES / "n1_paragraphs.docx").read_bytes(), {})
    (text,) = build(read.scan, None, content_suffixes(read.content))
    for found, name in ((text.baseline, "base"), (text.revised, "revised")):
        lines = folded(expected(f"n1_paragraphs_expected_{name}.txt"))
        assert folded([str(line) for line in printed(found)]) == lines
