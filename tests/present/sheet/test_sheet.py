"""A sheet draws every word of its view, at any width, and nothing else; what is folded looks like the clean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from support.strategies import drafts
from wtsaprep.drafting.split_join import joined
from wtsaprep.model.provision import Provision, Text
from wtsaprep.present.sheet.outline import sheet_outline
from wtsaprep.present.sheet.sheet import Sheet, citation, named_places
from wtsaprep.present.sheet.sheet_rows import clause_rows
from wtsaprep.present.sheet.text_lines import View
from wtsaprep.present.text.page import MARGIN, RIGHT_MARGIN
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.redline.redline import redline


def drawn(sheet: Sheet, width: int = 80) -> str:
    """All that a sheet draws, white space dropped."""
    rows = (row for index in range(len(sheet)) for row in clause_rows(sheet, index, width))
    return "".join("".join("".join(piece.text for piece in row.pieces).split()) for row in rows)


def words(pairs: tuple[tuple[str, str], ...]) -> str:
    """Labels and texts as they are shown, white space dropped."""
    return "".join("".join(f"{visible(label)}{visible(text)}".split()) for label, text in pairs)


@pytest.mark.parametrize("view", ["base", "final"])
@given(draft=drafts(), width=st.integers(1, 130))
def test_a_view_draws_its_words_at_any_width(view: View, draft: tuple[Text, Text], width: int) -> None:
    laid = redline(*draft)
    expected = laid.rejected() if view == "base" else laid.accepted()
    assert drawn(Sheet(laid, view=view), width) == words(expected)


@given(drafts())
def test_where_nothing_changed_all_views_draw_the_same(draft: tuple[Text, Text]) -> None:
    laid = redline(draft[0], draft[0])
    assert drawn(Sheet(laid)) == drawn(Sheet(laid, view="base")) == drawn(Sheet(laid, view="final"))
    assert Sheet(laid).changed_places == ()


@given(st.text(max_size=80), st.integers(1, 40))
def test_rows_are_no_wider_than_asked_and_lose_no_word(text: str, width: int) -> None:
    rows = ["".join(piece.text for piece in row) for row in wrapped([Piece(visible(text), "text")], width)]
    assert "".join("".join(row.split()) for row in rows) == "".join(visible(text).split())
    assert all(cell_len(row.rstrip()) <= max(width, 2) for row in rows)


BASE = (
    Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
    Provision(id="h", kind="heading", text="recognizing"),
    Provision(id="a", text="the cooperation;"),
    Provision(id="b", text="the changes,"),
    Provision(id="l", kind="heading", text="recalling"),
    Provision(id="c", text="that one,"),
)
REVISED = (
    BASE[0].model_copy(update={"text": "RESOLUTION 11 (Rev. New Delhi, 2024)"}),
    BASE[1],
    BASE[3].model_copy(update={"text": "the many changes;"}),
    BASE[2].model_copy(update={"text": "the cooperation,"}),
    *BASE[4:],
)
SHEET = Sheet(redline(BASE, REVISED))


def text_of(sheet: Sheet, index: int) -> list[str]:
    """The rows of a clause at 60 columns as text, the change bar as |."""
    return [("|" if row.bar else " ") + "".join(p.text for p in row.pieces) for row in clause_rows(sheet, index, 60)]


def test_formal_changes_are_folded_until_they_are_asked_for() -> None:
    assert text_of(SHEET, 0) == [" RESOLUTION 11 (Rev. New Delhi, 2024)"]
    shown = Sheet(SHEET.redline, formal=True, signs=True)
    assert text_of(shown, 0) == ["|RESOLUTION 11 (Rev. [-Hammamet, 2016-]{+New Delhi,", "|2024+})"]
    assert SHEET.counts(2) == "change 1 of 1"
    assert SHEET.hidden_changes("o") == "3 formal changes hidden, o shows them"
    assert SHEET.hidden_changes("o", in_short=True) == "3 formal hidden: o"
    assert not shown.hidden_changes("o")


def test_a_moved_clause_says_where_from_and_what_was_edited() -> None:
    signs = Sheet(SHEET.redline, signs=True)
    assert text_of(signs, 2) == [
        "|{+a)+} (moved here from recognizing b) the{+ many+}",
        "|       changes[-,-]{+;+}",
    ]
    assert text_of(signs, 4)[0].startswith("|[-b)-] (moved: see recognizing a)")


def test_citations_are_those_that_delegates_use() -> None:
    assert [citation(SHEET, at) for at in range(len(SHEET))] == [
        "number line",
        "recognizing",
        "recognizing a)",
        "recognizing b)",
        "recognizing b)",
        "recalling",
        "recalling",
    ]


def test_a_sub_item_is_cited_with_the_items_it_stands_under() -> None:
    deep = (
        Provision(id="r", kind="heading", text="resolves"),
        Provision(id="r1", text="one:"),
        Provision(id="r1a", level=1, style="a)", text="this;"),
        Provision(id="r1b", level=1, style="a)", text="that;"),
        Provision(id="r2", text="two:"),
        Provision(id="r21", level=1, text="these;"),
    )
    sheet = Sheet(redline(deep, (*deep[:1], Provision(id="new", text="new;"), *deep[1:])))
    assert [citation(sheet, at) for at in range(len(sheet))] == [
        "resolves",
        "resolves 1",
        "resolves 2",
        "resolves 2 a)",
        "resolves 2 b)",
        "resolves 3",
        "resolves 3.1",
    ]
    base = Sheet(sheet.redline, view="base")
    assert [citation(base, at) for at in range(len(base))][1:4] == ["resolves 1", "resolves 1 a)", "resolves 1 b)"]


def test_a_search_finds_words_whatever_their_case_and_accents() -> None:
    found = Sheet(redline(BASE, BASE), view="final", query="COOPÉRATION")
    assert [found.provision(at).id for at in found.hits] == ["a"]


def test_only_changed_clauses_keep_their_heading_and_neighbours() -> None:
    shown = Sheet(SHEET.redline, only_changed=True)
    assert [shown.provision(at).id for at in range(len(shown))] == ["h", "b", "a", "b", "l"]


def test_the_margin_is_three_cells() -> None:
    widest = max(
        cell_len("".join(p.text for p in row.pieces)) for n in range(len(SHEET)) for row in clause_rows(SHEET, n, 40)
    )
    assert widest <= 40 - MARGIN - RIGHT_MARGIN


def test_folded_or_not_a_deleted_history_never_looks_as_if_in_force() -> None:
    history = Provision(id="history", kind="history", text="(Dubai, 2012)")
    laid = redline((history, *BASE), BASE)
    assert "Dubai" not in drawn(Sheet(laid))
    assert "Dubai" in drawn(Sheet(laid, formal=True))


def test_a_search_finds_deleted_words_too() -> None:
    laid = redline(BASE, (*BASE[:2], BASE[2].model_copy(update={"text": "the work;"}), *BASE[3:]))
    found = Sheet(laid, query="cooperation")
    assert [found.provision(at).id for at in found.hits] == ["a"]


@given(st.integers(0, 9), st.integers(30, 90), st.booleans())
def test_no_row_is_wider_than_the_screen_however_deep_it_lies(level: int, width: int, signs: bool) -> None:
    deep = Provision(id="x", level=level, text="that postal networks reach people whom others do not;")
    sheet = Sheet(redline(BASE, (*BASE, deep)), signs=signs)
    for index in range(len(sheet)):
        rows = clause_rows(sheet, index, width)
        assert all(cell_len("".join(p.text for p in row.pieces)) <= width - MARGIN - RIGHT_MARGIN for row in rows)


@pytest.mark.parametrize("width", [20, 80])
def test_a_clause_with_open_comments_bears_its_sign_once_and_no_word_is_changed(width: int) -> None:
    laid = redline(BASE, REVISED)
    plain, commented = Sheet(laid), Sheet(laid, commented=frozenset({"b"}))
    at = plain.place_of("b")
    assert [row.sign for row in clause_rows(commented, at, width)].count("*") == 1
    assert not any(row.sign for n in range(len(plain)) if n != at for row in clause_rows(commented, n, width))
    assert drawn(commented, width) == drawn(plain, width)


def test_the_sign_stands_beside_the_words_of_a_heading() -> None:
    laid = redline(BASE, BASE)
    rows = clause_rows(Sheet(laid, commented=frozenset({"l"})), 4, 80)
    assert [(row.sign, bool(row.pieces)) for row in rows] == [("", False), ("*", True)]


def test_what_was_joined_to_another_clause_is_not_struck() -> None:
    text = (
        Provision(id="h", kind="heading", text="resolves"),
        Provision(id="a", text="to study boats;"),
        Provision(id="b", text="to act upon ships;"),
        Provision(id="c", text="to report."),
    )
    sheet = Sheet(redline(text, joined(text, "a")), signs=True)
    rows = [" ".join(" ".join(text_of(sheet, at)).split()) for at in (1, 2)]
    assert rows == ["|1 to study boats[-;-] to act upon ships;", "|[-2-] (joined to resolves 1)"]
    assert "toactuponships;" in drawn(Sheet(sheet.redline, "base"))


def test_one_goes_to_a_clause_where_it_stands_and_what_is_gone_is_called_deleted() -> None:
    base = tuple(
        Provision(id=f"resolves-{n}", text=f"to do the {what} thing;") for n, what in enumerate(("one", "two"))
    )
    heading = Provision(id="heading", kind="heading", text="resolves")
    third = Provision(id="resolves-9", text="to leave another matter alone;")
    before, after = (heading, *base, third), (heading, base[1], base[0])
    named = [name for name, _ in named_places(Sheet(redline(before, after)))]
    assert named == ["resolves 1", "resolves 2", "deleted resolves 3", "resolves"]
    assert len(named_places(Sheet(redline(before, after), view="base"))) == len(before)


def long_sheet() -> Sheet:
    """A sheet with more changed clauses than are counted while somebody waits."""
    old = tuple(Provision(id=str(n), text=f"that number {n} of the long text, stays;") for n in range(300))
    new = tuple(
        p.model_copy(update={"text": p.text.replace("long", "very long").replace(" text,", " text")}) for p in old
    )
    return Sheet(redline(old, new))


def test_changes_of_a_long_text_are_counted_when_that_is_done_beside_the_reading() -> None:
    sheet = long_sheet()
    assert not sheet.is_counted
    assert (sheet.counts(0), sheet.hidden_changes("f")) == ("counting changes", "")
    assert [row.changed for row in sheet_outline(sheet)] == [0]
    assert sheet.has_changes
    assert sheet.is_changed(7)
    assert sheet.count(lambda: True)
    assert sheet.is_counted
    assert sheet.counts(0) == "change 1 of 300"
    assert [row.changed for row in sheet_outline(sheet)] == [300]


def test_who_wants_it_no_more_ends_the_counting() -> None:
    sheet = long_sheet()
    assert not sheet.count(lambda: False)
    assert not sheet.is_counted
