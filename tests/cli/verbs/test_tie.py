"""`wtsaprep tie`: a tie put right, kept, shown, taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.parallel_texts import parallel_workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with the resolution in English and French."""
    return parallel_workspace(tmp_path / "made", "en", "fr").folder


def counterparts(folder: Path, run: Run) -> dict[str, list[str]]:
    """What each clause here is tied to."""
    data = json.loads(run("show", "88", "--parallel", "fr", "--json", "--workspace", folder).stdout)
    return {row["name"]: [cell["name"] for cell in row["there"]] for row in data["rows"]}


def test_a_clause_is_tied_to_others_and_undo_takes_it_back(folder: Path, run: Run) -> None:
    before = counterparts(folder, run)
    call = ("tie", "88", "fr", "--here", "resolves 4", "--there", "décide 2", "décide 1", "--workspace", folder)
    done = run(*call)
    assert (done.returncode, done.stdout.splitlines()[2]) == (0, "resolves 4")
    assert "done: tie resolves 4 of Resolution 88 (Hammamet, 2016) to décide 1 and décide 2 in French" in done.stderr
    now = counterparts(folder, run)
    assert (now["resolves 4"], now["resolves 2"]) == (["décide 1", "décide 2"], [])
    again = run(*call)
    assert "it is so already" in again.stderr
    assert run("undo", "--workspace", folder).returncode == 0
    assert counterparts(folder, run) == before


def test_one_side_alone_is_a_gap(folder: Path, run: Run) -> None:
    done = run("tie", "88", "fr", "--there", "considérant b)", "--json", "--workspace", folder)
    (row,) = json.loads(done.stdout)["rows"]
    assert (row["gap"], row["name"]) == (True, "considérant b)")
    assert counterparts(folder, run)["considering b)"] == ["considérant c)"]


@pytest.mark.parametrize(
    ("call", "status", "said"),
    [
        (("88", "fr"), 2, "no clause is named"),
        (("88", "fr", "--here", "resolves 9"), 3, "no clause is called 'resolves 9'"),
        (("88", "fr", "--there", "resolves 1"), 3, "no clause is called 'resolves 1'"),
        (("88", "ru", "--here", "resolves 1"), 3, "is not here in Russian\nIt is here in French."),
    ],
)
def test_what_can_not_be_tied_is_said(call: tuple[str, ...], status: int, said: str, folder: Path, run: Run) -> None:
    done = run("tie", *call, "--workspace", folder)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
