"""What became of a proposal: from chair's texts, from decisions on itself, and in one word."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.tabled_texts import FIRST, IN_FORCE, SECOND, decided, tabled_text
from wtsaprep.formats.papers.outcomes import outcomes_csv, outcomes_data, outcomes_markdown
from wtsaprep.model.chair import ConfirmedFate
from wtsaprep.model.file_format import Outcome
from wtsaprep.model.review import Decision, Review
from wtsaprep.review.outcomes import (
    STATUSES,
    Came,
    ChairTextFates,
    ChangeOutcome,
    ProposalOutcome,
    changes_with_outcomes,
    outcome_of_whole,
    outcome_tally,
    outcomes_decided,
)
from wtsaprep.review.paragraphs import TabledParagraph, paragraphs
from wtsaprep.review.settling import fates_settled

CHANGE = ChangeOutcome("a", "resolves 1", "changed")
CAME: tuple[Came | None, ...] = (
    *("taken", "taken with changes", "in brackets", "not taken", "withdrawn", "pending"),
    None,
)


def row(*came: Came | None, apart: str = "") -> ProposalOutcome:
    """A proposal with changes that came to this."""
    changes = tuple(
        ChangeOutcome(f"c{at}", f"resolves {at}", "changed", one, one is not None) for at, one in enumerate(came, 1)
    )
    return ProposalOutcome(
        "arb", "MOD", "ARB/36/1", ("ARB",), "Resolution 11", "Post", "So | it is.\n\nMore.", changes, apart=apart
    )


@pytest.mark.parametrize(
    ("came", "status"),
    [
        (("taken", "taken"), "accepted"),
        (("taken", "taken with changes"), "accepted in part"),
        (("taken", "not taken"), "accepted in part"),
        (("taken", "withdrawn"), "accepted in part"),
        (("taken", "in brackets", "pending"), "in brackets"),
        (("taken", "pending"), "pending"),
        (("taken", None), "pending"),
        (("not taken", "withdrawn"), "not accepted"),
        (("withdrawn", "withdrawn"), "withdrawn"),
        ((None, None), "no chair's text yet"),
        ((), "pending"),
    ],
)
def test_a_status_is_one_word_for_all_changes(came: tuple[Came | None, ...], status: str) -> None:
    assert row(*came).status == status


@given(st.lists(st.sampled_from(CAME)))
def test_the_order_of_changes_does_not_matter_and_counts_add_up(came: list[Came | None]) -> None:
    assert row(*came).status == row(*reversed(came)).status
    assert row(*came).status in STATUSES
    assert outcome_tally([row(*came), row("taken")]).total() == 2


def said(text: str, outcome: Outcome | None = None, confirmed: str = "") -> ChairTextFates:
    """What a revision says of the ARB's change of clause a, which it has taken."""
    rows = (ConfirmedFate(proposal="arb", provision="a", fate="in brackets"),) if confirmed else ()
    version = {"DT/24": FIRST, "DT/24R1": SECOND}[text]
    found = tabled_text(
        *((decided(version, "a", 1, outcome),) if outcome else ()),
        confirmed=rows,
    )
    (fates,) = (one.fates for one in found.versions if one.name == text)
    states = found.paragraphs
    pending = frozenset(id_ for id_, one in outcomes_decided(states).items() if one == "pending")
    return ChairTextFates(text, fates_settled(fates, states), pending)


@pytest.mark.parametrize(
    ("texts", "own", "expected"),
    [
        ((), {}, (None, False, "")),
        ((said("DT/24"),), {}, ("taken", False, "DT/24")),
        ((said("DT/24", "agreed"),), {}, ("taken", True, "DT/24")),
        ((said("DT/24", "agreed", "yes"),), {}, ("in brackets", True, "DT/24")),
        ((said("DT/24", "pending"),), {}, ("pending", True, "DT/24")),
        ((said("DT/24", "withdrawn"), said("DT/24R1")), {}, ("not taken", True, "DT/24")),
        ((said("DT/24"), said("DT/24R1")), {}, ("taken", False, "DT/24R1")),
        ((said("DT/24"),), {"a": "no change"}, ("not taken", True, "")),
        ((said("DT/24", "agreed"),), {"a": "no change"}, ("taken", True, "DT/24")),
        ((said("DT/24", "agreed"),), {"a": "withdrawn"}, ("withdrawn", True, "")),
        ((), {"b": "agreed"}, (None, False, "")),
    ],
)
def test_what_was_said_goes_before_what_is_worked_out(
    texts: tuple[ChairTextFates, ...], own: dict[str, Outcome], expected: tuple[Came | None, bool, str]
) -> None:
    (found,) = changes_with_outcomes("arb", (CHANGE,), texts, own)
    assert (found.came, found.settled, found.text) == expected


