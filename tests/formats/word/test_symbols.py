"""Symbols that Word names by a font and a number."""

from __future__ import annotations

import pytest

from support.word_files import both, docx, p, run
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
        ("Webdings", "F061 F072 F034 F03D", "✓✗▶●"),
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


@pytest.mark.parametrize(
    ("fonts", "text", "read"),
    [
        ('w:ascii="Symbol" w:hAnsi="Symbol"', "\uf0a3", "≤"),
        ('w:ascii="Symbol" w:hAnsi="Symbol"', "b = \u00b3", "β = ≥"),
        ('w:ascii="Wingdings" w:hAnsi="Wingdings"', "\u00fc", "✓"),
        ('w:ascii="Symbol" w:hAnsi="Arial"', "b\u00fc", "βü"),
        ('w:ascii="Symbol" w:hAnsi="Symbol"', "да\u00a0–", "да\u00a0–"),
        ('w:ascii="Times New Roman" w:hAnsi="Times New Roman"', "\uf0a7 b", "§ b"),
        ('w:ascii="Symbol" w:asciiTheme="minorHAnsi" w:hAnsi="Arial"', "b", "b"),
        ('w:cs="Symbol"', "b", "b"),
    ],
)
def test_text_in_a_font_of_symbols_is_read_as_it_is_drawn(fonts: str, text: str, read: str) -> None:
    raw = docx(p(f"{run('a ')}{run(text, properties=f'<w:rFonts {fonts}/>')}{run(' b')}"))
    assert both(raw) == ([f"a {read} b"], [f"a {read} b"])
    assert not read_document(raw).gaps


@pytest.mark.parametrize(
    ("properties", "text", "told"),
    [
        ('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', "z", "a symbol of the font 'Wingdings' is not known"),
        ('<w:rFonts w:hAnsi="Odd"/>', "\ue000", "a symbol of the font 'Odd' is not known"),
        ("", "\uf0a3", "a symbol that no font is named for (U+F0A3) is not known"),
    ],
)
def test_text_that_nobody_can_read_is_told(properties: str, text: str, told: str) -> None:
    raw = docx(p(run(text, properties=properties)))
    assert both(raw) == ([UNKNOWN], [UNKNOWN])
    assert [gap.what for gap in read_document(raw).gaps] == [told]


def test_a_style_may_name_a_font_of_symbols() -> None:
    fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Greek"><w:name w:val="Greek"/><w:rPr>{fonts}</w:rPr></w:style>'
        f'<w:style w:type="character" w:styleId="Sign"><w:name w:val="Sign"/><w:rPr>{fonts}</w:rPr></w:style>'
    )
    plain = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    sign = run("b", properties='<w:rStyle w:val="Sign"/>')
    raw = docx(p(run("a ") + sign), p(run("b ") + run("b", properties=plain), style="Greek"), p("b"), styles=styles)
    assert both(raw)[0] == ["a β", "β b", "b"]
