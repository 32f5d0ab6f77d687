"""Laws of a log: undo takes back the last step, redo makes it again, and nothing is ever lost from it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.model.review import Decision
from wtsaprep.review.undo_log import last_step, made_again, moment, next_step, not_taken_back, taken_back

Log = tuple[Decision, ...]
NOON = datetime(2024, 10, 15, 12, 0, tzinfo=UTC)
acts = st.lists(st.sampled_from(("agreed", "pending", "undo", "redo")), max_size=30)


def played(names: list[str]) -> tuple[Log, list[list[str]]]:
    """What a log holds after some keys, and what a plain stack of states would."""
    log: Log = ()
    past: list[list[str]] = [[]]
    future: list[list[str]] = []
    for name in names:
        now = moment(NOON, log)
        if name == "undo":
            if step := last_step(log):
                log = taken_back(log, step, now)
                future.append(past.pop())
        elif name == "redo":
            if step := next_step(log):
                log = made_again(log, step)
                past.append(future.pop())
        else:
            log = (*log, Decision(provision="a", at=now, outcome="agreed", remark=f"{name}{len(log)}"))
            past.append([*past[-1], log[-1].remark])
            future = []
    return log, past


@given(acts)
def test_a_log_undoes_and_redoes_as_a_stack_of_values_does(names: list[str]) -> None:
    log, past = played(names)
    assert [one.remark for one in not_taken_back(log)] == past[-1]


@given(acts)
def test_nothing_is_taken_out_of_a_log(names: list[str]) -> None:
    log, _ = played(names)
    assert len(log) == sum(name in ("agreed", "pending") for name in names)


def test_entries_of_one_key_are_taken_back_together() -> None:
    now = moment(NOON)
    log = tuple(Decision(provision=name, at=now, outcome="agreed") for name in ("a", "b"))
    assert not_taken_back(taken_back(log, last_step(log), moment(NOON, log))) == ()


def test_a_clock_that_was_put_back_does_not_mix_up_the_order() -> None:
    first = moment(NOON)
    log = (Decision(provision="a", at=first, outcome="agreed"),)
    assert moment(NOON - timedelta(hours=1), log) > first


def test_a_time_written_by_hand_does_no_harm() -> None:
    log = (Decision(provision="a", at="yesterday", outcome="agreed"),)
    assert moment(NOON, log).startswith("2024-10-15T12:00")
