"""A clause of which only the kind or the depth changes is one change, told by every verb and by the reader."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.story import Story, play

DRAFT = "ARB/XX/1"


@pytest.fixture
def folder(run: Run, tmp_path: Path, shipped: Path) -> Path:
    """A workspace with a draft in which one clause is a sub-item now, and nothing else is changed."""
    folder = Path(shutil.copytree(shipped, tmp_path / "workspace"))
    for words in (("new", "MOD", "11", "--source", "ARB"), ("edit", DRAFT, "considering b)", "indent")):
        assert run(*words, "--workspace", folder).returncode == 0
    return folder


def test_every_verb_tells_it(run: Run, folder: Path) -> None:
    def said(*words: str) -> str:
        done = run(*words, "--workspace", folder)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    (row,) = (line for line in said("list").splitlines() if DRAFT in line)
    assert "  1 change" in row
    assert said("show", DRAFT).count("(now a sub-item)") == said("diff", "11", DRAFT).count("(now a sub-item)") == 1
    for words in (("compare", "11"), ("options", "11"), ("compare", "11", "--to", "markdown")):
        assert "now a sub-item" in said(*words), words
    assert f"{DRAFT}\tconsidering a) i), in force considering b)\tchanged" in said("position", DRAFT)


@pytest.mark.parametrize("words", [("show", DRAFT), ("export", DRAFT, "-o", "-")], ids=["show", "export"])
def test_what_is_told_is_no_word_of_the_text_when_it_is_read_again(
    run: Run, folder: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "printed.md").write_text(run(*words, "--workspace", folder).stdout, encoding="utf-8")
    read = run("show", "./printed.md", "--view", "final", "--workspace", folder)
    assert read.returncode == 0, read.stderr
    assert "now a sub-item" in read.stderr
    assert "now a sub-item" not in read.stdout


def test_the_reader_tells_it(folder: Path) -> None:
    async def read(story: Story) -> None:
        await story.sees(f"MOD {DRAFT}")
        await story.press("j", "j", "enter")
        await story.sees(f"MOD {DRAFT}", "now a sub-item", "1 change ")

    play(read, folder.parent)
