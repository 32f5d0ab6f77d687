"""A whole contribution renumbered in one step: the new numbers, and what stays of the earlier ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.drafting.renumber import NumberingStyle, Renumbered, renumbered
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.numbers import Number, parse_number
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline


def number(text: str) -> Number:
    """A number that is one."""
    found = parse_number(text)
    assert found is not None
    return found


def renumber(count: int, new: str, style: NumberingStyle, plain: tuple[int, ...] = ()) -> Renumbered:
    """So many proposals of ARB/XX under a new number, those at some places being NOCs without number."""
    proposals = [
        Proposal(
            id=f"p{n}",
            symbol="NOC",
            number="" if n in plain else f"ARB/XX/{n}",
            sources=("ARB",),
            baseline=Baseline(resolution=str(n)),
        )
        for n in range(1, count + 1)
    ]
    cover = Contribution(sources=("ARB",), document="XX", title="Ten", proposals=tuple(p.id for p in proposals))
    other = Proposal(id="o", symbol="ADD", number="EUR/XX/1", supports="ARB/XX/2")
    return renumbered(cover, proposals, number(new), style, [other])


TEN = range(1, 11)


@pytest.mark.parametrize(
    ("new", "style", "numbers", "documents"),
    [
        ("ARB/36", "serials", [f"ARB/36/{n}" for n in TEN], ["ARB/36"]),
        ("ARB/36A1", "serials", [f"ARB/36A1/{n}" for n in TEN], ["ARB/36A1"]),
        ("ARB/36", "addenda", [f"ARB/36A{n}/1" for n in TEN], ["ARB/36", *(f"ARB/36A{n}" for n in TEN)]),
        ("ARB/36R1", "addenda", [f"ARB/36R1A{n}/1" for n in TEN], ["ARB/36R1", *(f"ARB/36R1A{n}" for n in TEN)]),
        ("B/CAN/9", "serials", [f"B/CAN/9/{n}" for n in TEN], ["B/CAN/9"]),
    ],
)
def test_ten_resolutions(new: str, style: NumberingStyle, numbers: list[str], documents: list[str]) -> None:
    done = renumber(10, new, style)
    assert [p.number for p in done.proposals] == numbers
    assert [c.number for c in (done.contribution, *done.addenda)] == documents
    assert all(p.sources == number(new).sources for p in done.proposals)
    assert done.changes[0] == ("ARB/XX/1", numbers[0])
    assert [one.supports for one in done.supporters] == [numbers[1]]


def test_a_noc_without_number_stays_without_and_goes_with_the_one_before_it() -> None:
    done = renumber(4, "ARB/36", "addenda", plain=(1, 3))
    assert [p.number for p in done.proposals] == ["", "ARB/36A1/1", "", "ARB/36A2/1"]
    assert [c.proposals for c in done.addenda] == [("p1", "p2", "p3"), ("p4",)]
    assert [p.number for p in renumber(4, "ARB/36", "serials", plain=(3,)).proposals] == [
        *("ARB/36/1", "ARB/36/2", "", "ARB/36/3")
    ]


@given(st.lists(st.sampled_from(("ARB/XX", "ARB/36", "ARB/36A1", "ARB/7R2")), min_size=1, max_size=6))
def test_every_number_that_it_bore_is_remembered_once(steps: list[str]) -> None:
    done = renumber(2, steps[0], "serials")
    bore = {"ARB/XX/1"}
    for step in steps:
        bore.add(f"{step}/1")
        done = renumbered(done.contribution, done.proposals, number(step), "serials")
        (one, two), named = done.proposals, [p.number for p in done.proposals]
        assert named == [f"{step}/1", f"{step}/2"]
        assert sorted((*one.earlier_numbers, one.number)) == sorted(bore)
        assert (one.id, two.id) == done.contribution.proposals


def test_the_parent_keeps_the_cover_and_each_addendum_gets_one() -> None:
    done = renumber(2, "ARB/36", "addenda")
    assert (done.contribution.title, done.contribution.proposals) == ("Ten", ())
    assert [(c.title, c.proposals, c.sources) for c in done.addenda] == [
        ("", ("p1",), ("ARB",)),
        ("", ("p2",), ("ARB",)),
    ]
