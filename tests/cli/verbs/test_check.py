"""What `check` says of citations: lost ones are findings, ranges that lost a clause in their middle are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run

TEXT = """RESOLUTION 50 (Dubai, 2012)
Harbours
considering
a) that boats exist;
b) that ships exist;
c) that lamps exist;
d) that bells exist,
noting
that considering b) to d) concern all harbours,
resolves
to go on.
"""


@pytest.fixture
def edit(run: Run, empty: Path) -> Run:
    """``wtsaprep edit`` on a draft on that text."""
    (empty / "text.txt").write_text(TEXT, encoding="utf-8")
    assert run("import", empty / "text.txt", "--workspace", empty).returncode == 0
    assert run("new", "MOD", "50", "--workspace", empty).returncode == 0
    assert run("edit", "ARB/XX/1", "--set", "reasons=so", "--workspace", empty).returncode == 0
    return lambda *words: run("edit", "ARB/XX/1", *words, "--workspace", empty)


def test_a_range_without_its_middle_is_told_and_is_no_finding(edit: Run, run: Run, empty: Path) -> None:
    assert "fewer" not in run("check", "ARB/XX/1", "--workspace", empty).stderr
    edit("considering c)", "delete")
    done = run("check", "ARB/XX/1", "--workspace", empty)
    assert "noting: b) to c) cites fewer clauses than in force" in done.stderr
    told = json.loads(run("check", "ARB/XX/1", "--json", "--workspace", empty).stdout)
    assert (done.returncode, {row["severity"] for row in told}) == (0, {"note"})


def test_a_range_without_an_end_is_a_finding(edit: Run, run: Run, empty: Path) -> None:
    edit("considering d)", "delete")
    done = run("check", "ARB/XX/1", "--workspace", empty)
    assert (done.returncode, "noting: cites" in done.stdout, "fewer" in done.stderr) == (1, True, False), done
