"""Split and joined clauses keep their pair: a reader sees what was split off or joined, not words gone and new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.drafting.split_join import joined, split
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.changes import changes
from wtsaprep.redline.redline import Redline, redline
from wtsaprep.redline.spans import Spans, accepted

WHOLE: Text = (
    Provision(id="h", kind="heading", text="resolves"),
    Provision(id="a", text="to study the matter and to report to the next assembly;"),
    Provision(id="b", text="to act upon it."),
)


def signs(spans: Spans) -> str:
    wrap = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(wrap[span.mark].format(span.text) for span in spans)


def seen(laid: Redline, id_: str) -> str:
    return next(signs(p.seen) for p in laid.provisions if p.id == id_ and (p.in_revised or p.lineage))


def edited(text: Text, **words: str) -> Text:
    return tuple(p.model_copy(update={"text": words[p.id]}) if p.id in words else p for p in text)


def test_the_second_half_of_a_split_clause_is_no_new_text() -> None:
    laid = redline(WHOLE, split(WHOLE, "a", 20, "x"))
    assert seen(laid, "a") == "to study the matter"
    assert seen(laid, "x") == "and to report to the next assembly;"
    assert [p.lineage for p in laid.provisions if p.lineage] == [("split from", "a")]


def test_a_clause_that_both_texts_have_was_not_split_off_between_them() -> None:
    halves = split(WHOLE, "a", 20, "x")
    after = edited(halves, x="to report to the next conference;")
    assert [p.lineage for text in (halves, after) for p in redline(halves, text).provisions if p.lineage] == []


def test_halves_that_were_edited_show_only_the_edit() -> None:
    halves = edited(split(WHOLE, "a", 20, "x"), a="to study the matter;", x="to report to the next conference;")
    laid = redline(WHOLE, halves)
    assert seen(laid, "a") == "to study the matter[- and-]{+;+}"
    assert seen(laid, "x") == "to report to the next [-assembly-]{+conference+};"


def test_a_clause_split_in_three() -> None:
    thirds = split(split(WHOLE, "a", 20, "x"), "x", 14, "y")
    laid = redline(WHOLE, thirds)
    assert [seen(laid, id_) for id_ in "axy"] == ["to study the matter", "and to report", "to the next assembly;"]


def test_a_joined_clause_is_marked_against_both() -> None:
    laid = redline(WHOLE, joined(WHOLE, "a"))
    assert seen(laid, "a") == "to study the matter and to report to the next assembly[-;-] to act upon it."
    assert [p.lineage for p in laid.provisions if p.lineage] == [("joined to", "a")]


def test_a_split_counts_once() -> None:
    found = [change.provision for change in changes(redline(WHOLE, split(WHOLE, "a", 20, "x"))) if not change.formal]
    assert found.count("x") == 1
    assert "a" not in found


@given(st.integers(0, 60), st.integers(0, 60), st.text("to ;,a", max_size=9))
def test_what_is_seen_is_the_clause_as_it_is_now(one: int, two: int, words: str) -> None:
    text = split(split(WHOLE, "a", one, "x"), "a", two, "y")
    text = edited(text, x=words)
    for p in redline(WHOLE, text).provisions:
        if p.in_revised:
            assert accepted(p.seen) == accepted(p.text)
