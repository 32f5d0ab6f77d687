"""In a real tmux: what is sent lean looks as what Textual sends, cell by cell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

import wtsaprep
from support.practice import practice_copy
from support.seen_cells import seen_cells

pytestmark = pytest.mark.skipif(not shutil.which("tmux"), reason="no tmux here")
PATIENCE = 40.0
STEPS = (
    ("", "needs"),
    ("Enter", "suppressed by PRD"),  # What others want is read beside, and moves rows.
    ("NPage", ""),
    ("n", ""),
    ("jjj", ""),
    ("PPage", ""),
    ("?", "All keys; a number"),
)
"""What is pressed, and words that are on the screen then."""


class Tmux:
    """A tmux of its own, in which the program runs."""

    def __init__(self, folder: Path, name: str, **environment: str) -> None:
        self._call = ["tmux", "-L", f"wtsaprep-{os.getpid()}-{name}", "-f", "/dev/null"]
        workspace = practice_copy(folder / name / "workspace", also_ours="ARB")
        source = str(Path(wtsaprep.__file__).parent.parent)
        variables = {"PYTHONPATH": source, "HOME": str(folder), "TERM": "xterm-256color"} | environment
        setting = [part for pair in variables.items() for part in ("-e", "=".join(pair))]
        program = [sys.executable, "-m", "wtsaprep", str(workspace)]
        self._run("new-session", "-d", "-x", "80", "-y", "24", *setting, *program)

    def _run(self, *words: str) -> str:
        return subprocess.run([*self._call, *words], check=True, capture_output=True, text=True).stdout

    def press(self, keys: str) -> None:
        self._run("send-keys", *([keys] if keys[:1].isupper() else list(keys)))

    def shown(self) -> str:
        """The screen with its looks, as tmux tells it."""
        return self._run("capture-pane", "-p", "-e")

    def close(self) -> None:
        self._run("kill-server")


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[Tmux, Tmux]]:
    pair = Tmux(tmp_path, "lean"), Tmux(tmp_path, "textual", WTSAPREP_OUTPUT="textual")
    yield pair
    for tmux in pair:
        tmux.close()


def cells(shown: str) -> list[list[object]]:
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed(shown.rstrip("\n").replace("\n", "\r\n"))
    # Of blanks tmux tells the ground only where they were written and not erased.
    return [["" if isinstance(cell, str) else cell for cell in row] for row in seen_cells(screen)]


def differing(lean: str, whole: str) -> list[object]:
    """Where two screens differ."""
    rows = zip(cells(lean), cells(whole), strict=True)
    return [
        (y, x, *pair) for y, row in enumerate(rows) for x, pair in enumerate(zip(*row, strict=True)) if len({*pair}) > 1
    ]


def test_tmux_shows_the_same_lean_and_as_textual_sends_it(both: tuple[Tmux, Tmux]) -> None:
    for keys, words in STEPS:
        for tmux in both:
            if keys:
                tmux.press(keys)
        limit, wrong = time.monotonic() + PATIENCE, []
        lean, whole = (tmux.shown() for tmux in both)
        while words not in lean or (wrong := differing(lean, whole)):
            assert time.monotonic() < limit, f"after {keys!r}: {wrong[:9]}\n{lean}\n{whole}"
            time.sleep(0.2)  # Between two looks.
            lean, whole = (tmux.shown() for tmux in both)
