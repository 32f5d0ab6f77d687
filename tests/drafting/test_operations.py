"""Operations: a clause that no words are left of is deleted, never empty."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.operations import reworded
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline

TEXT = (
    Provision(id="title", kind="title", text="Title"),
    Provision(id="considering", kind="heading", text="considering"),
    Provision(id="a", text="one;"),
    Provision(id="b", text="two:"),
    Provision(id="bi", text="sub;", level=1),
    Provision(id="cell", kind="cell", text="cell"),
)
DRAFT = Draft(Proposal(id="p", baseline=Baseline(resolution="99")), TEXT, TEXT)


def test_a_clause_that_no_words_are_left_of_is_deleted() -> None:
    assert [p.id for p in reworded(DRAFT, "a", " \n").revised] == ["title", "considering", "b", "bi", "cell"]


def test_a_cell_may_be_empty() -> None:
    assert reworded(DRAFT, "cell", "").revised[-1].text == ""


@pytest.mark.parametrize(
    ("id_", "why"),
    [("title", "every resolution has this part"), ("b", "clauses stand"), ("considering", "clauses stand")],
)
def test_what_would_take_others_along_is_refused(id_: str, why: str) -> None:
    with pytest.raises(StepRefused, match=why):
        reworded(DRAFT, id_, "")
