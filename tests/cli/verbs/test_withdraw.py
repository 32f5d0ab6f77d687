"""``withdraw``, and what of superseded and withdrawn proposals the verbs still show when they are asked to."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run, revise


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Path:
    """A copy of the shipped workspace with a revision of ARB's proposal, PRA's withdrawn."""
    folder = Path(shutil.copytree(shipped, tmp_path / "copy"))
    revise(folder)
    return folder


def test_a_withdrawn_proposal_counts_no_more_until_it_stands_again(run: Run, workspace: Path) -> None:
    file = next(workspace.glob("proposals/pra-*.toml"))
    before = file.read_bytes()
    done = run("withdraw", "PRA/XX/1", "--workspace", workspace)
    assert (done.returncode, done.stdout) == (0, "PRA/XX/1\n"), done.stderr
    assert "is withdrawn" in done.stderr
    assert "withdrawn = true" in file.read_text(encoding="utf-8")
    assert run("withdraw", "PRA/XX/1", "--workspace", workspace).returncode == 2
    assert "MOD PRA/XX/1" not in run("outcomes", "11", "--workspace", workspace).stdout
    done = run("withdraw", "PRA/XX/1", "--back", "--json", "--workspace", workspace)
    assert json.loads(done.stdout) == {"number": "PRA/XX/1", "id": "pra-res-11-practice", "withdrawn": False}
    assert file.read_bytes() == before


def test_undo_takes_a_withdrawal_back(run: Run, workspace: Path) -> None:
    file = next(workspace.glob("proposals/pra-*.toml"))
    before = file.read_bytes()
    run("withdraw", "PRA/XX/1", "--workspace", workspace)
    assert run("undo", "--workspace", workspace).returncode == 0
    assert file.read_bytes() == before


@pytest.mark.parametrize("verb", [("compare", "11"), ("options", "11"), ("outcomes", "11"), ("list",)])
def test_superseded_ones_are_shown_when_asked_for(run: Run, workspace: Path, verb: tuple[str, ...]) -> None:
    run("withdraw", "PRA/XX/1", "--workspace", workspace)
    told = run(*verb, "--workspace", workspace).stdout
    shown = run(*verb, "--superseded", "--workspace", workspace).stdout
    if verb[0] == "list":
        told, shown = (text[text.index("Proposals (") :] for text in (told, shown))
    for number in ("ARB/36A1/1", "PRA/XX/1"):
        # The reasons of another proposal name it, too.
        assert number not in told.replace("As PRA/XX/1;", "")
        assert number in shown
    assert "ARB/36R1A1/1" in told


def test_what_is_left_out_is_said(run: Run, workspace: Path) -> None:
    said = "ARB/36A1/1 (ARB/36R1A1/1 took its place)"
    assert said in run("compare", "11", "--workspace", workspace).stderr
    assert said in run("options", "11", "--workspace", workspace).stderr
    assert "Proposals (6, and 1 superseded)" in run("list", "--workspace", workspace).stdout


def test_what_a_revised_document_leaves_out_counts_no_more(run: Run, workspace: Path) -> None:
    assert run("new", "MOD", "11", "--number", "ARB/36A1/2", "--workspace", workspace).returncode == 0
    said = "ARB/36A1/2 (ARB/36R1A1 leaves it out)"
    assert said in run("compare", "11", "--workspace", workspace).stderr
    listed = run("list", "--superseded", "--workspace", workspace).stdout
    assert "left out of ARB/36R1A1" in listed
    rows = json.loads(run("list", "--superseded", "--json", "--workspace", workspace).stdout)["proposals"]
    assert {row["number"]: row["superseded"] for row in rows}["ARB/36A1/2"] == "ARB/36R1A1"
