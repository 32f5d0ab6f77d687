"""Preparing without a screen: positions, and what was heard, one step each, over the changes of a queue."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.review.queue import identical_changes
from wtsaprep.review.queue_selection import read_choice
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    practice_copy(tmp_path / "workspace")
    return Workspace(tmp_path / "workspace")


def going_through(workspace: Workspace, choice: str = "all") -> PrepareSession:
    return PrepareSession(workspace, read_choice(choice))


def stands(session: PrepareSession) -> list[str]:
    return [held.position.stand for held in session.held if held.position and held.position.stand]


def test_one_key_on_all_identical_changes_is_one_step(workspace: Workspace) -> None:
    session = going_through(workspace)
    changes = session.queue.changes
    twin = next(at for at, change in enumerate(changes) if len(identical_changes(changes, change)) > 1)
    session.walk.go(twin)
    session.take("support", session.identical())
    many = len(session.identical())
    assert stands(session) == ["support"] * many
    assert session.walk.undo().endswith(f" and {many - 1} more")
    assert stands(session) == []
    assert session.walk.at == twin


def test_a_step_on_a_change_of_another_list_is_taken_back_and_told(workspace: Workspace) -> None:
    everything = going_through(workspace)
    other = next(held for held in everything.held if held.change.number == "ARB/36A1/1")
    everything.take("oppose", [other])
    session = going_through(workspace, "proposal PRB/XX/1")
    assert not session.walk.can_undo
    session.take("support", session.held[:1])
    assert session.walk.undo().startswith("PRB/XX/1, ")
    assert stands(going_through(workspace)) == ["oppose"]


def test_what_says_nothing_new_is_no_step(workspace: Workspace) -> None:
    session = going_through(workspace)
    session.say(session.held[0], note="ask RCC")
    session.say(session.held[0], note="ask RCC")
    session.walk.undo()
    assert not session.walk.can_undo


def test_a_view_that_was_heard_is_a_step_too(workspace: Workspace) -> None:
    session = going_through(workspace)
    session.hear(session.held[0], "RCC", view="for", where="corridor")
    assert [view.source for view in session.held[0].heard] == ["RCC"]
    session.walk.undo()
    assert not session.held[0].heard
    session.walk.redo()
    assert [view.where for view in session.held[0].heard] == ["corridor"]


def test_the_brief_is_about_the_text_at_every_change_of_it(workspace: Workspace) -> None:
    walk = going_through(workspace, "resolution 11").walk
    here, note = walk.about("write-brief"), walk.about("write-notes")
    walk.go(walk.left - 1)
    assert walk.about("write-brief") == here
    assert walk.about("write-notes") != note


def test_nobody_is_asked_what_we_think_of_our_own_changes(tmp_path: Path) -> None:
    practice_copy(tmp_path / "workspace", also_ours="ARB")
    workspace = Workspace(tmp_path / "workspace")
    session = going_through(workspace)
    ours = [held.change.key for held in session.held if held.change.ours]
    assert ours
    assert session.walk.left == len(session.held) - len(ours)
    assert session.current
    assert not session.current.change.ours
    for choice in ("mine", "proposal ARB/36A1/1"):
        assert going_through(workspace, choice).walk.left == len(ours)


def test_a_brief_that_two_people_write_keeps_both_and_says_so(workspace: Workspace) -> None:
    ours, theirs = going_through(workspace, "resolution 11"), going_through(workspace, "resolution 11")
    seen = ours.brief()
    assert theirs.say_in_brief({"position": "we wait", "background": "since 2016"}, seen) == ""
    assert "both texts stand there" in ours.say_in_brief({"position": "we oppose", "references": "PP-22"}, seen)
    brief = ours.brief()
    assert (brief.position, brief.background, brief.references) == ("we wait\n\nwe oppose", "since 2016", "PP-22")


def test_notes_that_two_people_write_on_one_change_keep_both_and_say_so(workspace: Workspace) -> None:
    ours, theirs = going_through(workspace), going_through(workspace)
    assert ours.current is not None
    assert theirs.current is not None
    seen = ours.current
    theirs.say(theirs.current, note="we wait", fallbacks=("one a year",))
    told = ours.say(seen, note="we oppose", talking_points="costs", fallbacks=("two a year",), red_line=True)
    assert told == "somebody else wrote in note and fallbacks meanwhile; both texts stand there"
    for session in (ours, going_through(workspace)):
        held = session.current.position if session.current else None
        assert held is not None
        assert (held.note, held.talking_points, held.red_line) == ("we wait\n\nwe oppose", "costs", True)
        assert held.fallbacks == ("one a year", "two a year")
    ours.walk.undo()
    assert ours.current.position is not None
    assert (ours.current.position.note, ours.current.position.red_line) == ("we wait", False)


def test_a_position_that_somebody_took_meanwhile_leaves_the_words_of_both(workspace: Workspace) -> None:
    ours, theirs = going_through(workspace), going_through(workspace)
    assert ours.current is not None
    assert theirs.current is not None
    theirs.take("oppose", [theirs.current], note="too dear")
    assert ours.say(ours.current, talking_points="who pays?") == ""
    held = ours.current.position
    assert held is not None
    assert (held.stand, held.note, held.talking_points) == ("oppose", "too dear", "who pays?")
