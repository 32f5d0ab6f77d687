"""Symbols that Word names by a font and a number."""

from __future__ import annotations

import pytest

from support.word_files import both, docx, p
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.symbols import UNKNOWN, bullet, symbol


@pytest.mark.parametrize(
    ("font", "codes", "text"),
    [
        ("Symbol", "F061 F062 F063 F068 F071 F079", "αβχηθψ"),
        ("Symbol", "F044 F046 F04C F050 F057", "ΔΦΛΠΩ"),
        ("Symbol", "F0D7 F0D6 F0CE F022 F024 F05C", "⋅√∈∀∃∴"),
        ("Symbol", "61 B3 F02D", "α≥−"),
        ("symbol", "2264", "≤"),
        ("Wingdings", "F0FC F0FE F0A8 F0E8 F081 F08C F046", "✓☑□→①❶☞"),
        ("Wingdings 2", "F050 F052 F053 F0A3 F06A", "✓☑☒□①"),
        ("Wingdings 3", "F07D F022", "▶→"),
        ("Webdings", "F061 F072 F034", "✓✗▶"),
        ("Times New Roman", "F0A7 F0B0 00B6 2013", "§°¶–"),
        ("Arial", "F095", "•"),
    ],
)
def test_the_fonts_of_texts(font: str, codes: str, text: str) -> None:
    assert "".join(symbol(code, font) for code in codes.split()) == text


@pytest.mark.parametrize(
    ("font", "code"), [("Wingdings", "F0FA"), ("MT Extra", "F061"), ("Odd", "E000"), ("Arial", "x"), ("Arial", "1")]
)
def test_what_no_text_knows_is_told(font: str, code: str) -> None:
    assert symbol(code, font) == UNKNOWN
    raw = docx(p(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'))
    assert both(raw) == ([UNKNOWN], [UNKNOWN])
    assert [gap.what for gap in read_document(raw).gaps] == [f"a symbol of the font {font!r} is not known"]


def test_signs_before_items() -> None:
    assert [
        bullet(sign, font) for sign, font in (("\uf0b7", "Symbol"), ("\uf0a7", "Wingdings"), ("o", "Courier New"))
    ] == [
        "•",
        "▪",
        "◦",
    ]
