"""Tables: a row of a redline's table is the row of both texts that shares its cells, new, or gone."""

from __future__ import annotations

import pytest
from lxml import etree

from support.word_documents import HEAD, body, word
from wtsaprep.formats.word.names import ID, W
from wtsaprep.model.provision import Provision, Text

Rows = list[list[str]]
ROWS: Rows = [["a", "b"], ["c", "d"], ["e", "f"]]


def with_table(rows: Rows) -> Text:
    """A text with a table."""
    cells = (
        Provision(id=f"cell-{text}", kind="cell", level=column, text=text)
        for held in rows
        for column, text in enumerate(held)
    )
    return (*HEAD, *cells)


def rows_of(raw: bytes) -> list[tuple[str, str]]:
    """The rows of the last table of a file: what is said of each, and its cells with what is said of them."""
    *_, table = body(raw).iter(f"{W}tbl")
    return [
        (_mark(row, "trPr"), " ".join(_mark(cell, "tcPr") + _text(cell) for cell in row.iter(f"{W}tc")))
        for row in table.iter(f"{W}tr")
    ]


def _mark(holder: etree._Element, name: str) -> str:
    properties = holder.find(f"{W}{name}")
    names = [] if properties is None else [str(child.tag).removeprefix(W) for child in properties]
    return "".join({"ins": "+", "del": "-", "cellIns": "+", "cellDel": "-"}.get(name, "") for name in names)


def _text(cell: etree._Element) -> str:
    return "".join(t.text or "" for t in cell.iter(f"{W}t", f"{W}delText"))


@pytest.mark.parametrize(
    ("final", "rows"),
    [
        ([["a", "b"], ["x", "y"], ["c", "d"], ["e", "f"]], [("", "a b"), ("+", "x y"), ("", "c d"), ("", "e f")]),
        ([["a", "b"], ["e", "f"]], [("", "a b"), ("-", "c d"), ("", "e f")]),
        ([["a"], ["c"], ["e"]], [("", "a -b"), ("", "c -d"), ("", "e -f")]),
        ([["b"], ["d"], ["f"]], [("", "-a b"), ("", "-c d"), ("", "-e f")]),
        (
            [["x", "b"], ["y", "z"], ["w", "d"], ["e", "f"]],
            [("", "-a +x b"), ("+", "y z"), ("", "-c +w d"), ("", "e f")],
        ),
        ([["a", "b", "c", "d"], ["e", "f"]], [("", "a b +c +d"), ("-", "c d"), ("", "e f")]),
    ],
)
def test_a_row_is_that_of_both_texts_that_shares_its_cells(final: Rows, rows: list[tuple[str, str]]) -> None:
    assert rows_of(word(with_table(ROWS), with_table(final))) == rows


def test_what_a_row_says_of_itself_is_more_than_its_mark_as_the_schema_wants_it() -> None:
    said = [
        [str(child.tag).removeprefix(W) for child in row]
        for row in body(word(with_table(ROWS), with_table(ROWS[1:]))).iter(f"{W}trPr")
    ]
    assert said == [["cantSplit", "del"]]


def test_a_cell_that_changes_rows_calls_one_note_as_it_was_and_one_as_it_is() -> None:
    note = Provision(id="n", kind="note", text="In most regions.")
    base, final = (
        (*(q.model_copy(update={"text": "d[^n]"}) if q.text == "d" else q for q in with_table(rows)), note)
        for rows in (ROWS, [["a", "b"], ["c"], ["d", "y"], ["e", "f"]])
    )
    called = [e.get(ID) for e in body(word(base, final)).iter(f"{W}footnoteReference")]
    assert len(called) == len(set(called)) == 2
