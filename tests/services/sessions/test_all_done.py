"""What a person did is taken back in the order of time, whether it is an act on files or a step of a log."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Run
from support.practice import practice_copy
from wtsaprep.services.sessions.all_done import all_done, last_done, last_taken_back, redo, undo
from wtsaprep.store.folders.workspace import Workspace

Call = Callable[..., str]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A copy of the shipped workspace."""
    return Workspace(practice_copy(tmp_path / "workspace"))


@pytest.fixture
def call(run: Run, workspace: Workspace) -> Call:
    """Calls a verb on it; gives what it prints."""

    def called(*words: str) -> str:
        done = run("--workspace", workspace.folder, *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return called


def files(workspace: Workspace) -> dict[str, bytes]:
    """All files, but for the places in sessions."""
    kept = (path for path in workspace.folder.rglob("*.toml") if "sessions" not in path.parts)
    return {str(path.relative_to(workspace.folder)): path.read_bytes() for path in kept}


DONE: list[tuple[tuple[str, ...], str]] = [
    (("new", "MOD", "11", "--source", "EUR"), "new MOD"),
    (("position", "ARB/36A1/1", "recognizing a)", "oppose"), "position: oppose on ARB/36A1/1, recognizing a)"),
    (("heard", "ARB/36A1/1", "recognizing a)", "APT", "for"), "view heard: APT for on ARB/36A1/1, recognizing a)"),
    (("chair", "start", "DT/24", "11"), "start DT/24"),
    (("decide", "DT/24", "resolves", "agreed"), "decision: agreed on DT/24, resolves"),
    (("position", "ARB/36A1/1", "recognizing a)", "--note", "no"), "position: note on ARB/36A1/1, recognizing a)"),
    (("comment", "ARB/36A1/1", "recognizing a)", "hm"), "comment"),
]
"""What is done, and how the name begins that it is taken back by."""


def test_everything_is_taken_back_in_the_order_of_time(workspace: Workspace, call: Call) -> None:
    for words, _ in DONE:
        call(*words)
    for _, name in reversed(DONE):
        assert call("undo").startswith(f"taken back: {name}")
    assert last_done(workspace) is None
    for _, name in DONE:
        assert call("redo").startswith(f"done again: {name}")
    assert last_taken_back(workspace) is None


def test_the_list_has_acts_and_steps_by_their_time(call: Call) -> None:
    for words, _ in DONE[:3]:
        call(*words)
    call("undo")
    listed: list[dict[str, Any]] = json.loads(call("undo", "--list", "--json"))
    assert [(row["taken back"], row["private"]) for row in listed] == [(True, True), (False, True), (False, False)]
    assert listed[1]["files"] == ["private/positions/arb-res-11-b3dg.toml"]
    assert [row["at"] for row in listed] == sorted((row["at"] for row in listed), reverse=True)


def test_a_position_never_uncovers_the_import_before_it(workspace: Workspace, call: Call) -> None:
    call("new", "MOD", "11", "--source", "EUR")
    before = files(workspace)
    call("position", "ARB/36A1/1", "recognizing a)", "support")
    call("undo")
    after = files(workspace)
    assert before.items() <= after.items()
    assert set(after) - set(before) == {"private/positions/arb-res-11-b3dg.toml"}


def test_of_one_text_only_what_was_done_to_it(call: Call) -> None:
    call("position", "ARB/36A1/1", "recognizing a)", "support")
    call("chair", "start", "DT/24", "11")
    call("decide", "DT/24", "resolves", "agreed")
    assert "position: support" in call("undo", "ARB/36A1/1")
    assert "decision: agreed" in call("undo", "DT/24")
    assert "start DT/24" in call("undo", "DT/24")


def test_one_key_on_several_changes_is_one_step(call: Call) -> None:
    call("position", "ARB/36A1/1", "recognizing a)", "oppose", "--also", "PRA/XX/1", "resolves", "--through", "all")
    assert call("undo").strip().endswith("and 1 other change")
    assert "no position yet" in call("position", "PRA/XX/1")


def test_a_later_position_ends_what_could_be_done_again(workspace: Workspace, call: Call) -> None:
    call("position", "ARB/36A1/1", "recognizing a)", "oppose")
    call("undo")
    call("position", "PRA/XX/1", "resolves", "support")
    assert last_taken_back(workspace) is None


def test_a_log_that_cant_be_read_keeps_nothing_else_from_being_taken_back(workspace: Workspace, call: Call) -> None:
    call("new", "MOD", "11", "--source", "EUR")
    workspace.reviews.mkdir(exist_ok=True)
    (workspace.reviews / "dt-1.toml").write_text("no toml", "utf-8")
    assert [done.name for done in all_done(workspace)][:1] == [last.name if (last := last_done(workspace)) else ""]
    last = last_done(workspace)
    assert last is not None
    assert redo(workspace, undo(workspace, last)).name == last.name


def test_what_was_written_in_our_brief_is_an_act(call: Call) -> None:
    call("brief", "11", "--set", "editor=Ann")
    assert "brief on" in call("undo")
