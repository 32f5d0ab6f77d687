"""What two sides put behind one clause: each stays in the section, and under the item, that it is in on its side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.drafting.arrival_order import hanging_on, in_their_sections
from wtsaprep.drafting.merge import merge
from wtsaprep.drafting.rebased_text import rebased_text
from wtsaprep.model.provision import Provision, Text

KINDS = st.sampled_from(("item", "item", "item", "heading", "annex"))


@st.composite
def arriving(draw: st.DrawFn, own: str) -> Text:
    """What one side puts behind a clause."""
    rows = draw(st.lists(st.tuples(KINDS, st.integers(0, 2)), max_size=6))
    return tuple(Provision(id=f"{own}{n}", kind=kind, level=level) for n, (kind, level) in enumerate(rows))


@given(arriving("o"), arriving("t"))
def test_each_hangs_on_what_it_hangs_on_on_its_side_in_the_order_of_that(ours: Text, theirs: Text) -> None:
    clauses = {p.id: p for p in (*ours, *theirs)}
    on = {**hanging_on(ours), **hanging_on(theirs)}
    order = list(in_their_sections(list(clauses), on, clauses))
    assert sorted(order) == sorted(clauses)
    assert hanging_on(clauses[id_] for id_ in order) == on
    for side in (ours, theirs):
        assert [id_ for id_ in order if clauses[id_] in side] == [p.id for p in side]


BASE = (
    Provision(id="title", kind="title", text="Repair of cables"),
    Provision(id="h1", kind="heading", text="considering"),
    Provision(id="c1", text="that cables carry most of the traffic;"),
    Provision(id="c2", text="that faults isolate a whole country,"),
    Provision(id="h2", kind="heading", text="noting"),
    Provision(id="h3", kind="heading", text="resolves"),
    Provision(id="r1", text="to continue the study of methods;"),
    Provision(id="r2", text="to review this resolution."),
)
MINE, THEIRS = "to share the costs of repair;", "to support the training of divers;"
EVERYWHERE = [p.id for p in BASE]


def put(after: str, *new: Provision) -> Text:
    """The base with some clauses more behind one."""
    at = next(n for n, p in enumerate(BASE) if p.id == after) + 1
    return (*BASE[:at], *new, *BASE[at:])


def ids(text: Text, after: str, number: int) -> str:
    """The clauses behind one."""
    at = next(n for n, p in enumerate(text) if p.id == after) + 1
    return " ".join(p.id for p in text[at : at + number])


@pytest.mark.parametrize("after", EVERYWHERE)
def test_unlike_new_clauses_are_kept_both_at_every_place(after: str) -> None:
    ours, theirs = put(after, Provision(id="m", text=MINE)), put(after, Provision(id="t", text=THEIRS))
    rebased = rebased_text(BASE, ours, theirs)
    assert (ids(rebased.text, after, 2), rebased.conflicts) == ("m t", ())


@pytest.mark.parametrize("after", EVERYWHERE)
@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("recognizing", "", "t H m"),
        ("", "recognizing", "m K t"),
        ("recognizing", "recognizing", "K m t"),
        ("recognizing", "urges Member States", "H m K t"),
    ],
)
def test_a_new_clause_does_not_slip_under_a_new_heading_of_the_other_side(
    after: str, mine: str, theirs: str, expected: str
) -> None:
    over, other = (
        (Provision(id=id_, kind="heading", text=words),) if words else () for id_, words in (("H", mine), ("K", theirs))
    )
    ours = put(after, *over, Provision(id="m", text=MINE))
    taken = put(after, *other, Provision(id="t", text=THEIRS))
    rebased = rebased_text(BASE, ours, taken)
    assert (ids(rebased.text, after, len(expected.split())), rebased.conflicts) == (expected, ())
    if mine != theirs:
        assert ids(merge(BASE, ours, taken).text, after, len(expected.split())) == expected
