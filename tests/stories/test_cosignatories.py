"""Co-signatories from the command line: told with the text, printed on request, never read as words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import SEED, Run

TABLE = """
[[cosignatory]]
administration = "EGY"
status = "signed"
date = "2024-05-01"
contact = "a@b.eg"

[[cosignatory]]
administration = "JOR"
"""


@pytest.fixture
def workspace(run: Run, empty: Path) -> Path:
    """ARB/36A1/1 with two co-signatories, of six that are needed."""
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    (path,) = (empty / "proposals").glob("*.toml")
    path.write_text(path.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    settings = empty / "wtsaprep.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + "cosignatories_needed = 6\n", encoding="utf-8")
    return empty


def test_show_tells_them_beside_the_text(run: Run, workspace: Path) -> None:
    done = run("show", "ARB/36A1/1", "--workspace", workspace)
    assert "Co-signatories: 1 of 6 signed, 1 pending: 5 more needed" in done.stderr
    assert "EGY  signed   2024-05-01  a@b.eg" in done.stderr
    assert "EGY" not in done.stdout
    rows = json.loads(run("show", "ARB/36A1/1", "--json", "--workspace", workspace).stdout)["cosignatories"]
    assert [row["administration"] for row in rows] == ["EGY", "JOR"]


@pytest.mark.parametrize("marks", ["review", "pandoc", "critic", "none"])
def test_they_are_printed_on_request_and_not_read_as_words(run: Run, workspace: Path, marks: str) -> None:
    plain = run("export", "ARB/36A1", "--marks", marks, "--workspace", workspace).stdout
    signed = run("export", "ARB/36A1", "--marks", marks, "--cosignatories", "--workspace", workspace).stdout
    assert "Co-signatories" not in plain
    lines = signed.replace("\\", "").splitlines()
    assert "Co-signatories:\tEGY (signed) 2024-05-01; JOR (pending)" in lines
    assert "a@b.eg" not in signed
    shown = [run("show", "-", stdin=text) for text in (plain, signed)]
    assert shown[0].stdout == shown[1].stdout
    assert "who signed is not imported" in shown[1].stderr
