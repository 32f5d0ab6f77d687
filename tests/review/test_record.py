"""Session records: what became of each decision, and what it settled."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest

from support.tabled_texts import FIRST, SECOND, decided, tabled_text
from wtsaprep.model.chair import ConfirmedFate
from wtsaprep.review.agreed import counts, open_points, standing_word
from wtsaprep.review.record import record, said_once, time_pressed

AGREED = decided(FIRST, "a", 20, "agreed", revision="DT/24")
BRACKETED = decided(FIRST, "b", 25, "bracketed", revision="DT/24")


def test_an_entry_says_what_became_of_it() -> None:
    undone = decided(SECOND, "c", 28, "no change", undone="2024-10-17T13:29:00+00:00")
    first = decided(SECOND, "c", 26, "pending", revision="DT/24R1")
    later = decided(SECOND, "c", 27, "no change", revision="DT/24R1")
    found = record(tabled_text(AGREED, BRACKETED, first, later, undone))
    assert [(one.paragraph, one.what, one.state) for one in found] == [
        ("resolves 1", "agreed", "holds"),
        ("resolves 2", "bracketed", "reopened"),
        ("resolves 3", "pending", "superseded"),
        ("resolves 3", "no change", "holds"),
        ("resolves 3", "no change", "taken back"),
    ]


def test_what_a_decision_settled_is_told_of_the_text_that_lay_there() -> None:
    found = record(tabled_text(AGREED, BRACKETED))
    assert [(row.number, row.clause, row.fate) for one in found for row in one.settles] == [
        ("ARB/36/1", "resolves 1", "taken"),
        ("EUR/5/1", "resolves 2", "in brackets"),
    ]


def test_what_a_person_said_of_an_amendment_goes_first() -> None:
    said = ConfirmedFate(proposal="arb", provision="a", fate="taken with changes")
    (entry,) = record(tabled_text(AGREED, confirmed=(said,)))
    assert [(row.fate, row.by_person) for row in entry.settles] == [("taken with changes", True)]


@pytest.mark.parametrize("outcome", ["pending", "agreed", "withdrawn", "no change", "bracketed"])
def test_only_pending_settles_nothing(outcome: str) -> None:
    (entry,) = record(tabled_text(AGREED.model_copy(update={"outcome": outcome})))
    assert bool(entry.settles) == (outcome != "pending")


def test_words_that_are_not_those_of_the_revision_settle_nothing() -> None:
    (entry,) = record(tabled_text(AGREED.model_copy(update={"words": "other"})))
    assert (entry.state, entry.settles) == ("reopened", ())


def test_a_decision_that_was_given_a_remark_later_is_told_once_at_its_own_time() -> None:
    remarked = decided(FIRST, "a", 22, "agreed", revision="DT/24", remark="at last", body="COM4")
    again = decided(FIRST, "a", 24, "pending", revision="DT/24")
    entries = record(tabled_text(AGREED, BRACKETED, remarked))
    assert len(entries) == 3
    told = said_once(entries)
    assert [(one.decision.at[14:16], one.decision.remark, one.state) for one in told] == [
        ("20", "at last", "holds"),
        ("25", "", "reopened"),
    ]
    back = decided(FIRST, "a", 26, "agreed", revision="DT/24")
    assert len(said_once(record(tabled_text(AGREED, again, back)))) == 3


def test_a_merged_paragraph_names_the_other_one() -> None:
    (entry,) = record(tabled_text(decided(SECOND, "b", 1, "merged", into="a")))
    assert entry.what == "merged into resolves 1"


def test_times_are_those_of_the_clock_on_the_wall() -> None:
    geneva = timezone(timedelta(hours=2))
    time = time_pressed("2024-10-17T23:20:00.000001+00:00", geneva)
    assert time is not None
    assert f"{time:%Y-%m-%d %H:%M}" == "2024-10-18 01:20"
    assert time_pressed("by hand", UTC) is None


def test_open_points_are_what_the_body_has_to_come_back_to() -> None:
    found = tabled_text(AGREED, BRACKETED).paragraphs
    assert [(one.name, standing_word(one)) for one in found] == [
        ("resolves 1", "agreed"),
        ("resolves 2", "reopened"),
        ("resolves 3", "unchanged"),
    ]
    assert [one.name for one in open_points(found)] == ["resolves 2"]
    assert dict(counts(found)) == {"agreed": 1, "reopened": 1, "unchanged": 1}
    assert [standing_word(one) for one in tabled_text().paragraphs] == ["open", "open", "unchanged"]


def test_a_decision_settles_nothing_of_what_came_after_it() -> None:
    def settled(about: tuple[str, ...] | None) -> set[str]:
        (entry,) = record(tabled_text(AGREED.model_copy(update={"about": about})))
        return {row.proposal for row in entry.settles}

    all_that_fit = settled(None)
    assert all_that_fit
    assert settled(tuple(all_that_fit)) == all_that_fit
    assert settled(()) == set()
