"""A checker that is asked again tells of each text what one that never saw another tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.fixing import waiving_step
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.drafting.draft import Draft
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from wtsaprep.conventions.finding import Finding

BASELINE = (
    Provision(id="number", kind="number", text="RESOLUTION 1 (Dubai, 2012)"),
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="resolves-1", text="to go on;"),
    Provision(id="resolves-2", text="to end."),
)


def with_new_clause(id_: str) -> Draft:
    new = Provision(id=id_, text="to do as resolves 9 above says;")
    return Draft(
        Proposal(id=f"p-{id_}", baseline=Baseline(resolution="1", adopted="Dubai, 2012")),
        BASELINE,
        (*BASELINE[:3], new, BASELINE[3]),
    )


def test_two_drafts_with_a_clause_of_their_own_at_one_place_are_told_by_its_name() -> None:
    one = Checker(Surroundings())
    drafts = [with_new_clause("resolves-a"), with_new_clause("resolves-b")]
    told = [one.of_draft(draft) for draft in drafts]
    assert told == [Checker(Surroundings()).of_draft(draft) for draft in drafts]
    (finding,) = [f for f in told[1] if f.rule == "unknown-clause"]
    assert finding.citation == "resolves 2"


def test_a_mark_that_is_let_stand_is_told_again_among_other_words() -> None:
    def draft(words: str) -> Draft:
        text = (BASELINE[0], BASELINE[1], BASELINE[2].model_copy(update={"text": words}), BASELINE[3])
        return Draft(Proposal(id="p", baseline=Baseline(resolution="1", adopted="Dubai, 2012")), BASELINE, text)

    def brackets(of: Draft) -> list[Finding]:
        return [f for f in Checker(Surroundings()).of_draft(of) if f.rule == "lone-bracket"]

    first = draft("to [ go on;")
    (finding,) = brackets(first)
    waived = waiving_step(first, finding, "closed in 2").draft
    other = draft("to do [ another thing;")
    assert brackets(waived) == []
    assert len(brackets(Draft(waived.proposal, BASELINE, other.revised))) == 1
