"""Words found and replaced, copied from other texts, changed back one mark at a time; italics stay on their words."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.test_structure import BASE, draft_of, text_of
from wtsaprep.drafting.copying import copied, with_copied_after
from wtsaprep.drafting.draft import with_words, worded_provision
from wtsaprep.drafting.replacing import find_words, with_replaced
from wtsaprep.drafting.single_marks import single_marks, without_mark
from wtsaprep.model.provision import Provision

LONG = text_of("= resolves\n. the Bureau and the bureaux shall report to the Bureau,\n. nothing.")
FIRST = LONG[1].id


@pytest.mark.parametrize(
    ("words", "by", "expected"),
    [
        ("Bureau", "Office", "the Office and the bureaux shall report to the Office,"),
        ("bureau", "office", "the office and the officex shall report to the office,"),
        ("shall report", "reports", "the Bureau and the bureaux reports to the Bureau,"),
        (".*", "x", LONG[1].text),
        ("", "x", LONG[1].text),
    ],
)
def test_words_are_replaced_where_they_were_found(words: str, by: str, expected: str) -> None:
    draft = with_replaced(draft_of(LONG), find_words(LONG, words), by)
    assert draft.revised[1].text == expected


def test_only_the_chosen_places_are_changed() -> None:
    hits = find_words(LONG, "Bureau")
    draft = with_replaced(draft_of(LONG), hits[1:], "Office")
    assert draft.revised[1].text == "the Bureau and the bureaux shall report to the Office,"


def test_footnote_calls_are_no_words() -> None:
    text = (Provision(id="a", text="note[^note-1] here"), Provision(id="note-1", kind="note", text="a note"))
    assert [(hit.provision, hit.start) for hit in find_words(text, "note")] == [("a", 0), ("note-1", 2)]


def test_a_copy_remembers_where_it_comes_from_and_takes_its_sub_items_along() -> None:
    names = (f"new{n}" for n in count())
    taken = copied(BASE, "five", "EUR/44A7/1")
    text = with_copied_after(BASE, "one", taken, lambda: next(names))
    assert [(p.id, p.level, p.copied_from) for p in text if p.copied_from] == [
        ("new0", 0, "EUR/44A7/1:five"),
        ("new1", 1, "EUR/44A7/1:six"),
        ("new2", 1, "EUR/44A7/1:seven"),
    ]
    assert [p.id for p in text].index("new0") == [p.id for p in text].index("one") + 1


def test_a_copy_brings_the_footnotes_that_it_calls() -> None:
    names = (f"new{n}" for n in count())
    source = (
        Provision(id="a", text="first[^x];"),
        Provision(id="b", text="second[^y]."),
        Provision(id="x", kind="note", text="one"),
        Provision(id="y", kind="note", text="two"),
    )
    text = with_copied_after(source, "a", copied(source, "b", "EUR/44A7/1"), lambda: next(names))
    assert [(p.id, p.text) for p in text] == [
        ("a", "first[^x];"),
        ("new1", "second[^new0]."),
        ("b", "second[^y]."),
        ("x", "one"),
        ("new0", "two"),
        ("y", "two"),
    ]


def test_one_mark_is_taken_back_and_the_others_stay() -> None:
    draft = with_words(draft_of(LONG), FIRST, "the Office and the bureaux shall report to the Council,")
    marks = single_marks(draft, FIRST)
    assert [(m.deleted, m.inserted) for m in marks] == [("Bureau", "Office"), ("Bureau", "Council")]
    assert without_mark(draft, FIRST, marks[0]).revised[1].text == (
        "the Bureau and the bureaux shall report to the Council,"
    )


@given(st.text("ab c,", max_size=20))
def test_all_marks_taken_back_leave_nothing(words: str) -> None:
    draft = with_words(draft_of(LONG), FIRST, words)
    while marks := single_marks(draft, FIRST):
        draft = without_mark(draft, FIRST, marks[-1])
    assert draft.revised == LONG or not draft.revised[1].text


@pytest.mark.parametrize(
    ("words", "italic"),
    [
        ("really see the annex below", "annex"),
        ("see the annex", "annex"),
        ("see the big annexes below", "big annexes"),
        ("annex", "annex"),
        ("nothing", ""),
    ],
)
def test_italics_stay_on_their_words(words: str, italic: str) -> None:
    provision = Provision(id="a", text="see the annex below", italics=((8, 13),))
    found = worded_provision(provision, words)
    assert "".join(found.text[start:end] for start, end in found.italics) == italic
    assert all(0 <= start < end <= len(found.text) for start, end in found.italics)
