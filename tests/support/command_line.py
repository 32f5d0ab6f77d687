"""Calling the command on a workspace of its own: in this process, as one call of it would go, or as a process."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import wtsaprep
from wtsaprep.cli.main import main


class Done(NamedTuple):
    """What a call gave; the names are those of ``subprocess.CompletedProcess``."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]
SEED = Path(__file__).parent / "seed.txt"


def own_environment(folder: Path) -> dict[str, str]:
    """An environment away from every folder and variable of the user's."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(wtsaprep.__file__).parent.parent),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "share"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }


def called(words: tuple[str | Path, ...], folder: Path, environment: dict[str, str], stdin: str = "") -> Done:
    """One call in this process, from its arguments to its exit status."""
    out, errors = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    given = io.TextIOWrapper(io.BytesIO(stdin.encode(errors="surrogateescape")), encoding="utf-8")
    collecting = gc.isenabled()
    try:
        with (
            chdir(folder),
            patch.dict(os.environ, environment, clear=True),
            patch.object(sys, "stdin", given),
            redirect_stdout(out),
            redirect_stderr(errors),
        ):
            try:
                status = main([str(word) for word in words])
            except SystemExit as left:
                status = left.code if isinstance(left.code, int) else 1
    finally:
        if collecting:
            gc.enable()
    return Done(status, *(_written(stream) for stream in (out, errors)))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


def spawned(words: tuple[str | Path, ...], folder: Path, environment: dict[str, str], stdin: str = "") -> Done:
    """One call as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "wtsaprep", *map(str, words)],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def revise(folder: Path) -> None:
    """Let ARB file a revision of ARB/36A1/1 that changes one more clause."""
    text = (folder / "proposals" / "arb-res-11-b3dg.toml").read_text(encoding="utf-8")
    text = text.replace("arb-res-11-b3dg", "arb-rev-1").replace("ARB/36A1/1", "ARB/36R1A1/1")
    text += '\n[[amendment]]\nprovision = "observing-1"\ntext = "that topics of interest change,"\n'
    (folder / "proposals" / "arb-rev-1.toml").write_text(text, encoding="utf-8")
