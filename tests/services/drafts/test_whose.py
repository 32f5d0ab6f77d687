"""Whose a proposal is: what others tabled, or what was tabled at another event, is not ours to change."""

from __future__ import annotations

import pytest

from wtsaprep.model.contribution import Contribution
from wtsaprep.model.event import Event
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline
from wtsaprep.services.drafts.whose import why_theirs

WTSA = "WTSA-24"


@pytest.mark.parametrize(
    ("number", "sources", "us", "event", "why"),
    [
        ("ARB/36A1/1", ("ARB",), Event(event=WTSA, source="EGY"), WTSA, "ARB tabled it"),
        ("ARB/36A1/1", ("ARB",), Event(event=WTSA, source="EGY", also_ours=("ARB",)), WTSA, ""),
        ("ARB/36A1/1", ("ARB",), Event(event=WTSA, source="ARB"), WTSA, ""),
        ("ARB/36A1/1", ("ARB",), Event(event=WTSA, source="ARB"), "WTSA-20", "it was tabled at WTSA-20"),
        ("ARB/36A1/1", (), Event(event=WTSA), "", "ARB tabled it"),
        ("ARB/XX/1", ("ARB",), Event(event=WTSA, source="EGY"), WTSA, ""),
        ("", ("ARB",), Event(event=WTSA, source="EGY"), WTSA, ""),
        ("ACP/36A1/1", ("ACP",), Event(event=WTSA, source="APT"), WTSA, ""),
        ("B/CAN/USA/12/1", ("B", "CAN", "USA"), Event(event=WTSA, source="CAN"), WTSA, ""),
    ],
)
def test_whose_a_proposal_is(number: str, sources: tuple[str, ...], us: Event, event: str, why: str) -> None:
    proposal = Proposal(
        id="p", number=number, sources=sources, baseline=Baseline(resolution="11", adopted="Hammamet, 2016")
    )
    assert why_theirs(us, proposal, Contribution(document="36", sources=("ARB",), event=event)) == why
