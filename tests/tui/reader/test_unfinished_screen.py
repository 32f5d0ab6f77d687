"""What was left unsaved is offered as vim does with a swap file; what can't be saved in its place goes elsewhere."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from support.story import Story, play

KEYS = {
    "recover": ("r", ("a thought", "unsaved"), True),
    "discard": ("d", ("redline", "financial services;"), False),
    "read only": ("o", ("redline", "financial services;"), False),
    "decide later": ("escape", ("redline", "financial services;"), False),
}


async def lose(story: Story) -> None:
    """Type half a thought and leave without saving."""
    await story.press("enter", "n", "enter")
    await story.type(" half a thought")
    await story.sees("a thought")


@pytest.mark.parametrize("choice", KEYS)
def test_unsaved_work_is_offered_and_nothing_is_done_by_itself(tmp_path: Path, choice: str) -> None:
    key, shown, there = KEYS[choice]

    async def decide(story: Story) -> None:
        await story.press("enter")
        await story.sees("A draft was left unsaved", "a thought", "r recover", "d discard")
        await story.press(key, "n")
        await story.sees(*shown)
        assert ("thought" in story.text()) == there

    play(lose, tmp_path)
    play(decide, tmp_path)


def test_a_key_that_decides_nothing_says_so_and_the_keys_come_back(tmp_path: Path) -> None:
    async def look(story: Story) -> None:
        await story.press("enter")
        for key in ("?", "2", "x"):
            await story.press(key)
            await story.sees("A draft was left unsaved", f"{key} does nothing here; r recovers, d discards")
        await story.press("j")
        await story.sees("r recover", "d discard")

    play(lose, tmp_path)
    play(look, tmp_path)


def test_the_first_screen_says_what_was_left_until_it_is_decided_on(tmp_path: Path) -> None:
    async def look(story: Story) -> None:
        await story.sees("left unsaved: ARB/36A1/1; Enter on it to recover")
        await story.press("enter")
        await story.sees("A draft was left unsaved")
        await story.press("o", "escape")
        await story.sees("left unsaved: ARB/36A1/1")
        await story.press("enter")
        await story.sees("A draft was left unsaved")
        await story.press("r", "escape")
        await story.sees("1 draft not saved")
        assert "left unsaved" not in story.text()

    play(lose, tmp_path)
    play(look, tmp_path)


def test_its_marks_are_written_out_where_strokes_cannot_be_drawn(tmp_path: Path) -> None:
    async def look(story: Story) -> None:
        await story.press("enter")
        await story.sees("A draft was left unsaved", "{+", "half a thought+}")

    play(lose, tmp_path)
    play(look, tmp_path, TERM="screen")


def test_it_is_compared_clause_by_clause(tmp_path: Path) -> None:
    async def compare(story: Story) -> None:
        await story.press("enter")
        await story.sees("a thought")
        assert "considering" not in story.text()
        await story.press("c")
        await story.sees("considering", "a thought")

    play(lose, tmp_path)
    play(compare, tmp_path)


def test_until_somebody_decides_the_draft_is_only_read(tmp_path: Path) -> None:
    async def look(story: Story) -> None:
        await story.press("enter")
        await story.sees("left unsaved")
        await story.press("o", "n", "enter")
        await story.sees("read only, since it has unsaved work")
        await story.press("escape", "enter")
        await story.sees("left unsaved", "a thought")

    play(lose, tmp_path)
    play(look, tmp_path)


def test_a_discard_is_taken_back_like_any_step(tmp_path: Path) -> None:
    async def think_again(story: Story) -> None:
        await story.press("enter")
        await story.sees("left unsaved")
        await story.press("d", "u", "n")
        await story.sees("a thought", "unsaved")

    play(lose, tmp_path)
    play(think_again, tmp_path)


def test_undo_reaches_back_to_the_last_start(tmp_path: Path) -> None:
    async def save(story: Story) -> None:
        await lose(story)
        await story.press("escape", "s")
        await story.sees("saved:")

    async def undo(story: Story) -> None:
        await story.press("enter", "u")
        await story.sees("taken back: edit recognizing a)", "unsaved")
        await story.press("ctrl+r")
        await story.sees("made again: edit recognizing a)")

    play(save, tmp_path)
    play(undo, tmp_path)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS], ids=["full", "forbidden", "read-only"])
def test_what_can_not_be_saved_is_saved_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    replace = os.replace

    def fail(source: str, target: str) -> None:
        if "proposals" in str(target):
            raise OSError(number, os.strerror(number))
        replace(source, target)

    monkeypatch.setattr("wtsaprep.store.files.single_files.os.replace", fail)

    async def save(story: Story) -> None:
        await lose(story)
        await story.press("escape", "s")
        await story.sees("not saved; gs saves it elsewhere, and its journal keeps it.")
        await story.press("g", "s")
        await story.sees("Save the proposal to another file")
        await story.press("enter")
        await story.sees("written:", "unsaved")
        await story.press("g", "s", "enter")
        await story.sees("already there")
        await story.press("escape")
        await story.sees("redline  unsaved")

    play(save, tmp_path)
    assert "half a thought" in (tmp_path / "arb-res-11-b3dg.toml").read_text(encoding="utf-8")


def test_who_recovers_it_stands_where_it_was_changed(tmp_path: Path) -> None:
    async def look(story: Story) -> None:
        await story.press("enter")
        await story.sees("A draft was left unsaved")
        await story.press("r")
        await story.sees("recognizing a)   change 1 of 1")

    play(lose, tmp_path)
    play(look, tmp_path)
