"""Running the real command on a workspace of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import wtsaprep
from wtsaprep.store.folders.locations import packaged_workspace

Run = Callable[..., subprocess.CompletedProcess[str]]
SEED = Path(__file__).parent / "seed.txt"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command, away from every folder and variable of the user's; its own workspace is made on the first call."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(wtsaprep.__file__).parent.parent),
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }

    def call(*words: str | Path, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "wtsaprep", *map(str, words)],
            input=stdin,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment | more,
            timeout=60,
            check=False,
        )

    return call


@pytest.fixture
def empty(tmp_path: Path, run: Run) -> Path:
    """An empty workspace for WTSA in New Delhi."""
    folder = tmp_path / "empty"
    done = run("init", folder, "--event", "WTSA-24", "--place", "New Delhi", "--year", "2024", "--source", "ARB")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def shipped() -> Path:
    """The workspace that comes with the program."""
    return packaged_workspace()


def revise(folder: Path) -> None:
    """Let ARB file a revision of ARB/36A1/1 that changes one more clause."""
    text = (folder / "proposals" / "arb-res-11-b3dg.toml").read_text(encoding="utf-8")
    text = text.replace("arb-res-11-b3dg", "arb-rev-1").replace("ARB/36A1/1", "ARB/36R1A1/1")
    text += '\n[[amendment]]\nprovision = "observing-1"\ntext = "that topics of interest change,"\n'
    (folder / "proposals" / "arb-rev-1.toml").write_text(text, encoding="utf-8")
