"""Settling by a verb: replies taken and left, clause by clause, and conflicts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command_line import Done, Run
from support.replies_sent import send_replies

Settle = Callable[..., Done]


@pytest.fixture
def settle(run: Run, tmp_path: Path) -> Settle:
    """``wtsaprep settle`` on the shipped proposal with a reply of EGY and one of UAE."""
    send_replies(tmp_path)
    return lambda *words: run("settle", "ARB/36A1/1", *words, "--workspace", tmp_path / "workspace")


def waiting(settle: Settle, *words: str) -> list[tuple[str, str]]:
    """What is open, by clause and author."""
    return [(row["clause"], row["of"]) for row in json.loads(settle(*words, "--json").stdout)]


DIRECTOR = "instructs the Director of the Telecommunication Standardization Bureau 1"


def test_replies_are_taken_and_left_by_clause_and_author(settle: Settle, run: Run, tmp_path: Path) -> None:
    open_first = waiting(settle)
    assert open_first[:3] == [("observing", "EGY"), (DIRECTOR, "EGY"), (DIRECTOR, "UAE")]
    refused = settle("instructs the Director 1", "take")
    assert (refused.returncode, "2 versions of this clause are open" in refused.stderr) == (4, True)
    assert (DIRECTOR, "UAE") not in waiting(settle, "instructs the Director 1", "take", "--of", "UAE")
    assert (DIRECTOR, "EGY") not in waiting(settle, "instructs the Director 1", "leave", "--of", "EGY")
    assert settle("instructs the Director 1", "leave", "--of", "EGY").returncode == 3
    assert len(waiting(settle, "all", "take")) == 0
    shown = run("show", "ARB/36A1/1", "--workspace", tmp_path / "workspace").stdout
    assert "{+promote+}" in shown
    assert "to report to the next assembly" in shown


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["observing"], 2, "say a clause and what is chosen"),
        (["observing", "mine", "--of", "EGY"], 2, "--of goes with take and leave"),
        (["observing", "mine"], 3, "no conflict on 'observing'"),
        (["title", "take"], 3, "Replies change: "),
        (["observing", "take", "--of", "QAT"], 3, "There are: 1 "),
        (["observing", "maybe"], 2, "invalid choice: 'maybe'"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_can_be_said(
    settle: Settle, words: list[str], status: int, told: str
) -> None:
    done = settle(*words)
    assert (done.returncode, told in done.stderr) == (status, True), done.stderr


CONFLICT = """
[[conflict]]
provision = "observing-1"
reason = "changed"
ours = {id = "observing-1", text = "that it is necessary to update,"}
theirs = {id = "observing-1", text = "that it is urgent to update,"}
"""


def test_a_conflict_is_settled_by_its_clause(run: Run, tmp_path: Path) -> None:
    name = run("new", "MOD", "11", "--source", "ARB").stdout.strip()
    (path,) = [p for p in tmp_path.rglob("proposals/*.toml") if f'number = "{name}"' in p.read_text(encoding="utf-8")]
    path.write_text(path.read_text(encoding="utf-8") + CONFLICT, encoding="utf-8")
    assert run("settle", name).stdout.startswith("observing\tconflict\t")
    done = run("settle", name, "observing", "theirs")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Nothing is open.\n")
    assert "that it is urgent to update," in run("show", name, "--view", "final").stdout
    assert run("undo").returncode == 0
    assert run("settle", name).stdout.startswith("observing\tconflict\t")
