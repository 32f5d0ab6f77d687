"""Words follow a workspace that was renamed or moved, and no copy of it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.store.journal.left_words import TypingPlace
from wtsaprep.store.journal.words_journal import WordsJournal

NOTES = TypingPlace("write-notes", "p1:resolves-2")


def leave_words(folder: Path) -> None:
    """Somebody types and the program dies."""
    journal = WordsJournal(folder)
    journal.typing(NOTES, "note", "ask first", called="our notes on 1")
    assert journal._file is not None
    os.close(journal._file._handle)
    journal._file._handle = -1


@pytest.mark.parametrize("where", ["renamed", "other/workspace"])
def test_they_are_there_under_its_new_name_for_every_later_run(tmp_path: Path, where: str) -> None:
    folder = practice_copy(tmp_path / "workspace")
    leave_words(folder)
    moved = tmp_path / where
    moved.parent.mkdir(exist_ok=True)
    folder.rename(moved)
    for _ in range(2):
        journal = WordsJournal(moved)
        assert [words.fields for words in journal.left.values()] == [{"note": "ask first"}]
        journal.close()


def test_a_copy_has_none_of_them_whether_or_not_the_original_is_there(tmp_path: Path) -> None:
    folder = practice_copy(tmp_path / "workspace")
    leave_words(folder)
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    assert not WordsJournal(copy).left
    folder.rename(tmp_path / "renamed")
    assert not WordsJournal(copy).left
    assert WordsJournal(tmp_path / "renamed").left


def test_what_a_running_program_writes_is_left_to_it(tmp_path: Path) -> None:
    folder = practice_copy(tmp_path / "workspace")
    running = WordsJournal(folder)
    running.typing(NOTES, "note", "ask first", called="our notes on 1")
    moved = folder.rename(tmp_path / "renamed")
    assert not WordsJournal(moved).left
    running.close()
    assert WordsJournal(moved).left


def test_recover_lists_them_as_offered(tmp_path: Path, run: Run) -> None:
    folder = practice_copy(tmp_path / "workspace")
    environment = {"XDG_STATE_HOME": os.environ["XDG_STATE_HOME"]}
    leave_words(folder)
    moved = folder.rename(tmp_path / "renamed")
    assert "its workspace is gone" in run("recover", **environment).stdout
    assert "offered where it is written" in run("--workspace", moved, "recover", **environment).stdout


def test_they_are_offered_on_screen_at_their_place(tmp_path: Path) -> None:
    prepare = ("g", "p", *"every", "enter", "enter")

    async def write(story: Story) -> None:
        await story.press(*prepare)
        await story.sees("Our notes on")
        await story.type("ask first")
        await story.press("ctrl+c")

    async def look(story: Story) -> None:
        await story.sees("not finished: Our notes on")
        await story.press(*prepare)
        await story.sees("ask first")

    (tmp_path / "old").mkdir()
    play(write, tmp_path / "old")
    (tmp_path / "old").rename(tmp_path / "new")
    play(look, tmp_path / "new")
