"""Decisions on paragraphs: what holds, what an edit reopens, and what follows for the amendments behind them."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import AmendmentFate, fates
from wtsaprep.model.file_format import Outcome
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.review import Decision, Review
from wtsaprep.review.paragraphs import TabledParagraph, paragraphs
from wtsaprep.review.settling import fates_settled


def text(**clauses: str) -> Text:
    """A text of one section."""
    items = (Provision(id=id_, text=words) for id_, words in clauses.items())
    return (Provision(id="resolves-0", kind="heading", text="resolves"), *items)


IN_FORCE = text(a="that members report;", b="that time is short.")
CHAIR = text(a="that members report yearly;", b="that time is short and money shorter;", c="that all is well.")
WANTED = text(a="that members report yearly;", b="that time is short and money much shorter;", x="that all is well.")


def decided(*decisions: tuple[str, Outcome], words: Text = CHAIR) -> Review:
    """Some decisions on the paragraphs of a text, in their order."""
    read = {one.id: one.words for one in paragraphs(IN_FORCE, words, Review(text="DT/1"))}
    log = [
        Decision(provision=id_, at=f"2024-10-15T10:0{n}:00+00:00", outcome=outcome, words=read[id_])
        for n, (id_, outcome) in enumerate(decisions)
    ]
    return Review(text="DT/1", decisions=tuple(log))


def laid(review: Review, words: Text = CHAIR) -> dict[str, TabledParagraph]:
    return {one.id: one for one in paragraphs(IN_FORCE, words, review)}


def test_every_paragraph_is_open_until_the_last_decision_on_it() -> None:
    found = laid(decided(("a", "pending"), ("b", "agreed"), ("a", "agreed")))
    assert {id_: one.outcome for id_, one in found.items()} == {"a": "agreed", "b": "agreed", "c": None}
    assert [one.id for one in found.values() if one.left] == ["c"]


def test_a_decision_that_was_taken_back_does_not_hold() -> None:
    review = decided(("a", "agreed"))
    (one,) = review.decisions
    back = review.model_copy(update={"decisions": (one.model_copy(update={"undone": "2024-10-15T11:00:00+00:00"}),)})
    assert laid(back)["a"].state == "open"


def test_editing_an_agreed_paragraph_reopens_it_and_editing_it_back_closes_it() -> None:
    review = decided(("a", "agreed"), ("b", "agreed"))
    edited = text(a="that members report monthly;", b="that time is short and money shorter;", c="that all is well.")
    found = laid(review, edited)
    assert (found["a"].state, found["b"].state) == ("reopened", "decided")
    assert laid(review)["a"].state == "decided"


def test_deleting_an_agreed_paragraph_reopens_it() -> None:
    assert laid(decided(("a", "agreed")), text(b="that time is short and money shorter;"))["a"].state == "reopened"


def test_a_new_paragraph_that_another_revision_calls_otherwise_is_known_by_its_words() -> None:
    renamed = (*CHAIR[:-1], Provision(id="other", text="that all is well."))
    assert laid(decided(("c", "agreed")), renamed)["other"].outcome == "agreed"


def found_fates(*decisions: tuple[str, Outcome]) -> dict[str, AmendmentFate]:
    """What becomes of a proposal's amendments after some decisions."""
    proposal = Proposal(id="arb", number="ARB/36A1/1", sources=("ARB",), baseline=Baseline(resolution="11"))
    found = fates(IN_FORCE, CHAIR, [Compared(proposal, WANTED)])
    return {one.provision: one for one in fates_settled(found, paragraphs(IN_FORCE, CHAIR, decided(*decisions)))}


def test_what_is_suggested_stays_open_without_a_decision() -> None:
    found = found_fates()
    assert {id_: (one.fate, one.open) for id_, one in found.items()} == {
        "a": ("taken", True),
        "b": ("taken with changes", True),
        "x": ("taken", True),
    }


@pytest.mark.parametrize(
    ("outcome", "of_a", "of_b", "of_new"),
    [
        ("agreed", "taken", "taken with changes", "taken"),
        ("bracketed", "in brackets", "in brackets", "in brackets"),
        ("withdrawn", "not taken", "not taken", "not taken"),
        ("no change", "not taken", "not taken", "not taken"),
        ("merged", "taken with changes", "taken with changes", "taken with changes"),
    ],
)
def test_a_decision_settles_the_amendments_behind_the_paragraph(
    outcome: Outcome, of_a: str, of_b: str, of_new: str
) -> None:
    found = found_fates(("a", outcome), ("b", outcome), ("c", outcome))
    assert [found[id_].settled for id_ in ("a", "b", "x")] == [of_a, of_b, of_new]
    assert not any(one.open for one in found.values())


def test_a_pending_paragraph_settles_nothing() -> None:
    assert found_fates(("a", "pending"))["a"].open


def test_what_a_person_said_of_an_amendment_goes_before_what_follows_from_its_paragraph() -> None:
    from dataclasses import replace

    one = replace(found_fates(("a", "agreed"))["a"], confirmed="not taken")
    assert one.fate == "not taken"


def test_what_is_only_formal_does_not_reopen_a_paragraph() -> None:
    last = text(a="that members report yearly;", b="that time is short and money shorter.")
    review = decided(("a", "agreed"), ("b", "agreed"), words=last)
    assert {laid(review, CHAIR)[id_].state for id_ in ("a", "b")} == {"decided"}


def test_moving_an_agreed_paragraph_reopens_it() -> None:
    found = laid(decided(("a", "agreed"), ("b", "agreed")), (CHAIR[0], CHAIR[2], CHAIR[1], CHAIR[3]))
    assert {id_: one.state for id_, one in found.items() if one.marked.fate == "moved here"} == {"b": "reopened"}


def test_a_new_paragraph_reads_otherwise_in_another_section() -> None:
    in_force = (*IN_FORCE, Provision(id="invites-0", kind="heading", text="invites"), Provision(id="d", text="all."))
    new = Provision(id="c", text="that all is well;")
    here, there = (*in_force[:2], new, *in_force[2:]), (*in_force, new)
    read = [{p.id: p.words for p in paragraphs(in_force, one, Review(text="DT/1"))}["c"] for one in (here, there)]
    assert read[0] != read[1]


def test_what_the_next_revision_does_as_it_was_decided_is_not_asked_again() -> None:
    review = decided(("a", "no change"), ("b", "withdrawn"))
    assert {laid(review, IN_FORCE)[id_].state for id_ in ("a", "b")} == {"decided"}
    assert laid(merged_into("c"), CHAIR[:1] + CHAIR[2:])["a"].outcome == "merged"


def test_a_paragraph_merged_into_one_that_is_gone_is_open_again() -> None:
    assert laid(merged_into("c"), CHAIR)["a"].state == "decided"
    assert laid(merged_into("c"), CHAIR[:-1])["a"].state == "reopened"


def merged_into(id_: str) -> Review:
    (one,) = decided(("a", "merged")).decisions
    return Review(text="DT/1", decisions=(one.model_copy(update={"into": id_}),))
