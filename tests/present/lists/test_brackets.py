"""Rows of brackets tell a sign without a partner from one whose partner stands in another clause."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.bracket_edits import without_bracketed
from wtsaprep.drafting.brackets import open_brackets
from wtsaprep.drafting.draft import Draft
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.present.lists.brackets import bracket_rows

TEXT = (
    Provision(id="h", kind="heading", text="resolves"),
    Provision(id="a", text="to go [on;"),
    Provision(id="b", text="to stay] here;"),
    Provision(id="c", text="to ] end."),
)


def test_a_row_says_where_the_partner_of_a_sign_stands() -> None:
    draft = Draft(Proposal(id="p", symbol="ADD"), (), TEXT)
    assert [row.split("  ")[-1] for row in bracket_rows(draft, open_brackets(TEXT))] == [
        "[ has its partner in another clause",
        "] has its partner in another clause",
        "] has no partner",
    ]


def test_words_round_a_sign_whose_partner_is_elsewhere_are_not_dropped() -> None:
    with pytest.raises(StepRefused, match="its partner in another clause, so no words of this clause alone"):
        without_bracketed(TEXT, open_brackets(TEXT)[0])
