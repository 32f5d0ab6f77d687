"""Comments by a verb: ours unless they are shared; replied to, resolved and reworded by their numbers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command_line import Done, Run

Comment = Callable[..., Done]


@pytest.fixture
def comment(run: Run) -> Comment:
    """``wtsaprep comment`` on recognizing a) of the shipped proposal, as Ann."""
    return lambda *words, **more: run("comment", "ARB/36A1/1", "recognizing a)", *words, **{"USER": "Ann", **more})


def test_ours_and_shared_ones_are_listed_as_they_are_numbered(comment: Comment) -> None:
    comment("for us")
    comment("for all", "--shared", "--author", "Bo")
    lines = comment("so be it", "--reply", "2").stdout.splitlines()
    assert [line.split()[:3] for line in lines[::2]] == [
        ["1", "PRIVATE", "Ann"],
        ["2", "SHARED", "Bo"],
        ["3", "reply", "Ann"],
    ]
    rows = json.loads(comment("--resolve", "1", "--json").stdout)
    assert [(row["number"], row["circle"], row["reply"], row["resolved"]) for row in rows] == [
        (1, "private", False, True),
        (2, "shared", False, False),
        (3, "shared", True, False),
    ]


def test_a_private_one_is_not_in_the_proposal(comment: Comment, tmp_path: Path) -> None:
    comment("for us alone")
    folder = tmp_path / "share" / "wtsaprep"
    holding = [path for path in folder.rglob("*.toml") if "for us alone" in path.read_text(encoding="utf-8")]
    assert [path.parent.parent.name for path in holding] == ["private"]


def test_only_whose_name_it_bears_changes_it(comment: Comment) -> None:
    comment("mine", "--shared")
    refused = comment("yours", "--change", "1", USER="Bo")
    assert (refused.returncode, "only Ann changes it" in refused.stderr) == (3, True)
    assert "better" in comment("better", "--change", "1").stdout


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["--shared"], 2, "say what the comment says"),
        (["--reply", "1"], 2, "say what the comment says"),
        (["no", "--resolve", "1"], 2, "--resolve takes no text"),
        (["yes", "--reply", "9"], 3, "there is no comment 9"),
    ],
)
def test_what_makes_no_sense_is_refused(comment: Comment, words: list[str], status: int, told: str) -> None:
    done = comment(*words)
    assert (done.returncode, told in done.stderr) == (status, True), done.stderr


def test_a_comment_is_numbered(comment: Comment) -> None:
    done = comment("--reply", "first", "it does")
    assert (done.returncode, "argument --reply: 'first' is no number" in done.stderr) == (2, True)


def test_it_is_taken_back_with_all_that_was_done(comment: Comment, run: Run) -> None:
    comment("for us")
    comment("for all", "--shared")
    assert run("undo").stdout == "taken back: comment on recognizing a), ARB/36A1/1\n"
    assert [row["text"] for row in json.loads(comment("--json").stdout)] == ["for us"]
    run("undo")
    assert json.loads(comment("--json").stdout) == []


def test_all_comments_are_listed_clause_by_clause_also_of_a_draft_with_unsaved_work(comment: Comment, run: Run) -> None:
    ref = "ARB/36A1/1"
    assert run("comment", ref).stdout == ""
    comment("for us")
    run("comment", ref, "considering a)", "for all", "--shared", USER="Bo")
    comment("for all, too", "--shared")
    listed = run("comment", ref).stdout
    assert [line for line in listed.splitlines() if not line.startswith("    ")] != []
    assert listed.index("considering a)") < listed.index("for all") < listed.index("recognizing a)")
    rows = json.loads(run("comment", ref, "--json").stdout)
    assert [(row["clause"], row["number"], row["circle"], row["text"]) for row in rows] == [
        ("considering a)", 1, "shared", "for all"),
        ("recognizing a)", 1, "private", "for us"),
        ("recognizing a)", 2, "shared", "for all, too"),
    ]
    assert run("comment", ref, "--reply", "1").returncode == 2
