"""A walk along a course: where one stands, what is saved of it, and how steps are taken back over restarts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from wtsaprep.errors import StepRefused
from wtsaprep.model.review import Decision
from wtsaprep.review.undo_log import Rewrite, not_taken_back
from wtsaprep.services.sessions.walk import Stop, StopKey, Walk
from wtsaprep.store.folders.workspace import Workspace

NAMES = ("a", "b", "c", "d")


class Letters:
    """Four letters; what is said of them goes into a log, and a letter of which something is said is done."""

    elsewhere = "no letter here"

    def __init__(self, *log: Decision) -> None:
        self.log = log
        self.names: tuple[str, ...] = NAMES

    @property
    def stops(self) -> Sequence[Stop]:
        done = {entry.provision for entry in not_taken_back(self.log)}
        return [Stop(("", name), f"letter {name}", name not in done) for name in self.names]

    def about(self, form: str, at: int) -> str:
        return "all letters" if form == "write-brief" else self.names[at]

    def entries(self) -> Sequence[Decision]:
        return self.log

    def rewrite(self, step: str, change: Rewrite) -> set[StopKey]:
        touched = {("", entry.provision) for entry in self.log if entry.at == step}
        self.log = change(self.log, step)
        return touched

    def say(self, at: str, *names: str) -> None:
        self.log = (*self.log, *(Decision(provision=name, at=at, outcome="agreed") for name in names))


class Typed:
    """Steps in no log: what was typed last, and of which letter."""

    what = "what was typed into"

    def __init__(self) -> None:
        self.steps: list[tuple[str, str]] = []
        self.taken: list[tuple[str, tuple[str, str]]] = []

    @property
    def last(self) -> str:
        return self.steps[-1][0] if self.steps else ""

    @property
    def last_taken_back(self) -> str:
        return self.taken[-1][0] if self.taken else ""

    def take_back(self, at: str) -> StopKey:
        if self.steps[-1][1] == "d":
            raise StepRefused("d was handed out")
        self.taken.append((at, self.steps.pop()))
        return "", self.taken[-1][1][1]

    def make_again(self) -> StopKey:
        self.steps.append(self.taken.pop()[1])
        return "", self.steps[-1][1]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def walk_along(workspace: Workspace, letters: Letters, typed: Typed | None = None) -> Walk:
    return Walk(workspace, "room", "letters", letters, typed)


def test_it_begins_at_the_first_stop_that_is_left(workspace: Workspace) -> None:
    letters = Letters()
    letters.say("2024-10-15T09:00:00+00:00", "a", "b")
    walk = walk_along(workspace, letters)
    assert (walk.at, walk.left, walk.resumed) == (2, 2, False)


def test_another_run_goes_on_at_the_same_stop_wherever_that_stands_now(workspace: Workspace) -> None:
    walk = walk_along(workspace, Letters())
    walk.go(2)
    walk.keep_place()
    letters = Letters()
    letters.names = ("new", *NAMES)
    later = walk_along(workspace, letters)
    assert (later.stop, later.at, later.resumed) == (("", "c"), 3, True)


def test_a_place_beyond_an_end_is_the_last_one_there(workspace: Workspace) -> None:
    walk = walk_along(workspace, Letters())
    walk.go(9)
    assert walk.at == 3
    walk.go(-9)
    assert walk.at == 0


def test_nothing_to_go_through_is_a_walk_too(workspace: Workspace) -> None:
    letters = Letters()
    letters.names = ()
    walk = walk_along(workspace, letters)
    walk.keep_place()
    assert (walk.stop, walk.at, walk.left, walk.about("write-remark")) == (None, 0, 0, "")


def test_a_step_is_taken_back_where_it_was_made_also_after_a_restart(workspace: Workspace) -> None:
    letters = Letters()
    walk = walk_along(workspace, letters)
    letters.say(walk.moment(), "b")
    walk.go(3)
    walk.keep_place()
    later = walk_along(workspace, letters)
    assert later.undo() == "letter b"
    assert (later.at, later.left, later.can_undo, later.can_redo) == (1, 4, False, True)
    assert walk_along(workspace, letters).at == 1
    assert later.redo() == "letter b"
    assert (later.left, later.can_undo, later.can_redo) == (3, True, False)


def test_what_one_key_said_of_many_is_one_step(workspace: Workspace) -> None:
    letters = Letters()
    walk = walk_along(workspace, letters)
    letters.say(walk.moment(), "a")
    letters.say(walk.moment(), "b", "c", "d")
    assert walk.undo() == "letter b and 2 more"
    assert walk.left == 3


def test_a_step_on_what_is_not_here_leaves_the_place(workspace: Workspace) -> None:
    letters = Letters()
    walk = walk_along(workspace, letters)
    letters.say(walk.moment(), "z")
    walk.go(2)
    assert walk.undo() == "no letter here"
    assert walk.at == 2


def test_without_a_step_there_is_nothing_to_take_back(workspace: Workspace) -> None:
    walk = walk_along(workspace, Letters())
    assert (walk.can_undo, walk.can_redo) == (False, False)


def test_steps_in_no_log_are_taken_back_in_their_turn(workspace: Workspace) -> None:
    letters, typed = Letters(), Typed()
    walk = walk_along(workspace, letters, typed)
    letters.say(walk.moment(), "a")
    typed.steps.append((walk.moment(), "b"))
    letters.say(walk.moment(), "c")
    assert [walk.undo() for _ in range(3)] == ["letter c", "what was typed into letter b", "letter a"]
    assert not walk.can_undo


def test_a_step_that_cannot_be_taken_back_stays_and_moves_nothing(workspace: Workspace) -> None:
    typed = Typed()
    walk = walk_along(workspace, Letters(), typed)
    typed.steps.append((walk.moment(), "d"))
    with pytest.raises(StepRefused):
        walk.undo()
    assert (walk.at, walk.can_undo) == (0, True)


def test_a_form_is_about_the_stop_that_is_looked_at_or_about_all(workspace: Workspace) -> None:
    walk = walk_along(workspace, Letters())
    walk.go(1)
    here = walk.about("write-remark")
    walk.go(3)
    assert walk.about("write-remark") != here
    assert walk.about("write-brief") == "all letters"


def test_it_leads_on_to_what_is_wanted_and_back_to_what_was_seen(workspace: Workspace) -> None:
    walk = walk_along(workspace, Letters())
    assert walk.following(1, (False, False, True, True), (True,) * 4) == 2
    walk.go(3)
    assert walk.following(-1, (True,) * 4, (True, False, False, True)) == 0
