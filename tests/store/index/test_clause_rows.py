"""Rows whose values are of other types than a clause or an amendment has are left out: nothing ends of them."""

from __future__ import annotations

from typing import Any

import pytest

from support.extreme_values import EXTREMES
from wtsaprep.store.index.clause_rows import ClauseRow, amendments_of, clauses_of, fits, revised_rows

NAMES = ("id", "kind", "level", "text", "label", "style", "italics", "split_from", "joined", "copied_from")


@pytest.mark.parametrize("name", [*NAMES, "provision", "change", "after"])
@pytest.mark.parametrize("value", EXTREMES, ids=lambda value: repr(value)[:20])
def test_whatever_a_value_is_the_others_are_read(name: str, value: Any) -> None:
    whole = {"id": "resolves-1", "text": "to go on."}
    rows = clauses_of({"provision": [whole, {"id": "resolves-2", name: value}]})
    assert rows["resolves-1"] == ClauseRow("resolves-1", text="to go on.")
    said = amendments_of({"amendment": [{"provision": "resolves-1", "text": "to stop.", name: value}]})
    fits(said, rows)
    assert [*revised_rows(rows, said)] == [*revised_rows(rows, said)]
