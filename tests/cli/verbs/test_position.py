"""Positions by a verb: taken, said more of, heard of, taken back; private, and where a session goes on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.command_line import Run

CHANGE = ("ARB/36A1/1", "recognizing a)")


def held(run: Run, *words: str, verb: str = "position") -> dict[str, Any]:
    """What is held of the only change that is printed."""
    done = run(verb, *words, "--json")
    assert done.returncode == 0, done.stderr
    (row,) = json.loads(done.stdout)
    assert "PRIVATE" in done.stderr
    return {name: value for name, value in row.items() if value not in ("", [], False)}


def test_a_position_is_taken_and_said_more_of(run: Run) -> None:
    assert held(run, *CHANGE)["state"] == "not looked at"
    assert held(run, *CHANGE, "live-with")["stand"] == "can live with"
    row = held(run, *CHANGE, "--red-line", "--note", "no way", "--fallbacks", "that\n\nor this")
    assert (row["red_line"], row["note"], row["fallbacks"]) == (True, "no way", ["that", "or this"])
    assert "red_line" not in held(run, *CHANGE, "oppose", "--no-red-line")


def test_what_was_heard_stands_beside_it(run: Run) -> None:
    row = held(run, *CHANGE, "rcc", "against", "--where", "the corridor", verb="heard")
    assert [(view["source"], view["view"], view["where"]) for view in row["heard"]] == [
        ("RCC", "against", "the corridor")
    ]
    assert run("heard", *CHANGE, "Ann Smith", "for").returncode == 3


def test_the_last_step_is_taken_back_and_made_again_in_another_run(run: Run) -> None:
    run("position", *CHANGE, "support")
    run("position", *CHANGE, "oppose")
    assert held(run, "ARB/36A1/1", "--take-back")["stand"] == "support"
    assert held(run, "ARB/36A1/1", "--again")["stand"] == "oppose"
    assert run("position", "ARB/36A1/1", "--again").returncode == 3


def test_all_that_one_command_says_is_one_step(run: Run) -> None:
    run("position", *CHANGE, "support", "--note", "so far")
    run("position", *CHANGE, "oppose", "--red-line", "--note", "no way", "--fallbacks", "that")
    assert run("undo").returncode == 0
    row = held(run, *CHANGE)
    assert (row["stand"], row["note"], "red_line" in row, "fallbacks" in row) == ("support", "so far", False, False)
    assert run("redo").returncode == 0
    row = held(run, *CHANGE)
    assert (row["stand"], row["note"], row["red_line"], row["fallbacks"]) == ("oppose", "no way", True, ["that"])


def test_a_note_is_on_the_change_that_was_named_and_not_on_identical_ones(run: Run) -> None:
    run("position", "PRA/XX/1", "resolves", "support", "--identical", "--note", "ours too", "--through", "all")
    assert held(run, "PRA/XX/1", "resolves")["note"] == "ours too"
    row = held(run, "PRB/XX/1", "resolves")
    assert (row["stand"], "note" in row) == ("support", False)
    assert run("undo").returncode == 0
    assert held(run, "PRB/XX/1", "resolves")["state"] == "not looked at"
    assert "note" not in held(run, "PRA/XX/1", "resolves")


def test_identical_changes_and_others_take_it_as_one_step(run: Run) -> None:
    run("position", "PRA/XX/1", "resolves", "support", "--identical", "--through", "all")
    assert held(run, "PRB/XX/1", "resolves")["stand"] == "support"
    also = "--also", "PRC/XX/1", "resolves"
    assert run("position", *CHANGE, "neutral", *also, "--through", "resolution 11").returncode == 0
    assert held(run, "PRC/XX/1", "resolves")["stand"] == "neutral"
    run("position", "PRC/XX/1", "--take-back", "--through", "resolution 11")
    assert held(run, *CHANGE)["state"] == "not looked at"


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["title", "support"], 3, "There are: recognizing a)"),
        (["recognizing a)", "perhaps"], 2, "There are: support, live-with"),
        (["recognizing a)", "--still-holds"], 3, "we have no position on recognizing a) yet"),
        (["recognizing a)", "--identical"], 3, "we have no position on recognizing a) yet"),
        (["recognizing a)", "support", "--identical"], 3, "no other change is identical"),
        (["recognizing a)", "--note", "no way", "--still-holds"], 3, "we have no position on recognizing a) yet"),
        (["--red-line"], 2, "say a clause and what we think of it"),
        (["recognizing a)", "support", "--through", "nothing"], 2, "As in: all, mine"),
        (["--take-back"], 3, "nothing was done yet"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, words: list[str], status: int, told: str) -> None:
    done = run("position", "ARB/36A1/1", *words)
    assert (done.returncode, told in done.stderr) == (status, True), done.stderr
    assert held(run, *CHANGE)["state"] == "not looked at"


def test_nothing_of_it_is_in_what_is_shown_or_handed_in(run: Run) -> None:
    run("position", *CHANGE, "oppose", "--note", "the secret of it")
    for verb in (["show", "ARB/36A1/1"], ["export", "ARB/36A1"], ["compare", "11"], ["list"]):
        assert "the secret of it" not in run(*verb).stdout
