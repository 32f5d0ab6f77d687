"""What is struck and underlined by hand: a deletion and an insertion where it can be nothing else, and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.word_files import both, docx, gone, ins, p, row, run, style, table
from wtsaprep.formats.word.document import read_document

FIXTURES = Path(__file__).parent / "fixtures"
SIDES = ("base", "final")
STRUCK, TWICE = "<w:strike/>", "<w:dstrike/>"
LINE, DOUBLE, NO_LINE = '<w:u w:val="single"/>', '<w:u w:val="double"/>', '<w:u w:val="none"/>'
MOD = p("MOD\tARB/40A1/1")
CLAUSE = ("the report yearly to all;", "the report every two years to all;")


def old(text: str, look: str = STRUCK) -> str:
    """Words struck by hand."""
    return run(text, properties=look)


def new(text: str, look: str = LINE) -> str:
    """Words underlined by hand."""
    return run(text, properties=look)


def character_style(id_: str, look: str = "", based_on: str = "") -> str:
    """A style of characters."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="character" w:styleId="{id_}"><w:name w:val="{id_}"/>{based}<w:rPr>{look}</w:rPr></w:style>'
    )


def told(raw: bytes) -> list[tuple[int, str, bool]]:
    """What is told of a file: where, the first words, whether it has to be accepted."""
    return [(gap.number, " ".join(gap.what.split()[:3]), gap.lost) for gap in read_document(raw).gaps]


@pytest.mark.parametrize(
    "changed",
    [
        p("the report ", old("yearly"), new(" every two years"), " to all;"),
        p("the report ", old("yearly "), new("every two years "), "to all;"),
        p("the report ", old("yearly"), " ", new("every two years"), " to all;"),
        p("the report ", new("every two years"), " ", old("yearly"), " to all;"),
        p("the report", old(" yearly"), new(" every two years"), " to all;"),
        p("the report", old(" yearly"), new("every two years"), " to all;"),
        p("the report ", old("yearly", TWICE), " ", new("every two years", DOUBLE), " to all;"),
        p("the report ", old("year"), old("ly ", "<w:b/><w:strike w:val='1'/>"), new("every two years "), "to all;"),
        p("the report ", old("yearly ", '<w:rStyle w:val="Gone"/>'), new("every two years "), "to all;"),
        p("the report ", old("yearly "), new("every two years ", '<w:rStyle w:val="New"/>'), "to all;"),
        p("the report ", f"<w:hyperlink>{old('yearly ')}</w:hyperlink>", new("every two years "), "to all;"),
    ],
)
def test_a_paragraph_that_has_both_is_two_texts(changed: str) -> None:
    styles = style("Strike", inner="<w:rPr><w:strike/></w:rPr>") + style("Gone", based_on="Strike")
    raw = docx(changed, styles=styles + style("New", inner=f"<w:rPr>{LINE}</w:rPr>"))
    assert both(raw) == ([CLAUSE[0]], [CLAUSE[1]])
    assert told(raw) == [(1, "struck or underlined", True)]


@pytest.mark.parametrize(
    "drawn",
    [
        new("underlined"),
        run("plain", properties="<w:strike w:val='0'/>"),
        run("plain", properties=NO_LINE),
        f"<w:hyperlink>{new('a link')}</w:hyperlink>",
        new("https://www.itu.int/x"),
        run("a link", properties='<w:rStyle w:val="Lien"/>'),
        run("not struck", properties='<w:rStyle w:val="Gone"/><w:strike w:val="0"/>'),
    ],
)
def test_what_is_no_change_stays_in_both_texts(drawn: str) -> None:
    styles = style("Lien", "Hyperlink", inner=f"<w:rPr>{LINE}</w:rPr>") + style(
        "Gone", inner="<w:rPr><w:strike/></w:rPr>"
    )
    raw = docx(p("a ", drawn), styles=styles)
    base, final = both(raw)
    assert base == final
    assert told(raw) == []


def test_struck_words_alone_are_told_but_stand_where_no_text_is_changed() -> None:
    raw = docx(p("a ", old("b")))
    assert both(raw) == (["a b"], ["a b"])
    assert told(raw) == [(1, "struck by hand,", False)]


