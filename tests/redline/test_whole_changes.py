"""Whole changes: a split or a join is one change, for all who count changes."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.test_chair_laws import offer
from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.fates import fates, whole_fates
from wtsaprep.comparison.matrix import matrix
from wtsaprep.model.provision import Provision, Text
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes
from wtsaprep.review.queue import queue

FIRST, LAST = "to keep lamps in each harbour", "to count the buoys of the whole coast"
THIRD = "to paint the towers white and red"
HEADING, END = Provision(id="h", kind="heading", text="resolves"), Provision(id="z", text="to report.")


def clause(id_: str, text: str, **lineage: object) -> Provision:
    return Provision.model_validate({"id": id_, "text": text, **lineage})


ONE = (HEADING, clause("a", f"{FIRST}, and {LAST};"), END)
LONG = (HEADING, clause("a", f"{FIRST}, {LAST}, and {THIRD};"), END)
TWO = (HEADING, clause("a", f"{FIRST};"), clause("b", f"{LAST};"), END)


@pytest.mark.parametrize(
    ("base", "revised", "count"),
    [
        (ONE, (HEADING, clause("a", f"{FIRST};"), clause("n", f"{LAST};", split_from="a"), END), 1),
        (ONE, (HEADING, clause("a", f"{FIRST} at night;"), clause("n", f"{LAST} by day;", split_from="a"), END), 1),
        (ONE, (HEADING, clause("a", f"{FIRST} at night;"), clause("n", f"{LAST};"), END), 1),
        (
            LONG,
            (
                HEADING,
                clause("a", f"{FIRST};"),
                *(clause(id_, f"{words};", split_from="a") for id_, words in (("n", LAST), ("m", THIRD))),
                END,
            ),
            1,
        ),
        (TWO, (HEADING, clause("a", f"{FIRST}, and {LAST};", joined=("b",)), END), 1),
        (TWO, (HEADING, clause("a", f"{FIRST}, and {LAST};"), END), 1),
        (TWO, (HEADING, clause("a", f"{FIRST}, and {LAST};", joined=("b",)), clause("n", f"{THIRD};"), END), 2),
        (TWO, (*TWO[:2], clause("n", f"{FIRST};", copied_from="a"), clause("b", f"{LAST} by day;"), END), 2),
    ],
    ids=[
        *("split", "split and reworded", "split, found by its words", "split in three"),
        *("joined", "joined, found by its words", "joined, beside a new clause", "a copy is no half"),
    ],
)
def test_halves_of_a_split_and_sides_of_a_join_are_one_change(base: Text, revised: Text, count: int) -> None:
    sheet = Sheet(redline(base, revised))
    last = sheet.counts(sheet.changed_places[-1])
    assert (count_changes(sheet.redline), last) == (count, f"change {count} of {count}")


@given(st.randoms(use_true_random=False))
def test_the_reader_fates_and_queues_count_the_same(rng: Random) -> None:
    base = random_text(rng)
    entry = offer("EUR", random_proposal(rng, base, "eur").revised)
    sheet = Sheet(redline(base, entry.revised))
    shown = sheet.counts(sheet.changed_places[-1]) if sheet.changed_places else "change 0 of 0"
    in_fates = whole_fates(fates(base, base, [entry]))
    in_queue = {change.change for change in queue(matrix("", "", base, [entry]))}
    assert {int(shown.split()[-1]), len(in_fates), len(in_queue)} == {count_changes(sheet.redline)}
