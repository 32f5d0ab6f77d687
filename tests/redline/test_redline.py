"""A redline loses nothing: rejecting it prints the baseline, accepting it prints the revised text."""

from __future__ import annotations

import pytest
from hypothesis import given

from support.strategies import drafts
from wtsaprep.drafting.amend import derive
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.changes import changes, changes_of
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import accepted, rejected
from wtsaprep.redline.word_changes import word_changes


@given(drafts())
def test_rejecting_every_mark_prints_the_baseline(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    assert redline(baseline, revised).rejected() == tuple((p.label, p.text) for p in printed(baseline))


@given(drafts())
def test_accepting_every_mark_prints_the_revised_text(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    assert redline(baseline, revised).accepted() == tuple((p.label, p.text) for p in printed(revised))


@given(drafts())
def test_the_line_of_a_provision_holds_label_tab_and_words(draft: tuple[Text, Text]) -> None:
    for provision in redline(*draft).provisions:
        for side in (rejected, accepted):
            label, text = side(provision.label), side(provision.text)
            assert side(provision.line) == (f"{label}\t{text}" if label else text)


@given(drafts())
def test_nothing_is_marked_where_nothing_changed(draft: tuple[Text, Text]) -> None:
    assert redline(draft[0], draft[0]).unchanged
    assert changes(redline(draft[0], draft[0])) == ()


CLAUSES = (
    Provision(id="h", kind="heading", text="recognizing"),
    Provision(id="a", text="the cooperation between the two organizations;"),
    Provision(id="b", text="that the changes in postal services have been many,"),
)


def test_a_clause_that_moved_and_was_edited_reads_as_one_move_with_its_edit() -> None:
    moved = CLAUSES[2].model_copy(update={"text": "that the changes in postal services have been few,"})
    laid = redline(CLAUSES, (CLAUSES[0], moved, CLAUSES[1]))
    assert [(p.id, p.fate) for p in laid.provisions] == [
        ("h", "kept"),
        ("b", "moved here"),
        ("a", "edited"),
        ("b", "moved away"),
    ]
    assert "".join(f"[{s.mark[0]}:{s.text}]" for s in laid.provisions[1].inner if s.mark != "kept") == "[d:many][i:few]"


def test_a_letter_that_changes_is_marked_like_a_word() -> None:
    laid = redline(CLAUSES, (CLAUSES[0], Provision(id="new", text="new;"), *CLAUSES[1:]))
    assert [(p.id, "".join(s.text for s in p.label)) for p in laid.provisions[1:]] == [
        ("new", "a)"),
        ("a", "a)b)"),
        ("b", "b)c)"),
    ]


def test_formal_changes_are_told_from_those_of_substance() -> None:
    baseline = (
        Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
        Provision(id="a", text="Resolution 123 (Rev. Dubai, 2018) on gaps;"),
        Provision(id="b", text="the director."),
        Provision(id="c", text="noted;[^n]"),
        Provision(id="n", kind="note", text="a note"),
    )
    revised = (
        Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. New Delhi, 2024)"),
        Provision(id="a", text="Resolution 123 (Rev. Bucharest, 2022) on the gaps,"),
        Provision(id="b", text="the Director."),
        Provision(id="c", text="noted,[^n]"),
        Provision(id="n", kind="note", text="a note"),
    )
    found = changes(redline(baseline, revised))
    assert [(c.provision, c.inserted.strip(), c.formal) for c in found] == [
        ("number", "New Delhi, 2024", True),
        ("a", "Bucharest, 2022", True),
        ("a", "the", False),
        ("a", ",", True),
        ("b", "Director", False),
        ("c", ",", True),
    ]


CITING = (
    Provision(id="h", kind="heading", text="recognizing"),
    Provision(id="a", text="one;"),
    Provision(id="b", text="two, as recognizing a) says;"),
    Provision(id="c", text="three, as recognizing a), b) and d) say;"),
    Provision(id="d", text="four, pursuant to recognizing a),"),
)
NEW = Provision(id="new", text="new;")


def reworded(text: Text, **words: str) -> Text:
    """The text with other words for some provisions."""
    return tuple(p.model_copy(update={"text": words[p.id]}) if p.id in words else p for p in text)


def told_apart(baseline: Text, revised: Text) -> list[str]:
    """The changes in the words of provisions that stay, the formal ones in brackets."""
    laid = redline(baseline, revised)
    found = [c for p in laid.provisions if p.fate == "edited" for c in changes_of(p) if c.at >= 0]
    said = [f"{c.provision}: {c.deleted}>{c.inserted}" for c in found]
    return [f"({text})" if change.formal else text for text, change in zip(said, found, strict=True)]


def test_a_repaired_citation_is_a_formal_change_marked_as_a_whole() -> None:
    revised = reworded(
        (CITING[0], NEW, *CITING[1:]),
        b="two, as recognizing b) says;",
        c="three, as recognizing b), c) and e) say clearly;",
        d="four, pursuant to recognizing b).",
    )
    assert told_apart(CITING, revised) == [
        "(b: a)>b))",
        "(c: a)>b))",
        "(c: b)>c))",
        "(c: d)>e))",
        "c: > clearly",
        "(d: a),>b).)",
    ]


@pytest.mark.parametrize(
    ("words", "expected"), [("two, as recognizing b) says;", []), ("2, as recognizing b) says;", ["two>2"])]
)
def test_a_citation_repaired_in_a_clause_that_moves_is_no_change_of_its_words(words: str, expected: list[str]) -> None:
    head, a, b, c, d = reworded(
        CITING, b=words, c="three, as recognizing b), d) and e) say;", d="four, pursuant to recognizing b),"
    )
    laid = redline(CITING, (head, NEW, a, c, d, b))
    (moved,) = (p for p in laid.provisions if p.fate == "moved here")
    assert [f"{change.gone}>{change.new}" for change in word_changes(moved)] == expected


def test_a_citation_that_a_person_rewrites_is_a_change_of_substance() -> None:
    assert told_apart(CITING, reworded(CITING, d="four, pursuant to recognizing b),")) == ["d: a)>b)"]


def test_a_citation_that_means_another_clause_now_is_a_change_of_substance_also_where_labels_shifted() -> None:
    revised = reworded((CITING[0], NEW, *CITING[1:]), b="two, as recognizing c) says;")
    assert told_apart(CITING, revised) == ["b: a)>c)"]


def test_a_heading_said_anew_with_its_label_is_formal() -> None:
    base = (*CITING, Provision(id="r", kind="heading", text="resolves"), Provision(id="x", text="five."))
    revised = reworded((*base[:1], *base[2:], base[1]), d="four, pursuant to resolves 2,")
    assert told_apart(base, revised) == ["(d: recognizing>resolves)", "(d: a)>2)"]


def test_what_moves_in_a_redline_is_what_moves_in_the_amendments() -> None:
    """Two swapped clauses, one of them of another kind now: the same one moves, or one change would be told as two."""
    old = tuple(Provision(id=id_, text=words) for id_, words in (("a", "one and two;"), ("b", "three;")))
    new = (old[1], old[0].model_copy(update={"kind": "note"}))
    (amendment,) = derive(old, new)
    assert [p.id for p in redline(old, new).provisions if p.fate == "moved here"] == [amendment.provision] == ["a"]


CITED = [
    ("Resolution 123 (Rev. Dubai, 2018)", "Resolution 123 (Rev. Bucharest, 2022)", [True]),
    ("Resolution 123 (Dubai, 2018)", "Resolution 123 (Rev. Bucharest, 2022)", [True]),
    ("Resolution 9 of the Congress (Rev. Dubai, 2018)", "Resolution 9 of the Congress (Rev. Bucharest, 2022)", [True]),
    ("Резолюция 123 (Пересм. Дубай, 2018 г.)", "Резолюция 123 (Пересм. Бухарест, 2022 г.)", [True]),
    ("第123号决议（2018年，迪拜，修订版）", "第123号决议（2022年，布加勒斯特，修订版）", [True, True]),
    ("ITU-T第123号决议(2018年，迪拜)", "ITU-T第123号决议(2022年，布加勒斯特，修订版)", [True, True]),
    ("第123号决议（迪拜，2018年，修订版）", "第123号决议（2022年，布加勒斯特，修订版）", [True]),
    ("第123号决议（2018年，迪拜，修订版）", "第124号决议（2022年，布加勒斯特，修订版）", [False, False, False]),
    ("القرار 123 (المراجَع في دبي، ٢٠١٨)", "القرار 123 (المراجَع في بوخارست، ٢٠٢٢)", [True, True]),
    ("Resolution 123 (Rev. Dubai, 2018)", "Resolution 124 (Rev. Bucharest, 2022)", [False, False]),
    ("Recommendation 9 (Rev. Dubai, 2018)", "Resolution 9 (Rev. Bucharest, 2022)", [False, False]),
    ("the summit (Geneva, 2003)", "the summit (Tunis, 2005)", [False]),
]


@pytest.mark.parametrize(("old", "new", "formal"), CITED)
def test_another_edition_is_formal_where_the_text_is_named_alike(old: str, new: str, formal: list[bool]) -> None:
    was, now = (Provision(id="a", text=f"that {words} holds;") for words in (old, new))
    (line,) = redline((was,), (now,)).provisions
    assert [change.formal for change in changes_of(line)] == formal


SET = [
    ("d'organiser des ateliers", "d’organiser des ateliers", [True]),
    ("d'organiser des ateliers", "d’organiser des ateliers dans chaque région", [True, False]),
    ('the "plan" of action', "the “plan” of action", [True]),
    ("no one-off costs", "no one\u2011off\u00a0costs", [True]),
    ("the members' needs", "the members needs", [False]),
    ('the "plan" of action', "the plan of action", [False, False]),
    ("d'organiser des ateliers", "d’organisation des ateliers", [False]),
]


@pytest.mark.parametrize(("old", "new", "formal"), SET)
def test_how_words_were_set_is_formal_and_what_they_say_is_not(old: str, new: str, formal: list[bool]) -> None:
    was, now = (Provision(id="a", text=f"that {words};") for words in (old, new))
    (line,) = redline((was,), (now,)).provisions
    assert [change.formal for change in changes_of(line)] == formal
