"""Which proposals count no more: earlier versions, and withdrawn ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.store.index.earlier_versions import WITHDRAWN, superseded_by, that_count
from wtsaprep.store.index.file_heads import ProposalSummary


def head(number: str, *, withdrawn: bool = False) -> ProposalSummary:
    """The head of a proposal that is called by its number."""
    name = number.lower()
    return ProposalSummary(Path(name), name, number, (), "MOD", (), False, "1", "", "", 1, 1, "", withdrawn=withdrawn)


@pytest.mark.parametrize(
    ("heads", "gone"),
    [
        ([head("ARB/36A1/1"), head("ARB/36R1A1/1")], {"arb/36a1/1": "ARB/36R1A1/1"}),
        (
            [head("ARB/36/1"), head("ARB/36R2/1"), head("ARB/36R1/1")],
            {"arb/36/1": "ARB/36R2/1", "arb/36r1/1": "ARB/36R2/1"},
        ),
        ([head("ARB/36A1/1"), head("ARB/36R1A2/1"), head("ARB/36R1/1"), head("EUR/36R1A1/1")], {}),
        ([head("ARB/36/1"), head("ARB/36/2"), head("ARB/36R1/2")], {"arb/36/1": "ARB/36R1", "arb/36/2": "ARB/36R1/2"}),
        (
            [head("ARB/36/1"), head("ARB/36R1/1"), head("ARB/36R2/2"), head("ARB/36R2A1/1")],
            {"arb/36/1": "ARB/36R2", "arb/36r1/1": "ARB/36R2"},
        ),
        ([head("ARB/XX/1"), head("ARB/XX/2"), head("ARB/36/1")], {}),
        ([head("EUR/38/1", withdrawn=True), head("EUR/38/2")], {"eur/38/1": WITHDRAWN}),
        (
            [head("ARB/36/1"), head("ARB/36R1/1", withdrawn=True)],
            {"arb/36/1": "ARB/36R1/1", "arb/36r1/1": WITHDRAWN},
        ),
        ([head(""), head("a draft")], {}),
    ],
)
def test_what_took_the_place_of_a_proposal(heads: list[ProposalSummary], gone: dict[str, str]) -> None:
    assert superseded_by(heads) == superseded_by(heads[::-1]) == gone
    assert [one.id for one in that_count(heads)] == [one.id for one in heads if one.id not in gone]
