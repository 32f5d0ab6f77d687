"""Heads by ITU's styles: a title is the title whatever words it begins with, in any language of style names."""

from __future__ import annotations

import pytest

from support.word_files import docx, p, style
from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.formats.word.reading import read_word
from wtsaprep.services.importing.arrivals import content_suffixes

NUMBER = "RESOLUTION 11 (Rev. Geneva, 2022)"
OPENING = "The World Telecommunication Standardization Assembly (Geneva, 2022),"
STYLES = (
    style("ResNo", "Res_No")
    + style("Restitle", "Res_title")
    + style("Titrersolution", "Res_title")
    + style("Reztitul", "Titre de résolution")
    + style("Mine", "My own title", based_on="Mine2")
    + style("Mine2", "Another", based_on="Restitle")
    + style("Rectitle0", "Rec_title")
    + '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Titulo"/><w:aliases w:val="rt,Res_title"/></w:style>'
    + style("Normalaftertitle0", "Normal after title")
    + style("Annextitle", "Annex_title")
)
BODY = (p("considering"), p("a)\tthat boats float;"), p("b)\tthat ships sail,"), p("resolves"), p("to study harbours."))


def kinds(raw: bytes, roles: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """The provisions of the one text of a file, each its kind and its words."""
    (text,) = built_clean(read_word(raw, roles or {}).scan, content_suffixes(""))
    return [(row.kind, row.text) for row in text.revised]


@pytest.mark.parametrize(
    "words",
    [
        "Recognizing the role of harbours",
        "Resolves to invite the harbours",
        "a) boats",
        "Reasons: boats",
        "MOD",
        "Annex 1 to Resolution 5",
        "Resolution 5 (Rev. Geneva, 2022)",
        "RESOLUTION 5 (Rev. Geneva, 2022)",
        "Section 3",
        "(2022) boats",
        "The World Telecommunication Standardization Assembly and boats",
    ],
)
@pytest.mark.parametrize("opening", [True, False])
def test_a_title_is_the_title_whatever_words_it_begins_with(words: str, opening: bool) -> None:
    rows = (p("(Geneva, 2022)"), p(OPENING)) if opening else ()
    raw = docx(p(NUMBER, style="ResNo"), p(words, style="Restitle"), *rows, *BODY, styles=STYLES)
    assert kinds(raw)[:2] == [("number", NUMBER), ("title", words)]


@pytest.mark.parametrize("id_", ["Restitle", "Titrersolution", "Reztitul", "Mine", "Rectitle0", "a5"])
def test_by_the_name_the_id_an_alias_or_what_a_style_is_based_on(id_: str) -> None:
    raw = docx(p(NUMBER), p("Noting boats", style=id_), *BODY, styles=STYLES)
    assert kinds(raw)[1] == ("title", "Noting boats")


def test_two_title_paragraphs_are_one_title() -> None:
    titles = (p("Recognizing harbours;", style="Restitle"), p("and considering boats", style="Restitle"))
    rows = kinds(docx(p(NUMBER), *titles, p(OPENING), *BODY, styles=STYLES))
    assert rows[1] == ("title", "Recognizing harbours; and considering boats")
    assert rows[2][0] == "opening"


def test_two_annex_titles_are_one_too() -> None:
    annex = (p("ANNEX 1"), p("Considering boats", style="Annextitle"), p("noting ships", style="Annextitle"))
    rows = kinds(docx(p(NUMBER), p("On boats"), p(OPENING), *BODY, *annex, p("1\tBoats float."), styles=STYLES))
    assert rows[-3:] == [("annex", "ANNEX 1"), ("other", "Considering boats noting ships"), ("item", "Boats float.")]


def test_a_number_line_that_is_set_as_a_title_is_the_number_line() -> None:
    rows = kinds(docx(p(NUMBER, style="Restitle"), p("On boats", style="Restitle"), p(OPENING), *BODY, styles=STYLES))
    assert rows[:2] == [("number", NUMBER), ("title", "On boats")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The General Congress of Boats, at its 12th meeting", "opening"),
        ("The General Congress of Boats, at its 12th meeting,", "opening"),
        ("considering boats", "heading"),
        ("a)\tthat boats float,", "item"),
    ],
)
def test_normal_after_title_is_an_opening_unless_its_words_say_otherwise(text: str, kind: str) -> None:
    raw = docx(p(NUMBER), p("On boats", style="Restitle"), p(text, style="Normalaftertitle0"), *BODY, styles=STYLES)
    assert kinds(raw)[2][0] == kind


def test_a_style_that_the_user_takes_out_says_nothing_whatever_it_is_based_on() -> None:
    raw = docx(p(NUMBER), p("On boats"), p(OPENING), *BODY[:3], p("On ships", style="Mine"), *BODY[3:], styles=STYLES)
    rows = [row for row in kinds(raw, {"My own title": ""}) if row[1] == "On ships"]
    assert rows
