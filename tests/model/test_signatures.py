"""Co-signatures counted against a threshold (CITEL: six who support, objections not more than half of them)."""

from __future__ import annotations

import pytest

from wtsaprep.model.proposal import Cosignatory
from wtsaprep.model.signatures import signature_list, signature_tally


def table(signed: int, pending: int = 0, reservation: int = 0, objects: int = 0) -> list[Cosignatory]:
    """So many administrations of each opinion."""
    return [
        *(Cosignatory(administration="A", status="signed") for _ in range(signed)),
        *(Cosignatory(administration="B") for _ in range(pending)),
        *(Cosignatory(administration="C", status="reservation") for _ in range(reservation)),
        *(Cosignatory(administration="D", status="objects") for _ in range(objects)),
    ]


@pytest.mark.parametrize(
    ("counts", "needed", "enough", "said"),
    [
        ((0,), 0, True, "nobody signed yet"),
        ((0, 2), 0, True, "2 pending"),
        ((2, 1), 0, True, "2 signed, 1 pending"),
        ((0,), 6, False, "0 of 6 signed: 6 more needed"),
        ((5, 3, 1), 6, False, "5 of 6 signed, 3 pending, 1 reservation: 1 more needed"),
        ((6,), 6, True, "6 of 6 signed: enough"),
        ((6, 0, 2, 3), 6, True, "6 of 6 signed, 2 reservations, 3 object: enough"),
        ((6, 0, 0, 4), 6, False, "6 of 6 signed, 4 object: too many object"),
        ((8, 0, 0, 4), 6, True, "8 of 6 signed, 4 object: enough"),
        ((2, 0, 0, 1), 2, True, "2 of 2 signed, 1 objects: enough"),
    ],
)
def test_signatures_are_counted(counts: tuple[int, ...], needed: int, enough: bool, said: str) -> None:
    counted = signature_tally(table(*counts), needed)
    assert (counted.enough, str(counted)) == (enough, said)


def test_how_to_reach_somebody_is_not_printed() -> None:
    people = [
        Cosignatory(administration="B", status="signed", date="2024-05-01", contact="a@b.br"),
        Cosignatory(administration="CAN", contact="c@d.ca"),
    ]
    assert signature_list(people) == "B (signed) 2024-05-01; CAN (pending)"
