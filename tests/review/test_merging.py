"""The laws of merging logs, on random ones."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.errors import NeedsDecision
from wtsaprep.model.file_format import Outcome
from wtsaprep.model.review import Decision, Review
from wtsaprep.review.merging import merge_reviews
from wtsaprep.review.undo_log import not_taken_back, taken_back

times = st.integers(0, 6).map(lambda n: f"2024-10-17T15:0{n}:00.000000+00:00")


@st.composite
def logs(draw: st.DrawFn) -> Review:
    """A log of few times and paragraphs, so that two of them have entries in common."""
    keys = draw(st.lists(st.tuples(times, st.sampled_from(("a", "b"))), unique=True, max_size=6))
    rows = tuple(
        Decision(
            provision=provision,
            at=at,
            outcome=draw(st.sampled_from(get_args(Outcome)[:2])),
            undone=draw(st.sampled_from(("", "2024-10-17T16:00:00+00:00", "2024-10-17T17:00:00+00:00"))),
        )
        for at, provision in sorted(keys)
    )
    return Review(text="DT/24", decisions=rows)


@given(logs(), logs(), logs())
def test_which_side_is_ours_does_not_matter(base: Review, ours: Review, theirs: Review) -> None:
    assert merge_reviews(base, ours, theirs) == merge_reviews(base, theirs, ours)


@given(logs(), logs())
def test_merging_with_itself_or_with_what_was_there_changes_nothing(base: Review, ours: Review) -> None:
    assert merge_reviews(base, ours, ours) == ours
    grown = merge_reviews(Review(text="DT/24"), base, ours)
    once = merge_reviews(base, ours, grown)
    assert merge_reviews(base, once, once) == once


@given(logs(), logs(), logs())
def test_no_decision_is_lost_and_they_stand_by_time(base: Review, ours: Review, theirs: Review) -> None:
    merged = merge_reviews(base, ours, theirs).decisions
    assert {(one.at, one.provision) for one in merged} == {
        (one.at, one.provision) for one in (*ours.decisions, *theirs.decisions)
    }
    assert [one.at for one in merged] == sorted(one.at for one in merged)


@given(logs(), logs())
def test_what_a_side_takes_back_is_taken_back(base: Review, theirs: Review) -> None:
    for one in not_taken_back(base.decisions):
        ours = base.model_copy(update={"decisions": taken_back(base.decisions, one.at, "2024-10-18T00:00:00+00:00")})
        merged = merge_reviews(base, ours, theirs)
        assert all(row.undone for row in merged.decisions if (row.at, row.provision) == (one.at, one.provision))


def test_logs_of_different_texts_are_not_merged() -> None:
    with pytest.raises(NeedsDecision, match="DT/24 and DT/25"):
        merge_reviews(Review(text="DT/24"), Review(text="DT/24"), Review(text="DT/25"))


def _corrected(*remarks: str) -> Review:
    """A log of one decision, as somebody corrected it by hand; of several where both sides had done so."""
    rows = (Decision(provision="a", at="2024-10-17T15:00:00+00:00", outcome="agreed", remark=one) for one in remarks)
    return Review(text="DT/24", decisions=tuple(rows))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("x", "y", "x", "y"),
        ("x", "y", "z", "yz"),
        ("x", "yz", "yz", "yz"),
        ("yz", "yz", "yz", "yz"),
        ("yz", "yz", "wz", "wz"),
        ("yz", "y", "z", "yz"),
        ("", "y", "z", "yz"),
        ("y", "", "y", "y"),
    ],
)
def test_decisions_that_were_corrected_by_hand_are_kept(base: str, ours: str, theirs: str, merged: str) -> None:
    found = merge_reviews(_corrected(*base), _corrected(*ours), _corrected(*theirs))
    assert [one.remark for one in found.decisions] == list(merged)
    assert merge_reviews(_corrected(*base), _corrected(*theirs), _corrected(*ours)) == found
    assert merge_reviews(_corrected(*base), found, found) == found
