"""What is picked of several proposals behind one clause: each stays in its section, whatever is picked first."""

from __future__ import annotations

from itertools import permutations

import pytest

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.options import clauses, order_of, pick_of
from wtsaprep.comparison.picked_order import in_sections
from wtsaprep.comparison.put_right import picked
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.model.chair import ChairText
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline

BASELINE = Baseline(resolution="77")
IN_FORCE = (
    Provision(id="considering", kind="heading", text="considering"),
    Provision(id="c", text="that faults isolate a whole country;"),
)
TEXTS = {
    "arb": (
        *IN_FORCE,
        Provision(id="H", kind="heading", text="recognizing"),
        Provision(id="a", text="that the costs of repair are high;"),
    ),
    "eur": (*IN_FORCE, Provision(id="e", text="that divers need training;")),
    "apt": (
        *IN_FORCE,
        Provision(id="K", kind="heading", text="urges Member States"),
        Provision(id="p", text="to mark the routes of cables on charts;"),
    ),
}
OFFERS = [
    Compared(Proposal(id=name, number=f"{name.upper()}/1/1", sources=(name.upper(),), baseline=BASELINE), text)
    for name, text in TEXTS.items()
]
BY_ID = {offer.proposal.id: offer for offer in OFFERS}
OPTIONS = clauses(IN_FORCE, OFFERS)


@pytest.mark.parametrize("order", list(permutations("HaeKp"))[::3])
def test_in_whatever_order_each_stays_in_its_section(order: tuple[str, ...]) -> None:
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    for id_ in order:
        clause = next(one for one in OPTIONS if id_ in one.ids)
        backer = pick_of(clause.options[1])
        assert backer
        chair = picked(chair, IN_FORCE, clause, [backer], BY_ID, order_of(OPTIONS, backer.proposal))
    ids = "".join(p.id for p in apply(IN_FORCE, chair.amendments)[2:])
    assert ids in ("eHaKp", "eKpHa")


def test_what_stands_behind_a_clause_of_which_nothing_is_picked_stays_as_a_person_put_it() -> None:
    amendments = derive(IN_FORCE, (*IN_FORCE, TEXTS["arb"][-1], TEXTS["arb"][-2]))
    assert in_sections(IN_FORCE, amendments, TEXTS.values(), ("c",)) == amendments
    assert [a.provision for a in in_sections(IN_FORCE, amendments, TEXTS.values(), ("a",))] == ["H", "a"]