@pytest.mark.parametrize("outcome", get_args(Outcome))
def test_a_whole_text_comes_to_what_all_its_paragraphs_came_to(outcome: Outcome) -> None:
    both = [decided(FIRST, one, minute, outcome, into="c") for minute, one in enumerate("ab")]
    assert outcome_of_whole(decided_paragraphs(*both)) == outcome
    other: Outcome = "agreed" if outcome != "agreed" else "bracketed"
    mixed = (both[0], decided(FIRST, "b", 1, other))
    assert outcome_of_whole(decided_paragraphs(*mixed)) == "pending"


@pytest.mark.parametrize("outcome", get_args(Outcome))
def test_nobody_said_anything_of_a_whole_text_while_a_paragraph_of_it_waits(outcome: Outcome) -> None:
    one = decided(FIRST, "a", 1, outcome, into="c")
    assert outcome_of_whole(decided_paragraphs(one)) is None
    assert outcome_of_whole(decided_paragraphs()) is None
    kept = decided(IN_FORCE, "a", 1, outcome, into="c")
    assert outcome_of_whole(paragraphs(IN_FORCE, IN_FORCE, Review(text="x", decisions=(kept,)))) is None


def test_what_was_decided_on_another_proposal_counts_after_what_was_decided_on_this_one() -> None:
    other = said("DT/24", "bracketed")
    (found,) = changes_with_outcomes("arb", (CHANGE,), (), {}, (other,))
    assert (found.came, found.settled) == ("in brackets", True)
    (found,) = changes_with_outcomes("arb", (CHANGE,), (), {"a": "agreed"}, (other,))
    assert (found.came, found.text) == ("taken", "")
    (found,) = changes_with_outcomes("arb", (CHANGE,), (), {}, (said("DT/24"),))
    assert found.came is None  # What another proposal has is no suggestion of a chair.


def decided_paragraphs(*decisions: Decision) -> tuple[TabledParagraph, ...]:
    """The paragraphs of a text that lies before a body: two of three change something."""
    return paragraphs(IN_FORCE, FIRST, Review(text="x", decisions=decisions))


TABLE = """\
# Outcomes: Resolution 11

1 accepted, 1 pending

| Title | Number | Summary | Status | Outcome |
| --- | --- | --- | --- | --- |
| Post | MOD ARB/36/1 | changed: resolves 1<br>So \\| it is. | accepted | taken: resolves 1 |
| Post | MOD ARB/36/1 | So \\| it is. | pending | not compared, since it is a draft |
"""


def test_the_table_is_the_one_that_regional_groups_keep() -> None:
    rows = (row("taken"), row(apart="it is a draft"))
    assert outcomes_markdown(rows, "Resolution 11") == TABLE
    assert outcomes_csv(rows).startswith(
        'title,number,summary,status,outcome\nPost,MOD ARB/36/1,"changed: resolves 1\nSo'
    )
    assert outcomes_data(rows)["counts"] == {"accepted": 1, "pending": 1}


def test_what_nobody_said_yet_is_told_over_the_table_too() -> None:
    said, open_ = row("taken"), row("not taken")
    open_ = replace(open_, changes=(open_.changes[0]._replace(settled=False),))
    assert "\n1 accepted, 1 not accepted (suggested)\n" in outcomes_markdown((said, open_))
    assert outcomes_data((said, open_))["suggested"] == {"not accepted": 1}
    assert [one["to_confirm"] for one in outcomes_data((said, open_))["proposals"]] == [False, True]


def test_no_cell_is_a_formula() -> None:
    evil = replace(row("taken"), title='=HYPERLINK("x")')
    assert outcomes_csv([evil]).splitlines()[1].startswith("\"'=HYPERLINK")
