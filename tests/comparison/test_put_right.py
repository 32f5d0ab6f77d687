"""Citations in a chair's text follow the clauses that they mean, as in a draft, or are told as lost."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.merge_chair_texts import merge_chair_texts
from wtsaprep.comparison.options import backer_of, clauses, order_of
from wtsaprep.comparison.put_right import lost_in, picked, put_right
from wtsaprep.comparison.settle_chair_texts import settled_chair_text
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.moves import moved_behind
from wtsaprep.drafting.settle import conflict_settled
from wtsaprep.drafting.structure import without
from wtsaprep.model.chair import ChairText
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.dangling_citation import DanglingCitation
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.drafting.settle import ConflictChoice

BASELINE = Baseline(resolution="77")
IN_FORCE = (
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="r1", text="to study methods;"),
    Provision(id="r2", text="to appoint contact points;"),
    Provision(id="r3", text="to review this resolution,"),
    Provision(id="instructs", kind="heading", text="instructs the Director"),
    Provision(id="d1", text="to publish the contact points of resolves 2;"),
    Provision(id="d2", text="to report on the implementation of resolves 1 to 2."),
)
NEW = Provision(id="n", text="to share costs;")
MOVED = (IN_FORCE[0], IN_FORCE[3], *IN_FORCE[1:3], IN_FORCE[4])
CITES = (
    *MOVED,
    Provision(id="d1", text="to publish the names and addresses of the contact points of resolves 3;"),
    Provision(id="d2", text="to report on the implementation of resolves 2 to 3."),
)
BRINGS = (
    *IN_FORCE[:3],
    NEW,
    *IN_FORCE[3:5],
    Provision(id="d1", text="to publish the contact points of resolves 2 and the costs of resolves 3;"),
    IN_FORCE[6],
)


def words(chair: ChairText, *ids: str) -> list[str]:
    """The words of some clauses."""
    text = {p.id: p.text for p in apply(IN_FORCE, chair.amendments)}
    return [text[id_] for id_ in ids]


class Making:
    """A chair's text that is made of one proposal."""

    def __init__(self, revised: Text, baseline: Text = IN_FORCE, lost: tuple[DanglingCitation, ...] = ()) -> None:
        self.baseline = baseline
        proposal = Proposal(id="arb", number="ARB/1/1", sources=("ARB",), baseline=BASELINE, dangling=lost)
        offer = Compared(proposal, revised)
        self.offers = {"arb": offer}
        self.clauses = clauses(baseline, [offer])
        self.order = order_of(self.clauses, "arb")
        self.chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)

    def clause(self, id_: str) -> ClauseOptions:
        return next(clause for clause in self.clauses if id_ in clause.ids)

    def pick(self, id_: str) -> ChairText:
        clause = self.clause(id_)
        backer = backer_of(clause, "arb")
        self.chair = picked(self.chair, self.baseline, clause, [backer], self.offers, self.order)
        return self.chair

    def unpick(self, id_: str) -> ChairText:
        self.chair = picked(self.chair, self.baseline, self.clause(id_), [None], self.offers, self.order)
        return self.chair


def test_of_a_move_that_is_picked_and_unpicked_citations_follow() -> None:
    made = Making((*MOVED, *IN_FORCE[5:]))
    assert words(made.pick("r3"), "d1", "d2") == [
        "to publish the contact points of resolves 3;",
        "to report on the implementation of resolves 2 to 3.",
    ]
    assert made.unpick("r3").amendments == ()
    assert made.chair.attributions == ()


def test_of_a_move_by_hand_citations_follow() -> None:
    before = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    after = before.model_copy(update={"amendments": derive(IN_FORCE, moved_behind(IN_FORCE, "r3", "resolves"))})
    assert words(put_right(before, after, IN_FORCE, "r3"), "d1") == ["to publish the contact points of resolves 3;"]


def test_of_a_move_that_was_begun_with_and_is_not_picked_any_more_citations_follow() -> None:
    made = Making(CITES)
    made.chair = made.chair.model_copy(update={"amendments": derive(IN_FORCE, CITES)})
    assert words(made.unpick("r3"), "d1", "d2") == [
        "to publish the names and addresses of the contact points of resolves 2;",
        "to report on the implementation of resolves 1 to 2.",
    ]


def test_words_that_are_picked_cite_by_the_letters_of_the_chairs_text() -> None:
    made = Making(CITES)
    addresses = "to publish the names and addresses of the contact points of resolves {};"
    assert words(made.pick("d1"), "d1") == [addresses.format(2)]
    assert words(made.pick("r3"), "d1") == [addresses.format(3)]


