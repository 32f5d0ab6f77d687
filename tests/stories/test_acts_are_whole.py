"""Acts are whole: whichever write of an act fails, all files are as they were before it, and the act says so."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Run

CLAUSE = "recognizing a)"
ACTS: list[tuple[str, ...]] = [
    ("new", "MOD", "11", "--source", "EUR"),
    ("new", "MOD", "11", "--number", "ARB/36A1/2"),
    ("edit", "ARB/36A1/1", CLAUSE, "edit", "words"),
    ("edit", "ARB/36A1/1", "--set", "reasons=so", "--set", "title=Post"),
    ("edit", "ARB/36A1/1", "whole text", "replace", "sectors", "branches", "--document"),
    ("comment", "ARB/36A1/1", CLAUSE, "for us"),
    ("comment", "ARB/36A1/1", CLAUSE, "for all", "--shared"),
    ("sign", "ARB/36A1/1", "EGY", "signed"),
    ("position", "ARB/36A1/1", CLAUSE, "oppose", "--also", "PRA/XX/1", "resolves", "--through", "all"),
    ("position", "ARB/36A1/1", CLAUSE, "support", "--note", "so", "--red-line"),
    ("heard", "ARB/36A1/1", CLAUSE, "RCC", "for"),
    ("register", "PRA/XX", "--read", "--colour", "blue"),
    ("brief", "11", "--set", "background=so"),
    ("chair", "start", "DT/25", "11"),
    ("chair", "pick", "DT/24", "resolves", "2"),
    ("chair", "freeze", "DT/24"),
    ("fates", "DT/24", "--confirm", "ARB/36A1/1", CLAUSE, "taken"),
    ("decide", "DT/24", CLAUSE, "agreed", "--text", "-", "--body", "COM4"),
    ("take", "PRB/XX/1", "resolves", "--mark", "1", "--into", "ARB/36A1/1"),
    ("withdraw", "PRA/XX/1"),
    ("renumber", "ARB/36A1", "ARB/40"),
    ("discard", "ARB/36A1/1"),
    ("rebase", "11", "--onto", "11"),
    ("import", "eur.txt"),
    ("undo",),
]
ARRIVING = (
    "MOD\tEUR/40A1/2\nRESOLUTION 5 (Hammamet, 2016)\nGaps\nconsidering\n"
    "that gaps [-remain-]{+are closed+},\nresolves\nto act.\n"
)


def files(folder: Path) -> dict[str, bytes]:
    """All files of a workspace but the texts that drafts were made on, which are no part of an act."""
    there = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.parent.name != "bases")
    return {str(path.relative_to(folder)): path.read_bytes() for path in there}


FULL = OSError(28, "No space left on device")


class FailsOnce:
    """Lets the writes of a workspace go through but for one."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException = FULL) -> None:
        self._folder = folder
        self._fault = fault
        self.left = 0
        """How many writes go through before the one that fails; negative once it failed."""
        for name in ("replace", "link", "unlink"):
            monkeypatch.setattr(os, name, self._failing(getattr(os, name)))

    def _failing(self, act: Any) -> Any:
        def write(*paths: Any, **more: Any) -> None:
            if self._folder in Path(paths[-1]).parents and not Path(paths[-1]).name.startswith("."):
                self.left -= 1
                if self.left == -1:
                    raise self._fault
            act(*paths, **more)

        return write


@pytest.fixture
def folder(run: Run, tmp_path: Path, shipped: Path) -> Path:
    """A workspace with a chair's text, its private folder made, and something that undo can take back."""
    folder = Path(shutil.copytree(shipped, tmp_path / "workspace"))
    here = ("--workspace", folder)
    run("chair", "start", "DT/24", "11", *here)
    run("position", "PRA/XX/1", "resolves", "support", *here)
    run("position", "ARB/36A1/1", CLAUSE, "support", "--also", "PRA/XX/1", "resolves", "--through", "all", *here)
    (tmp_path / "eur.txt").write_text(ARRIVING, encoding="utf-8")
    return folder


def correct(folder: Path) -> None:
    """Let the text in force be another one, so that drafts can be put onto it."""
    (path,) = (folder / "resolutions").iterdir()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("topics of interest", "topics of common interest"), encoding="utf-8")


@pytest.mark.parametrize("words", ACTS, ids=lambda words: " ".join(words[:2])[:40])
def test_whichever_write_fails_nothing_is_half_done(
    run: Run, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    if words[0] == "rebase":
        correct(folder)
    failing, writes = FailsOnce(folder, monkeypatch), 0
    before = files(folder)
    while True:
        failing.left = writes
        done = run(*words, "--workspace", folder, stdin="other words;")
        if failing.left >= 0:
            break
        assert done.returncode == 3, (writes, done)
        assert files(folder) == before, (writes, done.stderr)
        writes += 1
    assert done.returncode == 0, done.stderr
    assert writes
    assert files(folder) != before


@pytest.mark.parametrize("verb", ["renumber", "decide", "import", "undo"])
def test_an_interrupt_leaves_nothing_half_done(
    run: Run, folder: Path, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = next(act for act in ACTS if act[0] == verb)
    failing = FailsOnce(folder, monkeypatch, KeyboardInterrupt())
    before = files(folder)
    failing.left = 1
    done = run(*words, "--workspace", folder, stdin="other words;")
    assert done.returncode == 130
    assert "Interrupted; nothing was changed" in done.stderr
    assert files(folder) == before
