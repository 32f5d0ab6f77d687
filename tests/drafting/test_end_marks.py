"""End marks follow what is inserted, deleted and moved, and leave odd texts their oddities."""

from __future__ import annotations

import pytest
from hypothesis import given

from support.strategies import texts
from wtsaprep.drafting.after_edit import worded
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.end_marks import end_mark, repaired, with_end_mark
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text


def body(*rows: str) -> Text:
    """Sections in short: ``considering:`` opens one, ``a one;`` is the item with id a and text "one;"."""
    made = []
    for row in rows:
        if row.endswith(":") and " " not in row:
            made.append(Provision(id=row[:-1], kind="heading", text=row[:-1]))
        else:
            id_, _, text = row.partition(" ")
            made.append(Provision(id=id_, text=text))
    return tuple(made)


_PROPOSAL = Proposal(id="x", number="EGY/XX/1", symbol="ADD", sources=("EGY",))
BASE = body("considering:", "a one;", "b two,", "resolves:", "c three;", "d four.")


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(
            body("considering:", "a one;", "resolves:", "c three;", "d four."),
            body("considering:", "a one,", "resolves:", "c three;", "d four."),
            id="the last of a section deleted",
        ),
        pytest.param(
            body("considering:", "a one;", "b two,", "x new", "resolves:", "c three;", "d four."),
            body("considering:", "a one;", "b two;", "x new,", "resolves:", "c three;", "d four."),
            id="one more at the end of a section",
        ),
        pytest.param(
            body("considering:", "a one;", "b two,", "resolves:", "d four.", "c three;"),
            body("considering:", "a one;", "b two,", "resolves:", "d four;", "c three."),
            id="moved to the very end",
        ),
        pytest.param(
            body("considering:", "b two,", "a one;", "resolves:", "c three;", "d four."),
            body("considering:", "b two;", "a one,", "resolves:", "c three;", "d four."),
            id="two swapped",
        ),
        pytest.param(
            body("considering:", "a one;", "b two,[^n]", "x new", "resolves:", "c three;", "d four."),
            body("considering:", "a one;", "b two;[^n]", "x new,", "resolves:", "c three;", "d four."),
            id="a footnote called behind the mark",
        ),
    ],
)
def test_repair(after: Text, expected: Text) -> None:
    assert repaired(BASE, BASE, after) == expected


@pytest.mark.parametrize(
    ("before", "new", "expected"),
    [
        pytest.param(("编写报告。",), "研究云", ("编写报告；", "研究云。"), id="Chinese"),
        pytest.param(("كتابة التقارير.",), "دراسة السحب", ("كتابة التقارير؛", "دراسة السحب."), id="Arabic"),
        pytest.param(("писать отчеты.",), "изучать облака", ("писать отчеты;", "изучать облака."), id="Russian"),
        pytest.param(
            ("编写报告.",), "研究云", ("编写报告；", "研究云。"), id="a full stop that both have tells nothing"
        ),
        pytest.param(("甲;", "乙,", "丙."), "丁", ("甲;", "乙,", "丙；", "丁。"), id="an odd text keeps its oddities"),
    ],
)
def test_marks_are_those_of_the_script(before: tuple[str, ...], new: str, expected: tuple[str, ...]) -> None:
    old = body("resolves:", *(f"i{n} {words}" for n, words in enumerate(before)))
    after = repaired(old, old, (*old, Provision(id="x", text=new)))
    assert tuple(p.text for p in after[1:]) == expected


def test_an_irregular_mark_is_left_alone() -> None:
    odd = body("considering:", "a one.", "b two,")
    assert repaired(odd, odd, odd[:2]) == odd[:2]


def test_a_clause_that_is_back_has_its_baseline_mark_back() -> None:
    without = repaired(BASE, BASE, (*BASE[:2], *BASE[3:]))
    assert without[1].text == "one,"
    back = (*without[:2], BASE[2], *without[2:])
    assert repaired(BASE, without, back) == BASE


@given(texts())
def test_a_text_that_did_not_change_is_not_repaired(text: Text) -> None:
    assert repaired(text, text, text) == text


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("on the post  and drones", "on the post and drones;"),
        ("on the post", "on the post;"),
        ("on the post [and drones]", "on the post [and drones];"),
        ("on the post[^1]", "on the post[^1];"),
        ("[on the post;]", "[on the post;]"),
        ("on the post,", "on the post,"),
        ("on the post ", "on the post;"),
        ("one; and so on", "one; and so on"),
        ("one;", "one;"),
    ],
)
def test_who_writes_on_where_the_end_was_deleted_keeps_its_mark_and_one_blank(typed: str, stands: str) -> None:
    draft = Draft(_PROPOSAL, BASE, BASE)
    assert worded(draft, "a", typed).revised[1].text == stands


def test_a_clause_that_ended_oddly_or_is_no_item_ends_as_it_is_typed() -> None:
    odd = body("considering:", "a one", "b two.", "t three,")
    draft = Draft(_PROPOSAL, odd, odd)
    for id_, typed in (("a", "other"), ("b", "other"), ("considering", "noting")):
        assert next(p for p in worded(draft, id_, typed).revised if p.id == id_).text == typed


@pytest.mark.parametrize(
    ("text", "mark"), [("a post; ", ";"), ("a post [^1]", ""), ("a post.[^1] ", "."), ("邮政。 ", ".")]
)
def test_blanks_behind_a_mark_hide_none(text: str, mark: str) -> None:
    assert end_mark(text) == mark
    assert end_mark(with_end_mark(text, ",")) == ","
    assert with_end_mark(text, ",").count(",") == (text[0] != "邮")
