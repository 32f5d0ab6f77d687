"""Notes on clauses: moved, split and joined ones are told in the same words in the reader, by ``show`` and ``diff``."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.split_join import joined, split
from wtsaprep.model.provision import Provision, Text
from wtsaprep.present.sheet.clause_notes import clause_notes, in_brackets
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.sheet.sheet_rows import clause_rows
from wtsaprep.present.sheet.text_lines import document_lines, plain_lines
from wtsaprep.redline.redline import redline

BASE: Text = (
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="a", text="that ports report often; and that harbours do too;"),
    Provision(id="b", text="that lights are seen;"),
    Provision(id="c", text="that buoys are not,"),
    Provision(id="r", kind="heading", text="resolves"),
    Provision(id="one", text="to go on."),
)
BY_ID = {p.id: p for p in BASE}
MOVED = tuple(BY_ID[id_] for id_ in ("h", "b", "c", "r", "a", "one"))


@pytest.mark.parametrize(
    ("revised", "said"),
    [
        (MOVED, ["moved: see resolves 1", "moved here from considering a)"]),
        (split(BASE, "a", 24, "new-1"), ["split from considering a)"]),
        (joined(BASE, "b"), ["joined to considering b)"]),
        ((*BASE, Provision(id="new-2", text="to stop.", copied_from="Opinion 7:z")), ["copied from Opinion 7"]),
    ],
    ids=["moved", "split", "joined", "copied"],
)
def test_the_reader_and_the_plain_text_say_the_same(revised: Text, said: list[str]) -> None:
    laid = redline(BASE, revised)
    assert list(clause_notes(laid).values()) == said
    plain = "\n".join(plain_lines(document_lines(laid, "redline")))
    sheet = Sheet(laid, formal=True)
    drawn = "\n".join(
        "".join(piece.text for piece in row.pieces) for at in range(len(sheet)) for row in clause_rows(sheet, at, 200)
    )
    for note in said:
        assert in_brackets(note) in plain
        assert in_brackets(note) in drawn


def test_the_marks_of_the_plain_text_are_those_of_the_laws() -> None:
    assert list(plain_lines(document_lines(redline(BASE, joined(BASE, "b")), "redline")))[2:4] == [
        "b)\tthat lights are seen[-;-]{+ that buoys are not,+}",
        "[-c)\t-](joined to considering b) [-that buoys are not,-]",
    ]


def test_other_views_say_nothing() -> None:
    laid = redline(BASE, MOVED)
    assert [line for line in plain_lines(document_lines(laid, "final"))][-2:] == [
        "1\tthat ports report often; and that harbours do too;",
        "2\tto go on.",
    ]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("moved here from considering c)", "(moved here from considering c)"),
        ("moved here from resolves 1", "(moved here from resolves 1)"),
        ("moved here from c), united with RCC/2", "(moved here from c), united with RCC/2)"),
        ("copied from Opinion 7 (Rev. Dubai)", "(copied from Opinion 7 (Rev. Dubai))"),
    ],
)
def test_no_two_brackets_close_where_one_is_open(note: str, said: str) -> None:
    assert in_brackets(note) == said
