"""Lists follow what somebody else writes while they are on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.tui.lists import following_files
from wtsaprep.tui.lists.library_list import LibraryList

PRB = "prb-res-11-practice.toml"


def test_what_comes_and_goes_beside_what_needs_us_is_seen(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("w")
        await story.sees("MOD PRB/XX/1")
        one = story.workspace.proposals / PRB
        words = one.read_bytes()
        one.unlink()
        await story.until(lambda: "MOD PRB/XX/1" not in story.text())
        one.write_bytes(words)
        await story.sees("MOD PRB/XX/1")

    play(tell, tmp_path, follows=True)


def test_the_library_shows_what_comes_and_goes_and_keeps_its_cursor(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        screen = story.app.screen
        assert isinstance(screen, LibraryList)
        await story.press("G")
        chosen = screen.chosen
        assert chosen is not None
        one = story.workspace.proposals / PRB
        words = one.read_bytes()
        one.unlink()
        await story.until(lambda: all(head.path != one for head in screen.contents.proposals))
        assert screen.chosen is not None
        assert screen.chosen.path == chosen.path
        one.with_name("another.toml").write_bytes(words.replace(b"PRB/XX/1", b"PRB/XX/7"))
        await story.until(lambda: any(head.number == "PRB/XX/7" for head in screen.contents.proposals))
        assert screen.chosen.path == chosen.path

    play(tell, tmp_path, follows=True)


@pytest.mark.parametrize("few", [200, 0])
def test_what_is_read_half_written_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(following_files, "_FEW", few)

    async def tell(story: Story) -> None:
        screen = story.app.screen
        assert isinstance(screen, LibraryList)
        one = story.workspace.proposals / PRB
        words = one.read_bytes()
        with one.with_name("another.toml").open("wb", buffering=0) as file:
            file.write(words[:10])
            await story.until(lambda: any(broken.path.name == "another.toml" for broken in screen.contents.broken))
            file.write(words[10:].replace(b"PRB/XX/1", b"PRB/XX/7").replace(b"prb-res", b"prx-res"))
        await story.until(lambda: any(head.number == "PRB/XX/7" for head in screen.contents.proposals))

    play(tell, tmp_path, follows=True)


def test_what_is_written_in_place_is_seen_where_files_are_few(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        screen = story.app.screen
        assert isinstance(screen, LibraryList)
        one = story.workspace.proposals / PRB
        for number in (b"PRB/XX/7", b"PRB/XX/8"):
            one.write_bytes(one.read_bytes().replace(b"PRB/XX/1", number).replace(b"PRB/XX/7", number))
            await story.sees(f"MOD {number.decode()}")

    play(tell, tmp_path, follows=True)


def test_a_workspace_that_goes_is_told_and_one_that_is_back_shown(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        folder = story.workspace.folder
        away = folder.with_name("away")
        folder.rename(away)
        await story.sees("the workspace is gone")
        away.rename(folder)
        await story.until(lambda: "the workspace is gone" not in story.text())

    play(tell, tmp_path, follows=True)
