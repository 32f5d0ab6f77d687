"""Rows of fates: the clause as the proposal calls it, and where its words are now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wtsaprep.comparison.amendment_search import FateAct
from wtsaprep.comparison.fates import AmendmentFate
from wtsaprep.model.chair import Fate
from wtsaprep.present.lists.fates import fate_columns, fate_lines, fate_row
from wtsaprep.redline.spans import Span


@pytest.mark.parametrize(
    ("provision", "paragraph", "act", "fate", "end"),
    [
        ("new-1", "noting-x", "insert", "taken with changes", "considering c), now noting d)"),
        ("new-1", "new-1", "insert", "not taken", "considering c)"),
        ("new-1", "considering-x", "insert", "taken", "considering c)"),
        ("c-4", "c-4", "replace", "taken", "resolves 4, now resolves 5"),
        ("c-4", "c-4", "move", "taken with changes", "resolves 4, now invites Member States 2 b)"),
        ("c-4", "noting-x", "delete", "not taken", "resolves 4, now noting d)"),
    ],
)
def test_a_row_says_where_words_are_that_are_in_another_clause_now(
    provision: str, paragraph: str, act: FateAct, fate: Fate, end: str
) -> None:
    names = {"new-1": "considering c)", "c-4": "resolves 4"}
    under = "resolves 5" if act == "replace" else "invites Member States 2 b)"
    places = {"noting-x": "noting d)", "considering-x": "considering c)", "c-4": under}
    one = AmendmentFate("arb", "ARB/1/1", ("ARB",), False, provision, act, fate, paragraph=paragraph)
    assert fate_row(one, names, places).split("?", 1)[1].strip() == end


def test_a_row_says_why_where_its_words_do_not() -> None:
    one = AmendmentFate("arb", "ARB/1/1", ("ARB",), False, "c", "insert", "taken with changes", paragraph="c")
    elsewhere = replace(one, reason="in another place")
    assert fate_row(elsewhere, {"c": "considering c)"}, {"c": "considering e)"}).endswith(
        "considering c), now considering e), in another place"
    )


def test_an_end_mark_is_formal_and_no_part_of_what_became_of_a_change() -> None:
    found = (
        Span("kept", "to keep "),
        Span("inserted", "all "),
        Span("kept", "lamps"),
        Span("deleted", ";"),
        Span("inserted", ","),
    )
    one = AmendmentFate("arb", "ARB/1/1", ("ARB",), False, "c", "insert", "taken with changes", paragraph="c")
    *_, line = fate_lines([replace(one, found=found)], {"arb": {"c": "considering c)"}}, {"c": "considering c)"})
    assert [(piece.text, piece.role) for piece in line[1:]] == [
        ("to keep ", "text"),
        ("all ", "inserted"),
        ("lamps,", "text"),
    ]
    columns = {column.name: column for column in fate_columns({}, {})}
    told = columns["found"].value(replace(one, found=found[2:]))
    assert told == columns["wanted"].value(replace(one, wanted=found[2:])) == [{"mark": "kept", "text": "lamps,"}]