@pytest.mark.parametrize(
    ("blocks", "base", "final"),
    [
        ([p("to ", old("a "), "b;")], ["to a b;"], ["to b;"]),
        ([p("to ", new("a "), "b;")], ["to b;"], ["to a b;"]),
        ([p("a;"), p(old("b;")), p("c;")], ["a;", "b;", "c;"], ["a;", "c;"]),
        ([p("a;"), p(new("b;")), p("c;")], ["a;", "c;"], ["a;", "b;", "c;"]),
        ([p(old("Old title")), p(new("New title")), p("a;")], ["Old title", "a;"], ["New title", "a;"]),
        ([p(new("considering")), p("a;")], ["considering", "a;"], ["considering", "a;"]),
        ([p(new("Number")), p(new("Title")), p("a;")], ["Number", "Title", "a;"], ["Number", "Title", "a;"]),
        ([p("a;"), p(new("noting")), p(new("b;")), p("c;")], ["a;", "c;"], ["a;", "noting", "b;", "c;"]),
        ([p("Reasons: ", new("none"))], ["Reasons: none"], ["Reasons: none"]),
        ([table(row(p(old("a")), p(new("b"))))], ["a | "], [" | b"]),
        ([p("{+new+} ", new("word"))], [" word"], ["new word"]),
        ([p(ins(new("new "))), p("to ", old("a"), "b;")], ["", "to ab;"], ["new ", "to b;"]),
        ([p(gone(new("gone ")), "a ", old("b"))], ["gone a b"], ["a "]),
        ([p(ins(old("new ")), "a ", old("b"))], ["a b"], ["a "]),
        ([p("the ", old("a"), " ", new("b"), ", c")],
         ["the a, c"], ["the b, c"]),
        ([p(old("Old "), new("New "), "words;")], ["Old words;"], ["New words;"]),
        ([p(old("Old"), " words;")], ["Old words;"], ["words;"]),
    ],
)  # fmt: skip
def test_in_the_text_of_a_proposal(blocks: list[str], base: list[str], final: list[str]) -> None:
    assert both(docx(MOD, *blocks)) == (["MOD\tARB/40A1/1", *base], ["MOD\tARB/40A1/1", *final])


def test_each_proposal_is_judged_for_itself() -> None:
    underlined = p("a ", new("b "), "c;")
    raw = docx(MOD, underlined, p("ADD\tARB/40A1/2"), underlined, p("NOC\tARB/40A1/3"), underlined)
    assert both(raw)[0] == ["MOD\tARB/40A1/1", "a c;", "ADD\tARB/40A1/2", "a b c;", "NOC\tARB/40A1/3", "a b c;"]


def test_a_resolution_without_a_symbol_that_is_drawn_upon_is_one_that_is_changed() -> None:
    number = p("RESOLUTION 11 (Rev. Hammamet, 2016)")
    raw = docx(p("a ", new("b")), number, p("to ", old("a "), new("b "), "c;"), p("x ", new("y "), "z;"))
    base, final = both(raw)
    assert base[0] == final[0] == "a b"
    assert (base[2:], final[2:]) == (["to a c;", "x z;"], ["to b c;", "x y z;"])


def test_notes_are_drawn_upon_too() -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1">{p("See ", old("A"), new("B"), ".")}</w:footnote>'
    base, final = both(docx(p("a", call), footnotes=note))
    assert (base[1], final[1]) == ("[^1]\tSee A.", "[^1]\tSee B.")


def test_a_file_struck_by_hand_throughout() -> None:
    raw = (FIXTURES / "manual_strike.docx").read_bytes()
    texts = [(FIXTURES / f"manual_strike_{side}.txt").read_text(encoding="utf-8").splitlines() for side in SIDES]
    assert list(both(raw)) == texts
    base, final = both((FIXTURES / "manual_strike_resolution.docx").read_bytes())
    assert [base[n] for n in (6, 8)] == [
        "that the Director shall report yearly to the Council,",
        "to continue the study.",
    ]
    assert final[6] == "that the Director shall report every two years to the Council,"
    assert final[8] == "to extend the study."


@pytest.mark.parametrize("kind", ["single", "double", "wave", "words", "thick", "dotted", "dash"])
@pytest.mark.parametrize("struck", [STRUCK, TWICE, "<w:strike w:val='0'/><w:dstrike/>", '<w:rStyle w:val="Gone2"/>'])
def test_any_kind_of_line_through_and_under(kind: str, struck: str) -> None:
    styles = character_style("Gone", STRUCK) + character_style("Gone2", based_on="Gone")
    lined = f'<w:u w:val="{kind}"/>'
    raw = docx(p("the report ", old("yearly ", struck), new("weekly ", lined), "to all;"), styles=styles)
    assert both(raw) == (["the report yearly to all;"], ["the report weekly to all;"])


