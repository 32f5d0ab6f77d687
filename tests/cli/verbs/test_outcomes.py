"""The table of outcomes on the command line, on the practice set."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run, revise


@pytest.fixture
def practice(tmp_path: Path, shipped: Path) -> Path:
    """The practice set."""
    folder = tmp_path / "practice"
    shutil.copytree(shipped, folder)
    return folder


def statuses(run: Run, folder: Path, *words: str) -> dict[str, str]:
    """The status of each proposal by its number."""
    done = run("outcomes", *words, "--to", "json", "--workspace", folder)
    assert done.returncode == 0, done.stderr
    return {row["number"]: row["status"] for row in json.loads(done.stdout)["proposals"]}


def test_outcomes_follow_the_newest_revision(run: Run, practice: Path) -> None:
    assert set(statuses(run, practice).values()) == {"no chair's text yet"}
    for words in (
        ("start", "DT/24", "11"),
        ("pick", "DT/24", "recognizing a)", "ARB/36A1/1"),
        ("freeze", "DT/24"),
        ("pick", "DT/24", "resolves", "2", "3"),
    ):
        assert run("chair", *words, "--workspace", practice).returncode == 0
    assert statuses(run, practice, "11") == {
        "ARB/36A1/1": "accepted",
        "PRA/XX/1": "in brackets",
        "PRB/XX/1": "in brackets",
        "PRC/XX/1": "in brackets",
        "PRD/XX/1": "not accepted",
        "PRE/XX/1": "not accepted",
    }
    table = run("outcomes", "11", "--workspace", practice).stdout
    assert table.startswith(
        "**PRACTICE**\n\n# Outcomes: Resolution 11 (Hammamet, 2016)\n\n1 accepted (suggested), 3 in"
    )
    assert "| accepted (suggested) | taken in DT/24R1: recognizing a) (suggested) |" in table


def test_new_texts_are_in_the_table_of_all(run: Run, practice: Path) -> None:
    assert run("new", "ADD", "--source", "ARB", "--title", "Post", "--workspace", practice).returncode == 0
    assert len(statuses(run, practice)) == len(statuses(run, practice, "11")) + 1
    rows = list(csv.DictReader(io.StringIO(run("outcomes", "--to", "csv", "--workspace", practice).stdout)))
    assert rows[-1]["title"] == "Post"
    assert rows[-1]["summary"] == "a new text"


def test_what_can_not_be_read_is_named_and_an_unknown_resolution_refused(run: Run, practice: Path) -> None:
    (practice / "proposals" / "arb-res-11-b3dg.toml").write_text("id = ", encoding="utf-8")
    done = run("outcomes", "11", "--workspace", practice)
    assert done.returncode == 0
    assert "arb-res-11-b3dg.toml" in done.stderr
    refused = run("outcomes", "99", "--workspace", practice)
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "no text in force is called '99'" in refused.stderr


def test_a_revised_proposal_has_one_row_and_the_earlier_version_none(run: Run, practice: Path) -> None:
    revise(practice)
    assert "ARB/36A1/1" not in statuses(run, practice, "11")
    assert statuses(run, practice)["ARB/36R1A1/1"] == "no chair's text yet"
