"""Merged texts: end marks and citations that each side put right compete with nothing, and are right for both."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.random_proposals import random_proposal, random_text
from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.merge_drafts import merge_drafts
from wtsaprep.drafting.moves import moved_behind
from wtsaprep.drafting.structure import without
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline

IN_FORCE = (
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="r1", text="to study methods;"),
    Provision(id="r2", text="to appoint contact points;"),
    Provision(id="r3", text="to review this resolution,"),
    Provision(id="instructs", kind="heading", text="instructs the Director"),
    Provision(id="d1", text="to publish the contact points of resolves 2."),
)
NEW = Provision(id="n", text="to share costs;")
BEGUN = Draft(Proposal(id="arb", baseline=Baseline(resolution="77")), IN_FORCE, IN_FORCE)
MOVED = after_edit(BEGUN, moved_behind(IN_FORCE, "r3", "resolves"))
BROUGHT = after_edit(BEGUN, (IN_FORCE[0], NEW, *IN_FORCE[1:]))
WITHOUT_LAST, WITHOUT_SECOND = (after_edit(BEGUN, without(IN_FORCE, id_)) for id_ in ("r3", "r2"))


@pytest.mark.parametrize(("ours", "theirs"), [(MOVED, BROUGHT), (BROUGHT, MOVED)])
def test_a_citation_follows_the_steps_of_both(ours: Draft, theirs: Draft) -> None:
    merged = merge_drafts(BEGUN, ours, theirs)
    assert (merged.revised[-1].text, merged.proposal.conflicts) == ("to publish the contact points of resolves 4.", ())


@pytest.mark.parametrize(("ours", "theirs"), [(WITHOUT_LAST, WITHOUT_SECOND), (WITHOUT_SECOND, WITHOUT_LAST)])
def test_an_end_mark_that_was_put_right_does_not_compete_with_a_deletion(ours: Draft, theirs: Draft) -> None:
    merged = merge_drafts(BEGUN, ours, theirs)
    assert ([p.text for p in merged.revised][:2], merged.proposal.conflicts) == (["resolves", "to study methods,"], ())


@given(st.randoms(use_true_random=False))
def test_merging_with_what_was_there_gives_the_other_side(rng: Random) -> None:
    base = random_text(rng)
    begun, other = random_proposal(rng, base, "a"), random_proposal(rng, base, "b")
    for ours, theirs, wanted in ((begun, other, other), (other, begun, other), (other, other, other)):
        assert merge_drafts(begun, ours, theirs).revised == wanted.revised
