"""A Markdown document comes back as itself in every dialect, or is refused with the place that would not."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from support.strategies import HOSTILE, drafts
from wtsaprep.errors import ExportFault
from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.markdown.blocks import Block, write_blocks
from wtsaprep.formats.markdown.dialect_names import DIALECTS, DialectName
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.document import markdown_document, markdown_text
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.redline.spans import Mark, Span

TEXT = (
    Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
    Provision(id="title", kind="title", text="Collaboration"),
    Provision(id="considering-0", kind="heading", text="considering"),
    Provision(id="a", text="the usefulness of examining;"),
    Provision(id="b", text="the need,"),
)
REVISED = (TEXT[0], TEXT[1], TEXT[2], Provision(id="a", text="the use of examining;"), TEXT[4])
RESOLUTION = Resolution(number="11", adopted="Hammamet, 2016", provisions=TEXT)
COVER = Contribution(sources=("ARB",), document="36", addenda=(1,))


def entry(symbol: str = "MOD", **more: object) -> DocumentEntry:
    """A proposal of the Arab States on the little resolution above."""
    fields = {"id": "arb", "number": "ARB/36A1/1", "sources": ("ARB",), "baseline": RESOLUTION.baseline, **more}
    proposal = Proposal.model_validate({"symbol": symbol, **fields})
    return DocumentEntry(proposal, None if proposal.baseline is None else RESOLUTION, REVISED)


def document(one: DocumentEntry, marks: DialectName = "review") -> list[str]:
    """The paragraphs of a document with one proposal."""
    return markdown_document(COVER, [one], marks).strip().split("\n\n")


def rendered(markdown: str) -> str:
    """The words that a Markdown reader shows, marks dropped and deletions with them."""
    html = re.sub(r"<del>.*?</del>", "", MarkdownIt("commonmark").render(markdown))
    return unescape(re.sub(r"</?(?:ins|em|strong|p|h1)>", "", html))


@pytest.mark.parametrize("marks", DIALECTS)
@given(draft=drafts())
def test_any_text_comes_back_or_is_refused_with_its_place(marks: DialectName, draft: tuple[Text, Text]) -> None:
    steering = {p.id for text in draft for p in text if "\x1b" in p.text}
    if marks == "none":
        steering = {p.id for p in draft[1] if "\x1b" in p.text}
    if not steering:
        markdown_text(*draft, marks)
        return
    with pytest.raises(ExportFault) as caught:
        markdown_text(*draft, marks)
    assert caught.value.where.provision in steering


@given(drafts())
def test_what_readers_see_of_the_clean_text_is_the_clean_text(draft: tuple[Text, Text]) -> None:
    revised = tuple(p.model_copy(update={"text": p.text.replace("\x1b", "")}) for p in draft[1])
    shown = [line for line in rendered(markdown_text(revised, revised, "none")).split("\n") if line]
    assert shown == [str(p) for p in printed(revised) if str(p).strip()]


@pytest.mark.parametrize("marks", DIALECTS)
@pytest.mark.parametrize("words", [*HOSTILE[:9], *HOSTILE[10:], "- x", "1. x", "> q", "===", " lead", "trail ", "a  b"])
@pytest.mark.parametrize("mark", ["kept", "deleted", "inserted"])
def test_hostile_words_come_back_as_themselves(marks: DialectName, words: str, mark: Mark) -> None:
    write_blocks(
        [Block((Span("kept", "that "), Span(mark, words), Span("kept", "x"))), Block((Span(mark, words),))],
        dialect(marks),
    )


@pytest.mark.parametrize("words", ["\x1b[31m", "nul \x00", "\x9b"])
def test_control_characters_are_refused_with_their_place(words: str) -> None:
    with pytest.raises(ExportFault) as caught:
        markdown_text(TEXT, (*TEXT, Provision(id="bad", text=words)), "review")
    assert caught.value.where.provision == "bad"


@pytest.mark.parametrize("label", ["a)", "1", "1.", "1)", "i)", "–", "-", "•", "#", "1.1", "aa)", "bbis)"])
@pytest.mark.parametrize("marks", DIALECTS)
def test_labels_stay_text(label: str, marks: DialectName) -> None:
    text = (Provision(id="h", kind="heading", text="resolves"), Provision(id="x", label=label, text="that;"))
    shown = rendered(markdown_text(text, text, marks))
    assert f"{label}\tthat;" in shown


@pytest.mark.parametrize(
    ("marks", "line"),
    [
        ("review", "a)\tthe <del>usefulness</del><ins>use</ins> of examining;"),
        ("gfm", "a)\tthe ~~usefulness~~<ins>use</ins> of examining;"),
        ("critic", "a)\tthe {--usefulness--}{++use++} of examining;"),
        ("pandoc", 'a\\)\tthe [usefulness]{.deletion author="ARB"}[use]{.insertion author="ARB"} of examining;'),
        ("none", "a)\tthe use of examining;"),
    ],
)
def test_the_dialects(marks: DialectName, line: str) -> None:
    assert line in document(entry(), marks)


def test_a_document_has_cover_symbol_text_and_reasons() -> None:
    lines = document(entry(reasons="One.\n\nTwo."))
    assert lines[3] == "**Addendum 1 to Document 36-E**"
    assert "Title:\t\\[to be completed\\]" in lines
    assert lines[lines.index("MOD\tARB/36A1/1") :] == [
        "MOD\tARB/36A1/1",
        "**RESOLUTION 11 (Rev. Hammamet, 2016)**",
        "**Collaboration**",
        "*considering*",
        "a)\tthe <del>usefulness</del><ins>use</ins> of examining;",
        "b)\tthe need,",
        "Reasons:\tOne.",
        "Two.",
    ]


def test_the_cover_names_the_text_in_force_and_not_that_or_how_it_was_worked_out() -> None:
    known = entry()
    baseline = RESOLUTION.model_copy(update={"status": "reconstructed", "provenance": "From a copy.\n\nJudged: [-x-]."})
    assert "Text in force:\tRESOLUTION 11 (Rev. Hammamet, 2016)" in document(known)
    told = document(DocumentEntry(known.proposal, baseline, known.revised))
    assert told == document(known)


def test_a_field_of_nothing_but_blanks_is_an_empty_one() -> None:
    assert document(entry(reasons=" \n\n"))[-1] == "b)\tthe need,"


def test_a_new_text_carries_no_marks() -> None:
    text = markdown_document(COVER, [entry("ADD", baseline=None)], "review")
    assert "<ins>" not in text
    assert "a)\tthe use of examining;" in text


@pytest.mark.parametrize("symbol", ["SUP", "NOC"])
def test_a_suppression_reproduces_no_text(symbol: str) -> None:
    lines = document(entry(symbol, reasons="It is done."))
    assert lines[lines.index(f"{symbol}\tARB/36A1/1") :] == [
        f"{symbol}\tARB/36A1/1",
        "**RESOLUTION 11 (Rev. Hammamet, 2016)**",
        "**Collaboration**",
        "Reasons:\tIt is done.",
    ]


def test_practice_heads_the_document() -> None:
    assert document(entry(practice=True))[0] == "**PRACTICE**"


def test_the_same_document_has_the_same_bytes() -> None:
    assert markdown_document(COVER, [entry()], "pandoc") == markdown_document(COVER, [entry()], "pandoc")