def test_what_a_run_says_itself_goes_before_its_style() -> None:
    own = '<w:rStyle w:val="Gone"/><w:strike w:val="0"/>'
    raw = docx(MOD, p("to ", old("report ", own), "it;"), styles=character_style("Gone", STRUCK))
    assert both(raw)[1][1] == "to report it;"


def test_a_paragraph_style_that_underlines_says_nothing_beside_struck_words() -> None:
    raw = docx(
        MOD, p("to ", old("report "), "it;", style="Lined"), styles=style("Lined", inner=f"<w:rPr>{LINE}</w:rPr>")
    )
    base, final = both(raw)
    assert (base[1], final[1]) == ("to report it;", "to it;")


def test_a_paragraph_style_that_strikes_is_a_deletion() -> None:
    raw = docx(MOD, p("a;"), p("b;", style="Old"), styles=style("Old", inner=f"<w:rPr>{TWICE}</w:rPr>"))
    assert both(raw) == (["MOD\tARB/40A1/1", "a;", "b;"], ["MOD\tARB/40A1/1", "a;"])


def test_the_link_of_a_field_is_no_insertion() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText> HYPERLINK "https://itu.int" </w:instrText></w:r>'
    link = f"{char.format('begin')}{code}{char.format('separate')}{new('the page')}{char.format('end')}"
    base, final = both(docx(MOD, p("see ", link, " of ", new("new "), "words;")))
    assert (base[1], final[1]) == ("see the page of words;", "see the page of new words;")


RED, NEARLY_BLACK = '<w:color w:val="C00000"/>', '<w:color w:val="231F20"/>'


def test_a_colour_alone_is_told_and_the_words_stand() -> None:
    raw = docx(MOD, p("to ", run("report ", properties=RED), "it;"), p(run("b;", properties=RED)), p("c;"))
    base, final = both(raw)
    assert base == final
    (gap,) = read_document(raw).gaps
    assert (gap.number, gap.lost) == (2, False)
    assert gap.what == "coloured by hand in paragraphs 2, 3, but read as it stands: “report”"


@pytest.mark.parametrize("look", [NEARLY_BLACK, '<w:color w:val="auto"/>', '<w:color w:val="808080"/>'])
def test_black_and_grey_are_no_colours(look: str) -> None:
    assert told(docx(MOD, p("to ", run("report ", properties=look), "it;"))) == []


def test_colours_outside_of_proposals_are_not_told() -> None:
    assert told(docx(p("to ", run("report ", properties=RED), "it;"))) == []


@pytest.mark.parametrize(
    ("blocks", "shown"),
    [
        (["a ", old("b "), new("c "), "d"], "[-b -]{+c +}"),
        (["a ", old("b"), " ", new("c"), " d"], "[-b-] {+c+}"),
        (["a ", old("b "), new("c "), "d ", old("e "), "f"], "[-b -]{+c +} ... [-e -]"),
        (["a [-tracked-]{+change+} ", old("b "), new("c "), "d"], "[-b -]{+c +}"),
        (["a ", ins(old("gone ")), ins(new("new ")), "d"], "[-gone -]"),
    ],
)
def test_what_is_told_is_what_was_drawn_and_not_what_word_has_tracked(blocks: list[str], shown: str) -> None:
    (gap,) = read_document(docx(p(*blocks))).gaps
    assert gap.what == f"struck or underlined by hand in paragraph 1, and read as deleted or inserted: “{shown}”"


def test_looks_of_tracked_changes_alone_are_not_told() -> None:
    raw = docx(p("a ", gone(run("b ", "delText", STRUCK)), ins(new("c ")), "d"))
    assert both(raw) == (["a b d"], ["a c d"])
    assert told(raw) == []


def test_an_underlined_paragraph_behind_a_struck_one_is_named_with_it() -> None:
    raw = docx(p("a"), p(old("old goes")), p(new("new comes")), p("b"))
    (gap,) = read_document(raw).gaps
    assert gap.what == (
        "struck by hand, but read as it stands: “old goes”; so is what is underlined behind it: “new comes”"
    )
