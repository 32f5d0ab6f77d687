"""Blocks: where somebody who begins to write begins."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.blocks import clause_to_write
from wtsaprep.model.provision import Provision

TEXT = (
    Provision(id="number", kind="number", text="RESOLUTION 1"),
    Provision(id="title", kind="title", text="Title"),
    Provision(id="considering", kind="heading", text="considering"),
    Provision(id="a", text="one;"),
    Provision(id="b", text="two,"),
)


@pytest.mark.parametrize(
    ("here", "begins"), [("number", "a"), ("title", "a"), ("", "a"), ("b", "b"), ("considering", "considering")]
)
def test_who_begins_on_a_head_row_begins_at_the_first_clause(here: str, begins: str) -> None:
    assert clause_to_write(TEXT, here) == begins


def test_a_text_without_clauses_has_none_to_begin_at() -> None:
    assert clause_to_write(TEXT[:2], "title") == "title"
