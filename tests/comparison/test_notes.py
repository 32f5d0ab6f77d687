"""What is said beside a clause of those who change it too."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.notes import notes
from wtsaprep.services.comparing.comparison import matrix_of
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

ALL = {
    "number": "the whole text suppressed by PRD",
    "considering-2": "new after it: PRB",
    "recognizing-1": "changed by ARB",
    "recognizing-2": "moved by PRE",
    "resolves-1": "changed by PRA, PRB, PRC",
}


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        ("", ALL),
        ("pra-res-11-practice", ALL | {"resolves-1": "same as PRB; against PRC"}),
        ("prc-res-11-practice", ALL | {"resolves-1": "against PRA, PRB"}),
        ("prd-res-11-practice", {id_: note for id_, note in ALL.items() if id_ != "number"}),
        ("arb-res-11-b3dg", {id_: note for id_, note in ALL.items() if id_ != "recognizing-1"}),
    ],
)
def test_the_practice_set_told_to_each_reader(proposal: str, expected: dict[str, str]) -> None:
    assert notes(matrix_of(Index(Workspace(packaged_practice())), "11").matrix, proposal) == expected
