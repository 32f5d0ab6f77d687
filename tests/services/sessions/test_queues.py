"""Queues on the practice set: what waits for us, in which order, and what is the same change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wtsaprep.review.queue import identical_changes
from wtsaprep.review.queue_selection import QueueSelection, read_choice
from wtsaprep.services.sessions.queues import Queue, queue_of
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable

PRACTICE = Workspace(packaged_practice())


@pytest.fixture(scope="module")
def everything() -> Queue:
    return queue_of(Index(PRACTICE), QueueSelection("all"))


def test_whole_texts_come_first_then_the_clauses_in_the_order_of_the_text(everything: Queue) -> None:
    (matrix,) = (one.matrix for one in everything.comparisons.values())
    assert everything.changes[0].act == "SUP"
    order = [row.id for row in matrix.rows]
    places = [order.index(one.row) for one in everything.changes if one.row]
    assert places == sorted(places)
    assert len(places) == sum(len(group.wishes) for row in matrix.rows for group in row.groups)


@pytest.mark.parametrize(
    ("choice", "fits"),
    [
        ("all", lambda one: True),
        ("resolution 11", lambda one: True),
        ("resolution 11@hammamet-2016", lambda one: True),
        ("resolution 12", lambda one: False),
        ("source PRA", lambda one: one.sources == ("PRA",)),
        ("document ARB/36A1", lambda one: one.number == "ARB/36A1/1"),
        ("proposal ARB/36A1/1", lambda one: one.number == "ARB/36A1/1"),
    ],
)
def test_a_choice_is_a_part_of_everything(everything: Queue, choice: str, fits: Callable[[object], bool]) -> None:
    assert queue_of(Index(PRACTICE), read_choice(choice)).changes == tuple(
        one for one in everything.changes if fits(one)
    )


def test_the_same_change_of_two_sources_is_known_as_one(everything: Queue) -> None:
    twins = [one for one in everything.changes if len(identical_changes(everything.changes, one)) > 1]
    assert twins
    assert all(one in identical_changes(everything.changes, one) for one in everything.changes)
