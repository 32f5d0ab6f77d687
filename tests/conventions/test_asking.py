"""Screens and verbs that act on brackets and lost citations are told what the rules tell, waived or not."""

from __future__ import annotations

from wtsaprep.conventions.asking import lost_by_step, unsettled_brackets
from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.fixing import waiving_step
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.drafting.draft import Draft
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

_PROPOSAL = Proposal(id="p", baseline=Baseline(resolution="1", adopted="Dubai, 2012"))


def draft(*clauses: str, baseline: Text = ()) -> Draft:
    items = [Provision(id=f"resolves-{n}", text=words) for n, words in enumerate(clauses, 1)]
    return Draft(_PROPOSAL, baseline, (Provision(id="resolves", kind="heading", text="resolves"), *items))


def test_brackets_in_a_clause_and_round_several_are_listed_and_lone_ones() -> None:
    found = unsettled_brackets(draft("to [go] on;", "to [stay;", "to come] back;", "to ] end."))
    assert [(b.provision, b.words) for b in found] == [
        ("resolves-1", "go"),
        ("resolves-2", "["),
        ("resolves-3", "]"),
        ("resolves-4", "]"),
    ]


def test_brackets_that_stand_so_in_force_are_not_listed() -> None:
    in_force = draft("to [go] on;", "to ] end.").revised
    assert unsettled_brackets(draft("to [go] on;", "to ] end now.", baseline=in_force)) == ()


def test_a_bracket_that_was_let_stand_is_listed() -> None:
    first = draft("to [go] on.")
    (finding,) = [f for f in Checker(Surroundings()).of_draft(first) if f.rule == "open-bracket"]
    waived = waiving_step(first, finding, "asked for").draft
    assert len(unsettled_brackets(waived)) == 1


def test_what_a_step_lost_is_told_and_nothing_that_was_lost_before() -> None:
    before = draft("to go on;", "to stay;", "to do as resolves 1 and resolves 9 above say.")
    after = Draft(before.proposal, before.baseline, (before.revised[0], *before.revised[2:]))
    (lost,) = lost_by_step(before, after)
    assert (lost.clause, lost.label) == ("resolves 2", "1")
    assert lost_by_step(before, before) == ()
