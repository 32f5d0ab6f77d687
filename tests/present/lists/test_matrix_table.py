"""Heads of the comparison: who stands over each column, told apart where one source has several proposals."""

from __future__ import annotations

import pytest

from comparison.test_chair_laws import BASELINE
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import matrix
from wtsaprep.comparison.selection import selected
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.present.lists.matrix_table import matrix_table

IN_FORCE = (Provision(id="h", kind="heading", text="resolves"), Provision(id="a", text="to keep lamps."))


@pytest.mark.parametrize(
    ("numbers", "heads"),
    [
        (("ATU/36A1/1", "EUR/40/1"), ["ATU", "EUR"]),
        (("EUR/40/1", "EUR/40/2"), ["EUR/1", "EUR/2"]),
        (("ATU/36A1/1", "ATU/36A2/1", "ATU/37/1"), ["ATU/36A1", "ATU/36A2", "ATU/37"]),
        (("ATU/36A1/1", "ATU/36A1/2", "ATU/36A2/1"), ["36A1/1", "36A1/2", "36A2/1"]),
        (("ATU/136A101/1", "ATU/136A102/1"), ["136A101/1", "136A102/1"]),
    ],
)
@pytest.mark.parametrize("width", [0, 80])
def test_each_column_has_a_head_of_its_own(numbers: tuple[str, ...], heads: list[str], width: int) -> None:
    offers = [
        Compared(
            Proposal(id=f"p{at}", number=number, sources=(number.split("/")[0],), baseline=BASELINE),
            (IN_FORCE[0], Provision(id="a", text=f"to keep lamps {at}.")),
        )
        for at, number in enumerate(numbers)
    ]
    laid = matrix("11", "", IN_FORCE, offers)
    assert matrix_table(laid, selected(laid), width).head.split()[: len(heads)] == heads
