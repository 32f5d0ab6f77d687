"""The register by a verb: what is noted of a document, and the list of all."""

from __future__ import annotations

import json

import pytest

from support.command_line import Run


def test_what_is_noted_stands_in_the_row(run: Run) -> None:
    words = "--read", "--colour", "blue", "--focal-point", "Ann", "--received", "2024-05-01"
    (row,) = json.loads(run("register", "PRA/XX", *words, "--json").stdout)
    assert (row["read"], row["colour"], row["focal_point"], row["received"]) == (True, "blue", "Ann", "2024-05-01")
    assert not row["new"]
    (row,) = json.loads(run("register", "PRA/XX", "--unread", "--colour", "none", "--json").stdout)
    assert (row["read"], row["colour"], row["focal_point"]) == (False, "", "Ann")


def test_all_are_listed_and_then_seen(run: Run) -> None:
    assert all(row["new"] for row in json.loads(run("register", "--json").stdout))
    assert not any(row["new"] for row in json.loads(run("register", "--seen", "--json").stdout))


def test_a_document_that_is_not_here_can_be_noted(run: Run) -> None:
    assert run("register", "EUR/44").returncode == 3
    assert run("register", "EUR/44", "--received", "2024-05-01").returncode == 0
    assert "not in this workspace" in run("register").stdout


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["--read"], 2, "say of which document"),
        (["PRA/XX", "--received", "soon"], 2, "'soon' is no day"),
        (["PRA/XX", "--colour", "green"], 2, "invalid choice: 'green'"),
        (["PRQ"], 3, "no document is called 'PRQ'"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, words: list[str], status: int, told: str) -> None:
    done = run("register", *words)
    assert (done.returncode, told in done.stderr) == (status, True), done.stderr


def test_a_note_is_undone(run: Run) -> None:
    run("register", "PRA/XX", "--read")
    assert run("undo").returncode == 0
    (row,) = json.loads(run("register", "PRA/XX", "--json").stdout)
    assert not row["read"]
