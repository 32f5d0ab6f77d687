"""Tied paragraphs: a change is tied to no paragraph that has none of its words."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import AmendmentFate, fates
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.redline.word_changes import words_of

IN_FORCE = "that lighthouses along the northern coast guide vessels at night;"


def text(*clauses: tuple[str, str]) -> Text:
    """A text of one section."""
    return (
        Provision(id="h", kind="heading", text="resolves"),
        *(Provision(id=id_, text=words) for id_, words in clauses),
    )


def tied(wanted: Text, chair: Text, baseline: Text | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """The fate of each change, and the paragraphs that it is tied to."""
    entry = Compared(Proposal(id="arb", number="ARB/1/1", baseline=Baseline(resolution="1")), wanted)
    in_force = baseline or text(("a", IN_FORCE), ("b", "that foghorns are costly."))
    return [(fate.suggested, fate.tied) for fate in fates(in_force, chair, [entry])]


LAST = ("b", "that foghorns are costly.")
AS_IT_IS = text(("a", IN_FORCE), LAST)
EDITED = text(("a", IN_FORCE.replace("at night", "at night and in dense fog")), LAST)
REPLACED = text(("a", IN_FORCE.replace("northern", "southern")), LAST)


@pytest.mark.parametrize(
    ("wanted", "chair", "expected"),
    [
        (EDITED, EDITED, ("taken", ("a",))),
        (EDITED, AS_IT_IS, ("not taken", ())),
        (EDITED, REPLACED, ("not taken", ())),
        (REPLACED, EDITED, ("not taken", ("a",))),
        (REPLACED, text(("a", IN_FORCE.replace("northern", "eastern")), LAST), ("not taken", ("a",))),
        (text(LAST), AS_IT_IS, ("not taken", ("a",))),
        (text(LAST), text(LAST), ("taken", ("a",))),
        (
            text(LAST, ("a", IN_FORCE)),
            AS_IT_IS,
            ("not taken", ("b",)),
        ),  # Of two that swap, the later moves.
        (EDITED, text(LAST), ("not taken", ("a",))),
    ],
)
def test_a_change_is_tied_to_where_its_words_lie_or_are_kept(
    wanted: Text, chair: Text, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert tied(wanted, chair) == [expected]


@given(st.integers(0, 10**6))
def test_a_change_is_tied_to_no_paragraph_that_has_none_of_its_words(seed: int) -> None:
    rng = random.Random(seed)
    base = random_text(rng)
    draft, chair = random_proposal(rng, base, "p"), random_proposal(rng, base, "q").revised
    entry = Compared(draft.proposal.model_copy(update={"number": "ARB/1/1"}), draft.revised)
    clauses = {p.id: p.text for p in chair}
    for fate in fates(base, chair, [entry]):
        known = {word for _, words in fate.wanted for word in words_of(words)}
        others = set(fate.tied) - {fate.provision}
        assert all(not known.isdisjoint(words_of(clauses[paragraph])) for paragraph in others)
        if fate.suggested == "not taken" and fate.provision in clauses and not _takes_from_its_place(fate):
            assert fate.tied == ()  # It only puts words in, and they stand nowhere.


def _takes_from_its_place(fate: AmendmentFate) -> bool:
    gone = any(mark == "deleted" and words_of(words) for mark, words in fate.wanted)
    return gone or fate.act in ("delete", "move")
