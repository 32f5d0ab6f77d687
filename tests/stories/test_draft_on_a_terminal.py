"""A whole draft from the keyboard on a real terminal at 80x24: written, saved, left, taken up again, handed in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts the program in terminals, and ends what is left of them."""
    started: list[Terminal] = []

    def start(**how: Any) -> Terminal:
        started.append(Terminal(tmp_path, (80, 24), **how))
        return started[-1]

    yield start
    for one in started:
        one.close()


def go_to(t: Terminal, clause: str, title: str) -> None:
    """Find a clause in the palette and wait until the cursor is on it."""
    t.press("\x10")
    t.sees("Commands and clauses")
    t.press(f"go to {clause}")
    t.sees(f"go to {clause}")
    t.press("\r")
    t.sees(title)


def run(folder: Path, *words: str) -> str:
    """What the command prints, on the workspace that the terminals worked on."""
    env = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder / ".local/share")}
    workspace = next(folder.rglob("wtsaprep.toml")).parent
    command = [sys.executable, "-m", "wtsaprep", *words, "--workspace", str(workspace)]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, check=True).stdout


def test_a_proposal_of_every_kind_of_change(terminal: Callable[..., Terminal], tmp_path: Path) -> None:
    t = terminal()
    t.sees("ARB/36A1", "? more")
    t.press("\x1b[B" * 6)
    t.press("m")
    t.sees("MOD XXX/XX/1", "redline")

    go_to(t, "resolves", "resolves ")
    t.press("A")
    t.sees("new clause")
    t.press("that postal operators be heard")
    t.sees("that postal operators be heard")
    t.press("\x1b")
    t.sees("1   that postal operators be heard;", "unsaved")

    go_to(t, "recognizing b)", "recognizing b)")
    t.press("K")
    t.sees("moved up", "u takes it back")
    t.press("\r")
    t.sees("editing")
    t.press(" as well")
    t.sees("as well")
    t.press("\x1b")
    t.sees("recognizing a)", "unsaved")

    t.press("G")
    t.press("S")
    t.sees("new heading")
    t.press("invites Member States")
    t.sees("invites Member States")
    t.press("\r")
    t.sees("new clause")
    t.press("to take part\r")
    t.press("to contribute\r")
    t.press("in kind\x1b")
    t.sees("in kind.")
    t.press(">")
    t.sees("2.1 in kind.", "to contribute:")

    go_to(t, "considering c)", "considering c)")
    t.press("d")
    t.sees("deleted; u takes it back")

    go_to(t, "considering a)", "considering a)")
    t.press("\r")
    t.sees("editing")
    t.press(" [or so")
    t.press("]")
    t.press("\x1bOS")
    t.press("or not\x1b")
    t.sees("[or so][or not]")

    t.press("\r")
    t.sees("editing")
    t.press("\x1bOQ")
    t.sees("footnote")
    t.press("See Resolution 2.")
    t.sees("See Resolution 2.")
    t.press("\x1b")
    t.sees("[^1]", "unsaved")

    t.press("s")
    t.sees("saved:")
    t.press("q")
    assert t.ended(5) == 0

    base = run(tmp_path, "show", "11", "--view", "base")
    assert run(tmp_path, "show", "XXX/XX/1", "--view", "base").partition("\n")[2] == base
    final = run(tmp_path, "show", "XXX/XX/1", "--view", "final")
    for words in (
        "resolves\n1\tthat postal operators be heard;\n2\t",
        "recognizing\na)\tthat the changes in postal",
        "invites Member States\n1\tto take part;\n2\tto contribute:\n2.1\tin kind.",
        "[or so][or not]",
        "[^1]\tSee Resolution 2.",
    ):
        assert words in final, final
    assert "the usefulness of examining jointly" not in final
    for marks in ("review", "pandoc", "critic", "none"):
        assert "postal operators be heard" in run(tmp_path, "export", "XXX/XX/1", "--marks", marks)

    t = terminal()
    t.sees("ARB/36A1", "? more")
    t.press("/XXX/XX\r")
    t.sees("MOD XXX/XX/1", "redline")
    for step in ("write footnote", "edit considering a)", "delete considering c)"):
        t.press("u")
        t.sees(f"taken back: {step}")
    t.press("s")
    t.sees("saved:")
    t.press("q")
    assert t.ended(5) == 0
    final = run(tmp_path, "show", "XXX/XX/1", "--view", "final")
    assert "the usefulness of examining jointly" in final
    assert "See Resolution 2." not in final
