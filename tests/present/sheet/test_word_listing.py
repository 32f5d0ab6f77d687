"""A Word file as lines: each paragraph with its breaks and tabs, those that are new or gone with a sign."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.word_files import docx, p
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import as_redline, listing
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.sheet.sheet_rows import clause_rows
from wtsaprep.present.sheet.text_lines import VIEWS, View, plain_lines
from wtsaprep.present.sheet.word_listing import listing_lines
from wtsaprep.present.text.quotation import quotation

BROKEN = docx(p("one{+\n+}two\nthree[-\n-]four"))


def shown(raw: bytes, view: View) -> list[str]:
    """What ``show`` prints of a Word file."""
    return list(plain_lines(listing_lines(listing(read_document(raw)), view)))


def on_screen(raw: bytes, view: View) -> str:
    """The one row of a sheet that draws a Word file, marks written out."""
    (row,) = clause_rows(Sheet(as_redline(listing(read_document(raw))), view, signs=True), 0, 80)
    return "".join(piece.text for piece in row.pieces).strip()


def test_a_break_that_is_new_or_gone_bears_its_mark() -> None:
    assert shown(BROKEN, "redline") == ["one{+↵+}", "two", "three[-↵-]", "four"]
    assert on_screen(BROKEN, "redline") == "one{+↵ +}two three[-↵ -]four"


def test_each_text_alone_has_its_breaks_and_no_sign() -> None:
    assert shown(BROKEN, "base") == ["onetwo", "three", "four"]
    assert shown(BROKEN, "final") == ["one", "two", "threefour"]
    assert [on_screen(BROKEN, view) for view in VIEWS if view != "redline"] == [
        "onetwo three four",
        "one two threefour",
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\nb", ["a", "b"]),
        ("a{+ new\nword+} b", ["a{+ new↵+}", "{+word+} b"]),
        ("a[- -]{+\t+}b", ["a[- -]{+⇥\t+}b"]),
        ("{+b)\tword+}", ["{+b)\tword+}"]),
        ("a\tb", ["a\tb"]),
    ],
)
def test_what_is_kept_and_the_tabs_beside_words_bear_no_sign(text: str, rows: list[str]) -> None:
    assert shown(docx(p(text)), "redline") == rows


def test_a_quotation_has_the_signs_only_with_its_marks() -> None:
    (line,) = as_redline(listing(read_document(BROKEN))).provisions
    assert quotation(line, "1", "x", marked=True).partition("\n")[2] == "one{+↵\n+}two\nthree[-↵\n-]four"
    assert quotation(line, "1", "x", marked=False).partition("\n")[2] == "one\ntwo\nthreefour"


def test_words_are_found_across_a_break() -> None:
    assert Sheet(as_redline(listing(read_document(BROKEN))), "final", query="one two").hits == (0,)


def test_a_file_with_an_inserted_break() -> None:
    raw = (Path(__file__).parents[2] / "formats" / "word" / "fixtures" / "line_break_inserted.docx").read_bytes()
    assert shown(raw, "redline") == ["Title one{+↵+}", "title two"]
    assert (shown(raw, "base"), shown(raw, "final")) == (["Title onetitle two"], ["Title one", "title two"])