@pytest.mark.parametrize("first", ["n", "d1"])
def test_what_is_picked_without_the_clause_that_it_cites_is_told(first: str) -> None:
    made = Making(BRINGS)
    made.pick(first)
    lost = lost_in(made.chair, IN_FORCE, apply(IN_FORCE, made.chair.amendments))
    assert [one.label for one in lost] == (["3"] if first == "d1" else [])
    made.pick("d1" if first == "n" else "n")
    assert words(made.chair, "d1") == [BRINGS[6].text]
    assert (lost_in(made.chair, IN_FORCE, apply(IN_FORCE, made.chair.amendments)), made.chair.dangling) == ((), ())


def test_a_clause_that_is_struck_leaves_citations_that_are_told() -> None:
    made = Making(without(IN_FORCE, "r2"))
    text = apply(IN_FORCE, made.pick("r2").amendments)
    assert [one.label for one in lost_in(made.chair, IN_FORCE, text)] == ["2", "2"]


def test_a_citation_whose_clause_goes_has_the_letter_that_it_has_in_force_whatever_was_picked_before() -> None:
    blank = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    brings = (*IN_FORCE[:2], NEW, *IN_FORCE[2:])
    chair, said = blank, []
    for text in (brings, without(brings, "r2"), brings):
        words_now = {p.id: p for p in apply(IN_FORCE, chair.amendments)}
        there = tuple(words_now.get(p.id, p) for p in text)
        chair = put_right(chair, chair.model_copy(update={"amendments": derive(IN_FORCE, there)}), IN_FORCE)
        said += words(chair, "d1")
    assert said == [f"to publish the contact points of resolves {number};" for number in (3, 2, 3)]


@pytest.mark.parametrize(("choice", "number"), [("mine", 2), ("theirs", 3)])
def test_of_a_conflict_that_is_settled_citations_follow(choice: ConflictChoice, number: int) -> None:
    r3, place = IN_FORCE[3], {"reason": "overlaps", "after": "resolves"}
    conflict = Conflict.model_validate({"provision": "r3", "base": r3, "ours": r3, "theirs": r3, **place})
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE, conflicts=(conflict,))
    settled = settled_chair_text(chair, IN_FORCE, IN_FORCE, conflict, choice)
    assert words(settled, "d1") == [f"to publish the contact points of resolves {number};"]
    proposal = Proposal(id="arb", number="ARB/1/1", sources=("ARB",), baseline=BASELINE, conflicts=(conflict,))
    text = conflict_settled(Draft(proposal, IN_FORCE, IN_FORCE), conflict, choice).revised
    assert next(p.text for p in text if p.id == "d1") == f"to publish the contact points of resolves {number};"


@pytest.mark.parametrize(("mine", "theirs"), [("r3", "n"), ("n", "r3")])
def test_two_picks_that_repair_one_citation_merge_and_it_follows_both(mine: str, theirs: str) -> None:
    heading, *rest = MOVED
    both = (heading, rest[0], NEW, *rest[1:], *IN_FORCE[5:])
    made = Making(both)
    blank = made.chair
    ours = made.pick(mine)
    made.chair = blank
    other = made.pick(theirs)
    rows = {id_: clause.key for clause in made.clauses for id_ in clause.ids}
    merged = merge_chair_texts(IN_FORCE, blank, ours, other, rows)
    assert merged.conflicts == ()
    assert words(merged, "d1", "d2") == [
        "to publish the contact points of resolves 4;",
        "to report on the implementation of resolves 3 to 4.",
    ]


def all_of_one(rng: Random) -> tuple[list[str], list[str]]:
    """What all changes of one proposal, picked in some order, make of a text, and what that proposal makes of it."""
    base = random_text(rng)
    draft = random_proposal(rng, base, "a")
    made = Making(draft.revised, base, draft.saved_form.dangling)
    order = [(clause, backer) for clause in made.clauses if (backer := backer_of(clause, "arb"))]
    rng.shuffle(order)
    for clause, backer in order:
        made.chair = picked(made.chair, base, clause, [backer], made.offers, made.order)
    return [p.text for p in printed(apply(base, made.chair.amendments))], [p.text for p in printed(draft.revised)]


@given(st.randoms(use_true_random=False))
def test_all_of_one_proposal_in_any_order_is_that_proposal(rng: Random) -> None:
    found, proposed = all_of_one(rng)
    assert found == proposed


@pytest.mark.parametrize("seed", [17, 32, 104, 237, 516, 901, 1484, 1565, 1696, 2082, 2766, 2864, 4084, 4851])
def test_so_it_is_where_citations_are_lost_marks_are_odd_and_sections_new(seed: int) -> None:
    found, proposed = all_of_one(Random(seed))
    assert found == proposed
