"""Papers as Word files: each word stands there in its order, drawn as it is marked, on pages that say what they are."""

from __future__ import annotations

import pytest
from hypothesis import given

from support.matrices import hostile, matrices
from support.word_documents import body, part
from wtsaprep.comparison.matrix import Matrix
from wtsaprep.comparison.selection import selected
from wtsaprep.formats.matrix.paper import matrix_paper
from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow, PaperTable, paper_cell, paper_line
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.papers import word_paper
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.redline.spans import Span

MARKED = PaperLine((Span("kept", "to "), Span("deleted", "report"), Span("inserted", "act"), Span("kept", " now")))
TABLE = PaperTable(
    (
        PaperRow((paper_cell("resolves", across=2),), "signpost"),
        PaperRow((paper_cell("resolves 1"), PaperCell((MARKED,))), "contested"),
    ),
    (paper_cell("Clause", "strong"), paper_cell("ARB/1/1", "strong")),
    (1.0, 3.0),
)


def texts_in(raw: bytes) -> list[str]:
    """The paragraphs of a Word file that have words, whatever these look like."""
    read = read_document(raw, by_hand=False)
    return [text for line in read.lines if (text := "".join(run.text for run in line.runs)).strip()]


def lines_of(paper: Paper) -> list[str]:
    """What a paper says, line by line."""
    found = [*paper.over, paper.title]
    for one in paper.parts:
        if isinstance(one, PaperTable):
            cells = [*one.heads, *(cell for row in one.rows for cell in row.cells)] if one.rows else []
            found += [line.text for cell in cells for line in cell.lines]
        else:
            found.append(one.text)
    return [visible_document(text) for text in found if text.strip()]


@given(matrices())
def test_each_word_of_a_comparison_stands_in_its_word_file(found: Matrix) -> None:
    paper = matrix_paper(found, selected(found))
    assert texts_in(word_paper(paper)) == lines_of(paper)


def test_what_a_text_holds_is_text() -> None:
    paper = matrix_paper(hostile(), selected(hostile()))
    assert texts_in(word_paper(paper)) == lines_of(paper)


def test_marks_are_drawn_and_not_tracked() -> None:
    root = body(word_paper(Paper("Proposals", (TABLE,))))
    assert not list(root.iter(f"{W}ins", f"{W}del"))
    looks = {
        text.text: {str(look.tag).removeprefix(W) for look in run.iterfind(f"{W}rPr/*")} - {"lang"}
        for run in root.iter(f"{W}r")
        for text in run.iter(f"{W}t")
    }
    assert looks["report"] == {"strike", "color"}
    assert looks["act"] == {"color", "u"}
    assert looks["to "] == set()
    assert looks["Clause"] == {"b", "bCs"}


def test_its_heads_stand_on_each_page_and_a_cell_goes_across() -> None:
    root = body(word_paper(Paper("Proposals", (TABLE,), landscape=True)))
    rows = list(root.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert [span.get(f"{W}val") for span in root.iter(f"{W}gridSpan")] == ["2"]
    first, second = (int(column.get(f"{W}w", "")) for column in root.iter(f"{W}gridCol"))
    assert second == pytest.approx(3 * first, abs=3)
    size = next(root.iter(f"{W}pgSz"))
    assert size.get(f"{W}orient") == "landscape"
    assert int(size.get(f"{W}w", "")) > int(size.get(f"{W}h", ""))


@pytest.mark.parametrize("private", [False, True])
def test_a_private_paper_says_so_on_each_page(private: bool) -> None:
    raw = word_paper(Paper("Brief on Resolution 1", (paper_line("Position", "heading"),), private="PRIVATE" * private))
    header = "".join(text.text or "" for text in part(raw, "word/header1.xml").iter(f"{W}t"))
    assert ("PRIVATE: Brief on Resolution 1" in header) == private
    assert (body(raw).find(f".//{W}titlePg") is None) == private  # Where there is one, the first page has no header.
    assert ("PRIVATE" in texts_in(raw)) == private


def test_entries_of_lists_stand_below_what_they_belong_to() -> None:
    lines = (paper_line("We support:"), PaperLine((Span("kept", "resolves 2"),), depth=1))
    root = body(word_paper(Paper("Brief", lines)))
    styles = [style.get(f"{W}val") for style in root.iter(f"{W}pStyle")]
    assert styles[:3] == ["Title1", "Normal", "enumlev1"]


def test_the_same_paper_gives_the_same_bytes() -> None:
    paper = Paper("Proposals", (TABLE,))
    assert word_paper(paper) == word_paper(paper)
