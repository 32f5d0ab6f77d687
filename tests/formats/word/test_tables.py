"""Tables: read and written again they have the same rows and columns, or it is told that they have not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.word_documents import body, word
from support.word_files import docx, p, row, table
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.reading import WordReading, read_word
from wtsaprep.model.provision import Text
from wtsaprep.redline.align import inherit_ids

TEXT = (
    p("RESOLUTION 11 (Rev. Hammamet, 2016)"),
    p("Postal corners"),
    p("The World Telecommunication Standardization Assembly (Hammamet, 2016),"),
    p("resolves"),
    p("to count what follows:"),
)
SYMBOL = p("MOD\tARB/36A1/1")
Rows = list[list[str]]


def cell(properties: str, inner: str = "") -> str:
    """A cell that says this of itself."""
    return f"<w:tcPr>{properties}</w:tcPr>{inner or p('x')}"


def texts_of(raw: bytes) -> tuple[WordReading, Text, Text]:
    """A file as it is read, and the two texts of its proposal."""
    read = read_word(raw, {})
    (text,) = build(read.scan, None, iter("abcdefghijklmnopqrstuvwxyz").__next__)
    return read, text.baseline, text.revised


def rows_of(text: Text) -> Rows:
    """The cells of a text, row by row."""
    rows: Rows = []
    for cell in (provision for provision in text if provision.kind == "cell"):
        if not cell.level:
            rows.append([])
        assert cell.level == len(rows[-1])
        rows[-1].append(cell.text)
    return rows


def written(raw: bytes) -> Rows:
    """The cells of the last table of a file, all its changes accepted."""
    *_, last = body(raw).iter(f"{W}tbl")
    kept = (r for r in last.iter(f"{W}tr") if r.find(f"{W}trPr/{W}del") is None)
    return [["".join(t.text or "" for t in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")] for row in kept]


COVER = table(row(cell('<w:gridSpan w:val="2"/>'), cell("<w:vMerge/>")), row("a", "", "b"))
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from(("", "", "kind", "colour", "1", "a)")), min_size=width, max_size=width),
        min_size=1,
        max_size=5,
    )
)


CHANGED = st.tuples(st.sampled_from(("", "a", "b")), st.sampled_from(("", "c", "d")))
"""The words of a cell in the text in force and in the revised one."""


@given(TABLES)
def test_a_table_is_written_as_it_was_read_with_the_cells_that_have_no_words(rows: Rows) -> None:
    raw = docx(SYMBOL, *TEXT, table(*(row(*cells) for cells in rows)), p("to go on."))
    read, base, final = texts_of(raw)
    assert rows_of(base) == rows_of(final) == rows
    assert written(word(base, final)) == rows
    assert not read.gaps
    again = texts_of(word(base, final))
    assert rows_of(again[1]) == rows_of(again[2]) == rows


@given(st.lists(st.lists(CHANGED, min_size=3, max_size=3), min_size=1, max_size=4))
def test_cells_whose_words_go_or_come_are_in_both_texts(cells: list[list[tuple[str, str]]]) -> None:
    made = (row(*(p(f"[-{old}-]{{+{new}+}}") if old or new else "" for old, new in in_row)) for in_row in cells)
    _, base, final = texts_of(docx(SYMBOL, *TEXT, table(*made), p("to go on.")))
    assert rows_of(base) == [[old for old, _ in in_row] for in_row in cells]
    assert rows_of(final) == [[new for _, new in in_row] for in_row in cells]
    assert [p.id for p in base] == [p.id for p in final]


def test_a_cell_has_its_column_in_each_of_the_two_texts() -> None:
    gone = f'<w:tcPr><w:cellDel w:id="1" w:author="ARB"/></w:tcPr>{p("[-a-]")}'
    raw = docx(SYMBOL, *TEXT, table(row(gone, "b"), row("", "x", mark="+"), row("c", "")), p("to go on."))
    _, base, final = texts_of(raw)
    assert rows_of(base) == [["a", "b"], ["c", ""]]
    assert rows_of(final) == [["b"], ["", "x"], ["c", ""]]


@pytest.mark.parametrize(
    "rows",
    [
        [row(cell('<w:gridSpan w:val="2"/>'), "b"), row("c", "d", "e")],
        [row("a", cell('<w:vMerge w:val="restart"/>')), row("c", cell("<w:vMerge/>"))],
        [row("a", "b").replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'), row("c", "d", "e")],
        [row("a", cell("", f"{table(row('in', 'it'))}{p('')}"))],
    ],
)
def test_merged_cells_are_a_gap_at_their_place(rows: list[str]) -> None:
    read, *_ = texts_of(docx(SYMBOL, *TEXT, table(row("kind", "colour"), *rows), p("to go on.")))
    assert ["merged" in gap.what for gap in read.gaps] == [True]
    assert read.gaps[0].line >= len(TEXT) + 4


def test_a_last_cell_that_reaches_to_the_edge_is_none() -> None:
    rows = (row("a", "b", "c"), row(cell('<w:gridSpan w:val="3"/>')), row("d", cell('<w:gridSpan w:val="2"/>')))
    read, base, final = texts_of(docx(SYMBOL, *TEXT, table(*rows), p("to go on.")))
    assert not read.gaps
    assert written(word(base, final)) == [["a", "b", "c"], ["x"], ["d", "x"]]


def test_two_tables_with_no_words_between_are_a_gap() -> None:
    read, *_ = texts_of(docx(SYMBOL, *TEXT, table(row("a", "b")), p(""), table(row("c", "d")), p("to go on.")))
    assert ["read as one" in gap.what for gap in read.gaps] == [True]


def test_tables_of_a_cover_are_in_no_text_and_no_gap() -> None:
    read, base, _ = texts_of(docx(COVER, p(""), COVER, p("Proposals"), SYMBOL, *TEXT, p("to go on.")))
    assert not read.gaps
    assert not rows_of(base)
    assert all(paragraph.text for paragraph in read.scan.front)


@given(TABLES, st.data())
def test_a_cell_that_changes_is_the_one_that_changed(rows: Rows, data: st.DataObject) -> None:
    in_row = data.draw(st.sampled_from(rows))
    at = data.draw(st.integers(0, len(in_row) - 1))
    final = [list(held) for held in rows]
    final[next(n for n, held in enumerate(rows) if held is in_row)][at] = "new" if not in_row[at] else ""
    _, base, _ = texts_of(docx(SYMBOL, *TEXT, table(*(row(*cells) for cells in rows)), p("to go on.")))
    _, _, revised = texts_of(docx(SYMBOL, *TEXT, table(*(row(*cells) for cells in final)), p("to go on.")))
    tied = inherit_ids(base, revised, iter("abcdefghijklmnopqrstuvwxyz").__next__)
    assert [cell.id for cell in tied] == [cell.id for cell in base]


def test_that_paragraphs_of_a_cell_are_joined_is_told_once_a_table_and_nothing_asked() -> None:
    two = f"{p('Numbering')}{p('')}{p('naming')}"
    many = table(row("a", two), row(two, two))
    read, _, final = texts_of(docx(SYMBOL, *TEXT, many, p("or"), table(row("x", f"{p('')}{p('one')}")), p("to end.")))
    assert rows_of(final)[0] == ["a", "Numbering naming"]
    assert [note.what for note in read.scan.notes if "cell" in note.what] == [
        "the paragraphs of a cell are read as one, here and wherever a cell of this table has several"
    ]
    assert not read.gaps
