"""Re-basing: planned before anything is written, with what waits for a person; carried out as it was planned."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import InputFault, UsageFault, WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.what_is_left import taken_text, what_is_left
from wtsaprep.services.drafts.rebasing import carry_out_rebase, plan_rebase
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal, named_resolution
from wtsaprep.store.index.index import Index

OURS = "ARB/36A1/1"
THEIRS = "what the later edition says of it;"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The shipped workspace with a later edition, in which what our proposal changes reads otherwise."""
    made = Workspace(practice_copy(tmp_path / "workspace"))
    edition = named_resolution(Index(made), "11")
    changed = {amendment.provision for amendment in named_proposal(Index(made), OURS).value.amendments}
    text = tuple(
        p.model_copy(update={"text": THEIRS}) if p.id in changed and p.kind == "item" else p for p in edition.provisions
    )
    later = Resolution.model_validate({**dict(edition), "adopted": "Geneva, 2022", "provisions": text})
    made.save(made.new_resolution(later))
    return made


def test_nothing_is_written_before_it_is_carried_out(workspace: Workspace) -> None:
    before = named_proposal(Index(workspace), OURS)
    plan = plan_rebase(Index(workspace), OURS, "11@geneva-2022")
    assert plan.conflicts
    assert named_proposal(Index(workspace), OURS) == before
    rebased = carry_out_rebase(workspace, plan, "mine")
    assert not rebased.proposal.conflicts
    assert named_proposal(Index(workspace), OURS).value == rebased.proposal
    assert rebased.proposal.baseline == plan.edition.baseline


@pytest.mark.parametrize(
    ("reference", "onto", "fault", "why"),
    [
        (OURS, "11@hammamet-2016", UsageFault, "stands on Resolution 11"),
        ("ARB/99/1", "11", InputFault, "no proposal is called"),
        (OURS, "77", InputFault, "no text in force is called"),
    ],
)
def test_what_can_be_no_base(
    workspace: Workspace, reference: str, onto: str, fault: type[WtsaprepError], why: str
) -> None:
    with pytest.raises(fault, match=why):
        plan_rebase(Index(workspace), reference, onto)


def test_what_is_left_of_the_others_if_one_is_taken(workspace: Workspace) -> None:
    index = Index(workspace)
    taken = taken_text(index, OURS)
    assert taken is not None
    assert taken.name == OURS
    left = what_is_left(index, "11@hammamet-2016", taken)
    assert left
    assert all(OURS not in other.name for other in left)
    with pytest.raises(UsageFault, match="names no proposal"):
        what_is_left(index, "ARB/99/1", taken)
    assert taken_text(index, "no such text") is None
