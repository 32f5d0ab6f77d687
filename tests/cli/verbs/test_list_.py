"""The list names what is odd about files beside it, with what to do."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy

DRAFT = "arb-res-11-b3dg"


@pytest.fixture
def proposals(tmp_path: Path) -> Path:
    return practice_copy(tmp_path / "workspace") / "proposals"


def test_a_copy_is_named_with_a_call_that_compares_it(run: Run, proposals: Path) -> None:
    text = (proposals / f"{DRAFT}.toml").read_text(encoding="utf-8")
    before = run("--workspace", proposals.parent, "list")
    copy = proposals / f"{DRAFT} (conflicted copy 2024-10-02).toml"
    copy.write_text(text.replace("digital financial services", "postal services"), encoding="utf-8")
    done = run("--workspace", proposals.parent, "list")
    assert (done.returncode, done.stdout) == (0, before.stdout)
    line = next(line for line in done.stderr.splitlines() if "is a copy of" in line)
    assert f"{copy.name} is a copy of {DRAFT}.toml, differs from it and counts nowhere: wtsaprep diff " in line
    call, _, rest = line.partition(": wtsaprep ")[2].partition(" shows how; ")
    assert rest == f"put what is missing into {DRAFT}.toml, then delete the copy"
    compared = run(*shlex.split(call))
    assert compared.returncode == 1
    assert "{+postal+}" in compared.stdout
    assert run("--workspace", proposals.parent, "show", "ARB/36A1/1").returncode == 0
    told = json.loads(run("--workspace", proposals.parent, "list", "--json").stdout)
    assert told["copies"] == [{"file": str(copy), "of": str(proposals / f"{DRAFT}.toml"), "differs": True}]
    assert [p["number"] for p in told["proposals"]].count("ARB/36A1/1") == 1


def test_one_that_is_the_same_is_to_be_deleted(run: Run, proposals: Path) -> None:
    (proposals / f"{DRAFT}~1.toml").write_bytes((proposals / f"{DRAFT}.toml").read_bytes())
    told = run("--workspace", proposals.parent, "list").stderr
    assert f"{DRAFT}~1.toml is a copy of {DRAFT}.toml, is the same to the letter and counts nowhere: delete it" in told


def test_a_file_renamed_outside_is_named(run: Run, proposals: Path) -> None:
    before = run("--workspace", proposals.parent, "list").stdout
    (proposals / f"{DRAFT}.toml").rename(proposals / "our mod.toml")
    done = run("--workspace", proposals.parent, "list")
    assert done.stdout == before
    assert f"our mod.toml is not called {DRAFT}.toml, as it would be by itself; it counts all the same" in done.stderr
