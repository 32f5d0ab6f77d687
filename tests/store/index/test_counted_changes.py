"""The library counts as the reader does: the same number from tables as from texts that are laid over each other."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.random_proposals import random_proposal, random_text
from wtsaprep.drafting.amend import derive
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.index.clause_rows import amendments_of, clauses_of
from wtsaprep.store.index.counted_changes import counted_changes

BASE = tuple(
    Provision(id=id_, kind="heading" if id_ == "h" else "item", text=text)
    for id_, text in (
        ("h", "resolves"),
        ("a", "to study the price of access under Resolution 5 (Rev. Dubai, 2018);"),
        ("b", "to publish the results mentioned in resolves 1 above;"),
        ("c", "to report to the next assembly."),
    )
)


def counted(base: Text, revised: Text) -> int:
    """The changes of a proposal, from its table and that of its text."""
    rows = [row.model_dump(mode="json", exclude_defaults=True) for row in derive(base, revised)]
    text = parse_toml(dump_value(Resolution(number="1", provisions=base)), "x")
    return counted_changes(amendments_of({"amendment": rows}), clauses_of(text))


def reworded(**words: str) -> Text:
    """The text with other words for some clauses."""
    return tuple(p.model_copy(update={"text": words.get(p.id, p.text)}) for p in BASE)


@pytest.mark.parametrize(
    ("revised", "count"),
    [
        (reworded(c="to report to the next assembly;"), 0),
        (reworded(c="to report to\u00a0the next assembly."), 0),
        (reworded(a="to study the price of access under Resolution 5 (Rev. Bucharest, 2022);"), 0),
        (reworded(a="to study the cost of access under Resolution 5 (Rev. Bucharest, 2022);"), 1),
        ((BASE[0], BASE[1], BASE[3], BASE[2]), 1),
        (
            (
                BASE[0],
                Provision(id="n", text="to open corners;"),
                *reworded(b="to publish the results mentioned in resolves 2 above;")[1:],
            ),
            1,
        ),
        (reworded(b="to publish the results mentioned in resolves 3 above;"), 1),
        (
            (
                BASE[0],
                Provision(id="n", text="to open corners;"),
                *reworded(a="to study the price of access under Resolution 5 (Rev. Bucharest, 2022);")[1:],
            ),
            1,
        ),
        (
            (*BASE[:2], BASE[2].model_copy(update={"level": 1}), BASE[3].model_copy(update={"kind": "heading"})),
            2,
        ),
        (
            reworded(
                b="to publish the mentioned results in resolves 1 above;", c="to report to the next assembly, and"
            ),
            1,
        ),
    ],
    ids=[
        *("end mark", "blank", "edition", "word and edition", "move", "repaired reference", "another reference"),
        *("new clause and edition", "depth and kind", "order of words and end mark"),
    ],
)
def test_what_is_formal_is_not_counted(revised: Text, count: int) -> None:
    assert counted(BASE, revised) == count == count_changes(redline(BASE, revised))


@given(st.randoms(use_true_random=False))
def test_it_counts_what_the_reader_counts(rng: Random) -> None:
    base = random_text(rng)
    revised = random_proposal(rng, base, "a").revised
    assert counted(base, revised) == count_changes(redline(base, revised))
