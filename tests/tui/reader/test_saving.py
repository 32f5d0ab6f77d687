"""On a full disk nothing is promised that is not so: that no journal has a draft is said, also before it is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.full_disk import Disk
from support.story import Story, play


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Disk:
    monkeypatch.setenv("HOME", str(tmp_path))
    return Disk(monkeypatch)


async def write(story: Story, words: str) -> None:
    await story.press("enter", "n", "enter", f'" {words}', "escape")
    await story.sees("unsaved")


def test_no_journal_is_named_that_could_not_be_written(tmp_path: Path, disk: Disk) -> None:
    async def tell(story: Story) -> None:
        await write(story, "before")
        disk.full = True
        await story.press("s")
        await story.sees("not saved; gs saves it elsewhere, and no journal has it.", "no space left on")
        assert "its journal keeps it" not in story.text()
        await story.press("escape")
        await story.press("q")
        await story.sees("not saved, and no journal could be written", "q once more leaves without it")
        assert story.app.is_running
        disk.full = False
        await story.press("enter", "s")
        await story.sees("saved: ~/workspace/proposals/")

    play(tell, tmp_path)


def test_leaving_twice_leaves(tmp_path: Path, disk: Disk) -> None:
    async def tell(story: Story) -> None:
        await write(story, "before")
        disk.full = True
        await story.press("s", "escape", "q")
        await story.sees("q once more leaves without it")
        await story.press("q")
        await story.until(lambda: story.app._exit, "the program to end")

    play(tell, tmp_path)


def test_what_the_journal_has_is_said_and_left(tmp_path: Path, disk: Disk) -> None:
    async def tell(story: Story) -> None:
        await write(story, "before")
        await story.press("escape", "q")
        await story.until(lambda: story.app._exit, "the program to end")

    play(tell, tmp_path)


def test_a_form_that_can_be_kept_nowhere_is_left_and_its_words_wait(tmp_path: Path, disk: Disk) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "g", "p", "enter")
        await story.settles()
        await story.press("enter")
        await story.sees("PRIVATE")
        disk.full = True
        await story.type("a word of ours")
        await story.sees("The journal can't be written")
        await story.press("escape")
        await story.sees("no space left on", "Prepare")
        await story.press("escape", "q")
        await story.sees("Our notes on ARB/36A1/1, recognizing a): not saved, and no journal could be")
        disk.full = False
        await story.press("g", "p", "enter")
        await story.sees("what you were writing is kept: Enter goes on with it")
        await story.press("enter")
        await story.sees("a word of ours")
        await story.press("escape")
        await story.sees("note: a word of ours")

    play(tell, tmp_path)


@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_reason_is_cut_off(tmp_path: Path, disk: Disk, width: int) -> None:
    async def tell(story: Story) -> None:
        await write(story, "before")
        disk.full = True
        await story.press("s")
        said = "no space left on device"
        await story.until(lambda: said in " ".join(" ".join(story.text().split("\n")).split()), said)
        assert "…" not in "".join(story.lines()[-6:])
        rows = len(story.lines())
        await story.press("j")
        await story.until(lambda: "not saved;" not in story.text(), "the sentence to go")
        assert len(story.lines()) == rows

    play(tell, tmp_path, size=(width, 24))
