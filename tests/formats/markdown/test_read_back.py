"""A document that was handed in as Markdown is read back, in every dialect, blank for blank and line for line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.flattened.reading.build import ReadText, built_clean
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.formats.markdown.dialect_names import DIALECTS, DialectName
from wtsaprep.formats.markdown.document import markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution

TEXT = (
    Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
    Provision(id="title", kind="title", text="Collaboration"),
    Provision(id="considering-0", kind="heading", text="considering"),
    Provision(id="a", text="the usefulness of examining;"),
    Provision(id="b", text="the need,"),
)
RESOLUTION = Resolution(number="11", adopted="Hammamet, 2016", provisions=TEXT)
STARRED = ("***", "---", "* * *", "___", "*", "_", "*a*", "**a** b", "_a_", "a***", "***a", "\\*")


def read_back(marks: DialectName, baseline: Text, revised: Text, reasons: str = "") -> ReadText:
    """A proposal after a journey through Markdown."""
    resolution = RESOLUTION.model_copy(update={"provisions": baseline})
    fields = {"id": "arb", "number": "ARB/36A1/1", "sources": ("ARB",), "baseline": RESOLUTION.baseline}
    proposal = Proposal.model_validate({"symbol": "MOD", "reasons": reasons, **fields})
    document = markdown_document(Contribution(sources=("ARB",)), [DocumentEntry(proposal, resolution, revised)], marks)
    (text,) = built_clean(scan(document), lambda: "new")
    return text


def edited(**texts: str) -> Text:
    """The little resolution above with other words in some provisions."""
    return tuple(p.model_copy(update={"text": texts.get(p.id, p.text)}) for p in TEXT)


def lines(text: Text) -> list[str]:
    """A text as printed."""
    return [str(line) for line in printed(text)]


@pytest.mark.parametrize(
    "reasons",
    [
        *STARRED,
        "One.\n\n***\n\nTwo.",
        "One.\n\n---\n\nTwo.",
        "under No.\u00a09  of it",
        "  set in by two",
        "closing blanks  ",
        "\u00a0both\u00a0",
        "Line one\nline two\n\n1. a list\n2. of two\n- and a dash\n  set in\n# no heading\n===",
        "a line ending in a backslash\\\nand another",
    ],
)
@pytest.mark.parametrize("revised", [TEXT, edited(a="the use of examining;")], ids=["no marks", "marks"])
@pytest.mark.parametrize("marks", DIALECTS)
def test_reasons_come_back(marks: DialectName, revised: Text, reasons: str) -> None:
    assert read_back(marks, TEXT, revised, reasons).reasons == reasons


prose = st.lists(st.sampled_from(("word", "*", "_", " ", "\u00a0", "\\", "<b>", "#", "1.", "-", "&amp;")), min_size=1)
paragraphs = st.lists(prose.map(lambda words: f"x{''.join(words)}"), min_size=1, max_size=3).map("\n".join)


@pytest.mark.parametrize("marks", DIALECTS)
@example("a whole word-\nanother")
@given(st.lists(paragraphs, min_size=1, max_size=3).map("\n\n".join))
def test_any_reasons_come_back(marks: DialectName, reasons: str) -> None:
    assert read_back(marks, TEXT, TEXT, reasons).reasons == reasons


@pytest.mark.parametrize("title", [*STARRED, "  set in", "ends in a blank\u00a0"])
@pytest.mark.parametrize("baseline", [TEXT, None], ids=["edited", "untouched"])
@pytest.mark.parametrize("marks", DIALECTS)
def test_titles_come_back(marks: DialectName, baseline: Text | None, title: str) -> None:
    revised = edited(title=title)
    read = read_back(marks, baseline or revised, revised)
    assert lines(read.revised) == lines(revised)
    assert marks == "none" or lines(read.baseline) == lines(baseline or revised)


@pytest.mark.parametrize(
    "words", [" one", "  two", "\u00a0\u00a0two", "two  ", " \u00a0 mixed  ;", "  the usefulness;"]
)
@pytest.mark.parametrize("baseline", [TEXT, None], ids=["edited", "untouched"])
@pytest.mark.parametrize("marks", DIALECTS)
def test_blanks_of_a_clause_come_back(marks: DialectName, baseline: Text | None, words: str) -> None:
    revised = edited(a=words)
    read = read_back(marks, baseline or revised, revised)
    assert lines(read.revised) == lines(revised)
    assert marks == "none" or lines(read.baseline) == lines(baseline or revised)


@pytest.mark.parametrize("marks", DIALECTS)
def test_a_move_comes_back(marks: DialectName) -> None:
    """The review dialect says beside the clause that it moved; a reader who is no person leaves that out."""
    rows = edited(a="the *use* of examining (moved here from b));", b="the need;")
    moved = (*rows[:3], rows[4], rows[3])
    read = read_back(marks, rows, moved)
    assert lines(read.revised) == lines(moved)
    assert marks == "none" or lines(read.baseline) == lines(rows)
    said = [doubt.what for doubt in read.doubts if "comment left out" in doubt.what]
    wanted = ["“moved here from considering b)”", "“moved to considering a)”"] if marks in ("review", "gfm") else []
    assert said == [f"comment left out: {words}" for words in wanted]
