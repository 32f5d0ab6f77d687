"""Owners of marks: they stand on marked words alone, and follow these through whatever is done to the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.strategies import drafts, revisions
from wtsaprep.drafting.after_edit import worded
from wtsaprep.drafting.draft import Draft, with_text
from wtsaprep.drafting.mark_owners import OwnedMarks, owners_after, owners_on
from wtsaprep.drafting.merge_drafts import merge_drafts
from wtsaprep.drafting.placed_marks import placed_spans, sides_of
from wtsaprep.drafting.rebase import rebased_draft
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.model.mark_owner import MarkAuthor, MarkOwner
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from wtsaprep.drafting.mark_owners import Owners
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline

RUIZ, CHEN = MarkAuthor("M. Ruiz", "2024-05-01"), MarkAuthor("L. Chen", "2024-05-02")


def all_marks(laid: Redline, *authors: MarkAuthor) -> Owners:
    """Every mark of a redline, by authors in turn."""
    made = [
        MarkOwner(provision=s.side[1], mark=s.side[0], words=s.text, at=s.at)
        for _, spans in placed_spans(laid)
        for s in spans
        if s.side
    ]
    return tuple(
        row.model_copy(update=authors[n % len(authors)]._asdict()) for n, row in enumerate(made) if row.words.strip()
    )


def stands_on_marks(laid: Redline, owners: Owners) -> bool:
    """Whether each owner stands on words that are marked so, at its place."""
    marked = {
        (s.side, s.at + n) for _, spans in placed_spans(laid) for s in spans if s.side for n in range(len(s.text))
    }
    sides = {(str(mark), id_): words for (mark, id_), words in sides_of(laid).items()}
    return all(
        sides[row.mark, row.provision].startswith(row.words, row.at)
        and all(((row.mark, row.provision), row.at + n) in marked for n in range(len(row.words)))
        for row in owners
        if row.words
    )


@st.composite
def edited_drafts(draw: st.DrawFn) -> tuple[Text, Text, Text]:
    """A text in force, what a draft makes of it, and what an edit makes of that."""
    baseline, made = draw(drafts())
    # What is new in one text is not what is new in the other.
    revised = tuple(p.model_copy(update={"id": p.id.replace("new", "mine")}) for p in made)
    return baseline, revised, draw(revisions(revised))


@given(edited_drafts())
@examples(1)
def test_owners_stand_on_marks_alone_after_any_edit(texts: tuple[Text, Text, Text]) -> None:
    baseline, revised, edited = texts
    before, after = redline(baseline, revised), redline(baseline, edited)
    owners = all_marks(before, RUIZ, CHEN)
    assert stands_on_marks(before, owners_on(before, owners))
    followed = owners_after(before, after, owners, (*revised, *edited))
    assert stands_on_marks(after, followed)
    assert owners_on(after, followed) == followed


@given(drafts())
@examples(1)
def test_owners_of_a_draft_that_did_not_change_are_as_they_were(texts: tuple[Text, Text]) -> None:
    laid = redline(*texts)
    owners = owners_on(laid, all_marks(laid, RUIZ, CHEN))
    assert owners_after(laid, laid, owners, texts[1]) == owners


@given(drafts())
@examples(1)
def test_owners_go_with_their_marks(texts: tuple[Text, Text]) -> None:
    baseline, revised = texts
    laid = redline(baseline, revised)
    draft = Draft(
        Proposal(id="x", baseline=Baseline(resolution="5"), owners=owners_on(laid, all_marks(laid, RUIZ))),
        baseline,
        revised,
    )
    assert with_text(draft, baseline).proposal.owners == ()


def clause_draft(old: str, new: str, *owners: MarkOwner) -> Draft:
    """A draft of one clause and its neighbour."""
    rest = Provision(id="p-2", text="the rest.")
    return Draft(
        Proposal(id="x", baseline=Baseline(resolution="5"), owners=owners),
        (Provision(id="p-1", text=old), rest),
        (Provision(id="p-1", text=new), rest),
    )


def owned(draft: Draft) -> list[tuple[str, str, str]]:
    """The owned words of a draft."""
    return [(row.mark, row.words, row.author) for row in draft.proposal.owners]


@pytest.mark.parametrize(
    ("edited", "kept"),
    [
        ("that ports report twice a year;", [("deleted", "often", "M. Ruiz"), ("inserted", "twice a year", "L. Chen")]),
        (
            "that all ports report twice a year;",
            [("deleted", "often", "M. Ruiz"), ("inserted", "twice a year", "L. Chen")],
        ),
        (
            "that ports report twice each year;",
            [("deleted", "often", "M. Ruiz"), ("inserted", "twice ", "L. Chen"), ("inserted", " year", "L. Chen")],
        ),
        ("that ports report;", [("deleted", " often", "M. Ruiz")]),
        ("that ports report often;", []),
    ],
)
def test_a_mark_is_found_again_where_its_words_are(edited: str, kept: list[tuple[str, str, str]]) -> None:
    draft = clause_draft(
        "that ports report often;",
        "that ports report twice a year;",
        MarkOwner(provision="p-1", mark="deleted", words=" often", at=17, author="M. Ruiz"),
        MarkOwner(provision="p-1", mark="inserted", words="twice a year", at=18, author="L. Chen"),
    )
    found = owned(worded(draft, "p-1", edited)) if edited != draft.revised[0].text else owned(draft)
    assert [(mark, words.strip(), by) for mark, words, by in found] == [(m, w.strip(), by) for m, w, by in kept]


def test_words_of_a_clause_that_is_split_keep_their_owners_in_both_parts() -> None:
    old, new = "that ports report often;", "that old ports report often; and that harbours do too;"
    draft = clause_draft(
        old,
        new,
        MarkOwner(provision="p-1", mark="inserted", words="old ", at=5, author="M. Ruiz"),
        MarkOwner(provision="p-1", mark="inserted", words=" and that harbours do too;", at=28, author="L. Chen"),
    )
    parted = with_text(draft, split(draft.revised, "p-1", 28, "p-x"))
    assert [(row.provision, row.words.strip(), row.author) for row in parted.proposal.owners] == [
        ("p-1", "old", "M. Ruiz"),
        ("p-1", ";", "L. Chen"),
        ("p-x", "and that harbours do too", "L. Chen"),
    ]
    back = with_text(parted, joined(parted.revised, "p-1"))
    assert [(row.provision, row.words.strip()) for row in back.proposal.owners] == [
        ("p-1", "old"),
        ("p-1", "and that harbours do too"),
    ]


def test_a_half_that_takes_another_clause_in_has_no_words_in_force_itself() -> None:
    base = (
        Provision(id="p-1", text="that ports report often and that harbours of small towns do too;"),
        Provision(id="p-2", text="that boats report;"),
    )
    half = Provision(id="p-x", text="and that harbours of small towns do too; that boats report;", split_from="p-1")
    final = (
        base[0].model_copy(update={"text": "that ports report often;"}),
        half.model_copy(update={"joined": ("p-2",)}),
    )
    new = [(s.side, s.text) for _, spans in placed_spans(redline(base, final)) for s in spans if s.mark == "inserted"]
    assert new == [(("inserted", "p-1"), ";"), (("inserted", "p-x"), "; that boats report")]


def test_a_line_is_cut_where_the_owner_changes() -> None:
    draft = clause_draft(
        "that ports report often;",
        "that ports report twice a year;",
        MarkOwner(provision="p-1", mark="deleted", words="often", at=18, author="M. Ruiz", date="2024-05-01"),
        MarkOwner(provision="p-1", mark="inserted", words="twice", at=18, author="L. Chen", date="2024-05-02"),
    )
    laid = redline(draft.baseline, draft.revised)
    marks = OwnedMarks.on(laid, draft.proposal.owners)
    line = marks.line(laid.provisions[0])
    assert "".join(span.text for span in line) == "".join(span.text for span in laid.provisions[0].line)
    assert [(s.text, s.by) for s in line if s.mark != "kept"] == [("often", RUIZ), ("twice", CHEN), (" a year", None)]


def test_two_who_draft_at_a_time_lose_no_owner_and_have_no_conflict_about_them() -> None:
    base = clause_draft(
        "that ports report often;",
        "that all ports report twice a year;",
        MarkOwner(provision="p-1", mark="inserted", words="all ", at=5, author="M. Ruiz"),
        MarkOwner(provision="p-1", mark="inserted", words="twice a year", at=22, author="L. Chen"),
    )
    mine = worded(base, "p-1", "that ports report twice a year;")
    theirs = worded(base, "p-2", "the rest of it.")
    merged = merge_drafts(base, mine, theirs)
    assert merged.proposal.conflicts == ()
    assert owned(merged) == [("inserted", "twice a year", "L. Chen")]


@given(edited_drafts())
@examples(1)
def test_owners_stand_on_marks_alone_after_a_re_base(texts: tuple[Text, Text, Text]) -> None:
    baseline, revised, edition_text = texts
    laid = redline(baseline, revised)
    owners = owners_on(laid, all_marks(laid, RUIZ, CHEN))
    draft = Draft(Proposal(id="x", baseline=Baseline(resolution="5"), owners=owners), baseline, revised)
    edition = Resolution(number="5", adopted="Cairo, 2028", provisions=edition_text)
    counted = iter(range(1000))
    moved = rebased_draft(draft, edition, "Cairo, 2028", lambda: f"x{next(counted)}")
    assert stands_on_marks(redline(moved.baseline, moved.revised), moved.proposal.owners)
