"""Views heard by a verb: written down, listed, and what is refused."""

from __future__ import annotations

import json

import pytest

from support.command_line import Run

CLAUSE = "recognizing a)"


def test_what_was_heard_is_listed(run: Run) -> None:
    run("heard", "ARB/36A1/1", CLAUSE, "RCC", "against", "--where", "the corridor", "--when", "Monday")
    run("heard", "ARB/36A1/1", CLAUSE, "APT", "for", "--when", "Tuesday", "--remark", "at last")
    lines = [
        f"ARB/36A1/1\t{CLAUSE}\tRCC against (the corridor, Monday)",
        f"ARB/36A1/1\t{CLAUSE}\tAPT for (Tuesday): at last",
    ]
    for words in ((), (CLAUSE,)):
        assert run("heard", "ARB/36A1/1", *words).stdout.splitlines() == lines
    (row,) = json.loads(run("heard", "ARB/36A1/1", "--json").stdout)
    assert [(view["source"], view["view"]) for view in row["heard"]] == [("RCC", "against"), ("APT", "for")]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ([CLAUSE, "RCC"], 2),
        ([CLAUSE, "--remark", "so"], 2),
        ([CLAUSE, "RCC", "perhaps"], 2),
        (["resolves 9"], 3),
        ([CLAUSE, "no source", "for"], 3),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, words: list[str], status: int) -> None:
    done = run("heard", "ARB/36A1/1", *words)
    assert done.returncode == status, done.stderr
    assert run("heard", "ARB/36A1/1").stdout == ""
