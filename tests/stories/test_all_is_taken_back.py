"""Whatever a person did by a verb is taken back and done again by later calls, byte for byte, in the order of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy

ACTS: list[tuple[str, ...]] = [
    ("ours", "ARB"),
    ("new", "MOD", "11", "--source", "ARB"),
    ("edit", "ARB/XX/1", "recognizing a)", "edit", "that it is so;"),
    ("edit", "ARB/XX/1", "--set", "reasons=So it is."),
    ("edit", "ARB/XX/1", "--letters", "kept"),
    ("comment", "ARB/XX/1", "recognizing a)", "for us"),
    ("comment", "ARB/XX/1", "recognizing a)", "for all", "--shared"),
    ("comment", "ARB/XX/1", "recognizing a)", "no", "--reply", "1"),
    ("comment", "ARB/XX/1", "recognizing a)", "--resolve", "1"),
    ("sign", "ARB/XX/1", "EGY", "pending"),
    ("sign", "ARB/XX/1", "EGY", "signed"),
    ("sign", "ARB/XX/1", "EGY", "--delete"),
    ("take", "PRA/XX/1", "resolves", "--into", "ARB/XX/1"),
    ("register", "PRA/XX", "--colour", "blue"),
    ("register", "PRA/XX", "--read"),
    ("brief", "11", "--set", "background=It is old."),
    ("renumber", "ARB/XX", "ARB/77"),
    ("withdraw", "ARB/77/1"),
    ("withdraw", "ARB/77/1", "--back"),
    ("chair", "start", "DT/24", "11"),
    ("chair", "pick", "DT/24", "resolves", "2"),
    ("chair", "bracket", "DT/24", "resolves", "2", "3"),
    ("chair", "reword", "DT/24", "recognizing b)", "that it is otherwise,"),
    ("chair", "freeze", "DT/24"),
    ("chair", "pick", "DT/24", "recognizing a)", "2"),
    ("chair", "import", "DT/25", "pasted.txt", "--on", "11"),
    ("fates", "DT/24R1", "--confirm", "ARB/36A1/1", "recognizing a)", "taken"),
    ("decide", "DT/24R1", "resolves", "agreed"),
    ("position", "ARB/36A1/1", "recognizing a)", "oppose"),
    ("heard", "ARB/36A1/1", "recognizing a)", "APT", "for"),
    ("import", "pasted.txt", "--baseline", "11", "--revised", "--source", "EUR"),
    ("discard", "ARB/77/1"),
]
STEPS = ("position", "heard", "decide")
"""What has a log in its own file, where a step that is taken back stays and says so."""


def files(folder: Path) -> dict[str, bytes]:
    """All files, but for the places in sessions, and for what keeps the private folder out of git for good."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "sessions" not in path.parts)
    paths = (path for path in paths if path.name != ".gitignore")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:
    folder = practice_copy(tmp_path / "workspace")
    text = run("show", "11", "--view", "base", "--workspace", folder).stdout
    (tmp_path / "pasted.txt").write_text(text.replace("continue to ", ""), encoding="utf-8")
    return folder


def test_each_act_leaves_no_trace_when_it_is_taken_back_and_all_of_it_when_it_is_done_again(
    run: Run, folder: Path
) -> None:
    def call(*words: str) -> None:
        done = run(*words, "--workspace", folder)
        assert done.returncode == 0, (words, done.stderr)

    odd: list[tuple[str, tuple[str, ...]]] = []
    for words in ACTS:
        before = files(folder)
        call(*words)
        after = files(folder)
        assert after != before, words
        call("undo")
        if words[0] not in STEPS and files(folder) != before:
            odd.append(("undo", words))
        call("redo")
        if files(folder) != after:
            odd.append(("redo", words))
    assert not odd
