"""Named steps say what they did, also what they left behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.named_steps import NamedStep, behind_step, operation_step, section_step
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline

TEXT = (
    Provision(id="title", kind="title", text="Title"),
    Provision(id="considering", kind="heading", text="considering"),
    Provision(id="a", text="one;"),
    Provision(id="b", text="two,"),
    Provision(id="recalling", kind="heading", text="recalling"),
    Provision(id="c", text="three,"),
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="d", text="four."),
)
DRAFT = Draft(Proposal(id="p", baseline=Baseline(resolution="99")), TEXT, TEXT)
LEFT = "nothing is left under recalling, which stays unless it is deleted, too"


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(lambda: section_step(DRAFT, "c", "recalling", "resolves"), id="to another section"),
        pytest.param(lambda: behind_step(DRAFT, "c", "recalling", "a"), id="behind another clause"),
        pytest.param(lambda: operation_step(DRAFT, "move-up", "c", "recalling"), id="up"),
        pytest.param(lambda: operation_step(DRAFT, "delete", "c", "recalling"), id="deleted"),
    ],
)
def test_a_heading_that_nothing_is_left_under_is_told(step: Callable[[], NamedStep]) -> None:
    assert LEFT in step().done


def test_a_heading_that_keeps_a_clause_is_not_told() -> None:
    assert "nothing is left" not in operation_step(DRAFT, "move-up", "b", "considering b)").done
    assert "nothing is left" not in section_step(DRAFT, "a", "considering a)", "resolves").done
