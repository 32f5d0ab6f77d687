"""Notes that bear a mark of their own instead of a number: called and printed with it, never a stray sign."""

from __future__ import annotations

import pytest

from support.word_files import both, docx, gone, ins, p, run
from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.reading import read_word
from wtsaprep.model.printed import printed
from wtsaprep.services.importing.arrivals import content_suffixes

RAISED = '<w:vertAlign w:val="superscript"/>'
BY_STYLE = '<w:rStyle w:val="FootnoteReference"/>'
USUAL = '<w:r><w:footnoteReference w:id="2"/></w:r>'
OWN = '<w:footnoteReference w:customMarkFollows="1" w:id="1"/>'
STAR = f"<w:r>{OWN}<w:t>*</w:t></w:r>"


def notes(mark: str = "*", words: str = " One.") -> str:
    """Two notes, the first with a mark of its own."""
    first = run(mark, properties=BY_STYLE) + run(words)
    return (
        f'<w:footnote w:id="1"><w:p>{first}</w:p></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(" Two.")}</w:p></w:footnote>'
    )


@pytest.mark.parametrize(
    ("call", "mark"),
    [
        (STAR, "*"),
        (f"<w:r><w:rPr>{BY_STYLE}</w:rPr>{OWN}<w:t>**</w:t></w:r>", "**"),
        (f'<w:r>{OWN}<w:sym w:font="Symbol" w:char="F02A"/></w:r>', "∗"),
        (f"<w:r>{OWN}</w:r>{run('†', properties=RAISED)}", "†"),
        (f"<w:r>{OWN}</w:r>{run('1)', properties=BY_STYLE)}", "1)"),
        (f"<w:r>{OWN}</w:r>{run('*')}", "*"),
        (f"<w:r>{OWN.replace('footnote', 'endnote')}<w:t>*</w:t></w:r>", "*"),
    ],
)
def test_a_note_is_called_and_printed_with_its_mark(call: str, mark: str) -> None:
    held = notes(mark)
    raw = docx(p("a", call, " b;"), footnotes=held, endnotes=held.replace("footnote", "endnote"))
    assert both(raw)[1] == [f"a[^{mark}] b;", f"[^{mark}]\tOne."]


@pytest.mark.parametrize(("called", "held"), [("F02A", "*"), ("2A", "∗")])
def test_the_star_of_one_font_is_that_of_another(called: str, held: str) -> None:
    call = f'<w:r>{OWN}<w:sym w:font="Symbol" w:char="{called}"/></w:r>'
    assert both(docx(p("a", call, " b;"), footnotes=notes(held)))[1] == ["a[^∗] b;", "[^∗]\tOne."]


def test_a_mark_that_libreoffice_has_doubled_is_one() -> None:
    assert both(docx(p("a", STAR, " b;"), footnotes=notes("*\t*", "One.")))[1] == ["a[^*] b;", "[^*]\tOne."]


def test_a_mark_takes_no_number() -> None:
    raw = docx(p("a", STAR, " b", USUAL, ";"), footnotes=notes())
    assert both(raw)[1] == ["a[^*] b[^1];", "[^*]\tOne.", "[^1]\tTwo."]


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (run(" plain words"), "a[^1] plain words"),
        (run("* plain words"), "a[^1]* plain words"),
        (USUAL, "a[^1][^2]"),
    ],
)
def test_words_after_a_call_without_a_mark_are_none(after: str, text: str) -> None:
    assert both(docx(p("a", f"<w:r>{OWN}</w:r>", after), footnotes=notes("1")))[1][0] == text


def test_a_call_with_its_mark_is_inserted_and_deleted_whole() -> None:
    old = STAR.replace("w:t>", "w:delText>").replace('w:id="1"', 'w:id="2"')
    held = notes().replace("<w:r><w:footnoteRef/></w:r>", run("*"))
    raw = docx(p("a", ins(STAR), " b", gone(old)), footnotes=held)
    assert both(raw) == (["a b[^*]", "[^*]\tTwo."], ["a[^*] b", "[^*]\tOne."])


def test_a_note_that_the_file_does_not_hold_is_told() -> None:
    (gap,) = read_document(docx(p("x"), p("a", USUAL))).gaps
    assert (gap.number, gap.what, gap.lost) == (2, "a note is called here that the file does not hold", True)


def test_a_text_that_is_imported_keeps_the_marks() -> None:
    raw = docx(
        p("RESOLUTION 11 (Rev. Geneva, 2022)"),
        p("On harbours"),
        p("The World Telecommunication Standardization Assembly (Geneva, 2022),"),
        p("resolves"),
        p("1\tto study", STAR, " lights;"),
        p("2\tto report", USUAL, " on boats."),
        footnotes=notes(),
    )
    (text,) = built_clean(read_word(raw, {}).scan, content_suffixes(""))
    assert [str(row) for row in printed(text.revised)][-4:] == [
        "1\tto study[^*] lights;",
        "2\tto report[^1] on boats.",
        "[^*]\tOne.",
        "[^1]\tTwo.",
    ]
