"""Replies from the command line: a returned text in any form, or another proposal, read as changes to ours."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import SEED, Run

OURS = "ARB/36A1/1"


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Path:
    """A workspace that replies can be written to."""
    return Path(shutil.copytree(shipped, tmp_path / "ws"))


def versions(run: Run, workspace: Path) -> dict[str, list[tuple[str, str]]]:
    """For each clause that replies change: by whom, and how."""
    rows = json.loads(run("show", OURS, "--replies", "--json", "--workspace", workspace).stdout)
    return {row["provision"]: [("+".join(v["authors"]), v["change"]) for v in row["versions"]] for row in rows}


def returned(run: Run, workspace: Path, marks: str) -> str:
    """Our text as it goes out, in one dialect, or as plain text."""
    if marks == "text":
        return run("show", OURS, "--view", "final", "--workspace", workspace).stdout
    if marks == "wdiff":
        return run("show", OURS, "--view", "redline", "--workspace", workspace).stdout
    return run("export", OURS, "--marks", marks, "--workspace", workspace).stdout


@pytest.mark.parametrize("marks", ["review", "pandoc", "critic", "none", "text", "wdiff"])
def test_a_returned_text_is_read_as_changes_to_ours_and_not_to_the_text_in_force(
    run: Run, workspace: Path, tmp_path: Path, marks: str
) -> None:
    (tmp_path / "EGY.md").write_text(returned(run, workspace, marks).replace("to encourage and", "to promote and"))
    done = run("import", "EGY.md", "--onto", OURS, "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"1 change to {OURS} by EGY: ")
    assert versions(run, workspace) == {"instructs-director-1": [("EGY", "replace")]}


def test_marks_made_on_our_text_are_the_changes(run: Run, workspace: Path, tmp_path: Path) -> None:
    old = "that it is necessary to update the topics of interest with a view to developing common activities between"
    new = "wholly other words of their own, which nobody could ever tie to the ones they stand for, of"
    text = returned(run, workspace, "text").replace(old, f"{{--{old}--}}{{++{new}++}}")
    (tmp_path / "reply.md").write_text(text)
    done = run("import", "reply.md", "--onto", OURS, "--author", "UAE", "--workspace", workspace)
    assert "neither" not in done.stderr
    assert versions(run, workspace) == {"observing-1": [("UAE", "replace")]}


def test_a_flattened_reply_is_read_with_its_guesses(run: Run, workspace: Path, tmp_path: Path) -> None:
    shutil.copy(SEED, tmp_path / "EGY.txt")
    refused = run("import", "EGY.txt", "--onto", OURS, "--workspace", workspace)
    assert refused.returncode == 4
    assert not (workspace / "replies").exists()
    done = run("import", "EGY.txt", "--onto", OURS, "--accept-guesses", "--workspace", workspace)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"EGY changes nothing of {OURS}" in done.stderr


def test_the_same_reply_twice_says_so(run: Run, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "EGY.txt").write_text(returned(run, workspace, "text").replace("encourage", "promote"))
    run("import", "EGY.txt", "--onto", OURS, "--workspace", workspace)
    again = run("import", "EGY.txt", "--onto", OURS, "--workspace", workspace)
    assert (again.returncode, again.stdout) == (0, "")
    assert "The reply of EGY in EGY.txt is in the workspace already." in again.stderr
    assert len(list((workspace / "replies").iterdir())) == 1


def test_replies_stand_side_by_side_equal_ones_grouped_and_competing_ones_told(
    run: Run, workspace: Path, tmp_path: Path
) -> None:
    text = returned(run, workspace, "text")
    for author, word in (("EGY", "promote"), ("UAE", "foster"), ("QAT", "promote")):
        (tmp_path / f"{author}.txt").write_text(text.replace("encourage", word))
    run("import", "EGY.txt", "UAE.txt", "QAT.txt", "--onto", OURS, "--workspace", workspace)
    shown = run("show", OURS, "--replies", "--workspace", workspace).stdout
    assert "1 change by EGY, QAT, UAE: 1 open, 1 competing" in shown
    assert "  1  EGY, QAT · open · competing" in shown
    assert "to [-encourage-]{+foster+} and assist" in shown


def test_one_new_clause_in_other_words_is_known_as_one(run: Run, workspace: Path, tmp_path: Path) -> None:
    text = returned(run, workspace, "text")
    last = text.splitlines()[-1]
    new = "3\tto report on the results of this collaboration to the next assembly, together with proposals"
    (tmp_path / "EGY.txt").write_text(text.replace(last, f"{last[:-1]};\n{new}."))
    (tmp_path / "UAE.txt").write_text(text.replace(last, f"{last[:-1]};\n{new} for new study items."))
    run("import", "EGY.txt", "UAE.txt", "--onto", OURS, "--workspace", workspace)
    found = versions(run, workspace)
    assert found.pop("instructs-director-2") == [("EGY+UAE", "replace")]
    assert list(found.values()) == [[("EGY", "insert"), ("UAE", "insert")]]


def test_a_national_proposal_is_merged_into_a_regional_one_by_the_same_path(run: Run, workspace: Path) -> None:
    done = run("import", "PRA/XX/1", "--onto", OURS, "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    found = versions(run, workspace)
    assert found == {"recognizing-1": [("PRA", "replace")], "resolves-1": [("PRA", "replace")]}
    assert "Reasons of PRA:" in run("show", OURS, "--replies", "--workspace", workspace).stdout


def test_the_source_of_a_proposal_that_came_in_a_file_is_its_author(run: Run, workspace: Path, tmp_path: Path) -> None:
    text = run("export", "PRA/XX/1", "--workspace", workspace).stdout
    (tmp_path / "mail.md").write_text(text)
    done = run("import", "mail.md", "--onto", OURS, "--workspace", workspace)
    assert f"to {OURS} by PRA: " in done.stdout


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["PRD/XX/1", "--onto", OURS], 3, "can't be laid over"),
        ([OURS, "--onto", OURS], 3, "can't reply to itself"),
        (["PRA/XX/1", "--onto", "11"], 2, "is no proposal"),
        (["PRA/XX/1", "--onto", "ARB/99/9"], 3, "nothing here is called"),
        (["PRA/XX/1", "--author", "EGY"], 2, "--onto"),
        (["PRA/XX/1", "--onto", OURS, "--baseline", "11"], 2, "no place"),
        (["nowhere.txt", "--onto", OURS], 3, "no such file"),
    ],
)
def test_what_can_not_be_a_reply_says_why(run: Run, workspace: Path, words: list[str], status: int, told: str) -> None:
    done = run("import", *words, "--workspace", workspace)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr
    assert not (workspace / "replies").exists()
