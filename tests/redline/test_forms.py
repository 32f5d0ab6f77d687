"""What a clause is, when that alone changes: no word of the text says it, so it is told, and counted once."""

from __future__ import annotations

import pytest

from wtsaprep.model.provision import Provision, Text
from wtsaprep.present.sheet.clause_notes import clause_notes
from wtsaprep.redline.changes import changed_clauses
from wtsaprep.redline.redline import redline
from wtsaprep.redline.remarks import remarks

KINDS = {"H": "heading", "P": "other", "A": "annex", "T": "cell"}


def text(*rows: str) -> Text:
    """Provisions from ``id depth-or-kind``; each says its id."""
    return tuple(
        Provision(id=id_, kind=KINDS.get(form, "item"), level=int(form) if form.isdigit() else 0, text=f"on {id_}")
        for id_, form in (row.split() for row in rows)
    )


BASE = text("h H", "a 0", "b 0", "b1 1", "b2 2", "p P", "i H", "c 0")


def with_form(id_: str, form: str) -> Text:
    """The text with one clause of another kind or depth."""
    return tuple(text(f"{id_} {form}")[0] if p.id == id_ else p for p in BASE)


@pytest.mark.parametrize(
    ("id_", "form", "said"),
    [
        ("a", "H", "now a heading"),
        ("a", "P", "now a paragraph"),
        ("i", "0", "now an item"),
        ("p", "0", "now an item"),
        ("c", "A", "now an annex"),
        ("b", "1", "now a sub-item"),
        ("b1", "0", "now an item"),
        ("b1", "2", "now deeper among the sub-items"),
        ("b2", "1", "now less deep among the sub-items"),
    ],
)
def test_a_clause_that_becomes_another_thing_is_one_change_and_says_what(id_: str, form: str, said: str) -> None:
    laid = redline(BASE, with_form(id_, form))
    at = next(n for n, p in enumerate(laid.provisions) if p.id == id_)
    assert changed_clauses(laid) == (id_,)
    assert clause_notes(laid) == remarks(laid) == {at: said}
    assert not laid.unchanged


def test_a_sub_item_that_rises_since_the_item_above_it_is_gone_was_changed_by_nobody() -> None:
    risen = tuple(p for p in with_form("b1", "0") if p.id != "b")
    assert changed_clauses(redline(BASE, risen)) == ("b",)


def test_the_column_of_a_cell_is_no_form() -> None:
    cells = text("x T", "y T")
    assert changed_clauses(redline(cells, (cells[0], cells[1].model_copy(update={"level": 1})))) == ()


def test_what_moves_says_both() -> None:
    moved = (*(p for p in BASE if p.id != "a"), *text("a H"))
    said = set(clause_notes(redline(BASE, moved)).values())
    assert said == {"moved: see on a", "moved here from on h a), now a heading"}
