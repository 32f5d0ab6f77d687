"""Many files are read behind the first screen: it stands at once, counts them, can be left, and is read to again."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from support.story import PATIENCE, Story, play
from wtsaprep.store.files.single_files import read_bytes
from wtsaprep.store.index import files_read, long_reading
from wtsaprep.tui.lists import word_search


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Any reading counts as long, and files of proposals are not read before this is set."""
    event = threading.Event()

    def read(path: Path, most: int, size: int | None = None) -> bytes:
        if path.parent.name == "proposals":
            assert threading.current_thread() is not threading.main_thread()
            event.wait(PATIENCE)  # However a story ends, no thread outlives it by more.
        return read_bytes(path, most, size)

    monkeypatch.setattr(long_reading, "_MANY", 0)
    monkeypatch.setattr(files_read, "read_bytes", read)
    return event


def test_the_screen_stands_while_files_are_read_and_keys_act(tmp_path: Path, go_on: threading.Event) -> None:
    async def tell(story: Story) -> None:
        await story.sees("WTSA-24", "reading 2 of 13 files ...", "q quit")
        await story.press("?")
        await story.sees("All keys")
        await story.press("escape")
        await story.sees("reading 2 of 13 files ...")
        go_on.set()
        await story.sees("Tabled on 1 resolution", "MOD PRA/XX/1", "MOD ARB/36A1/1   in force:")
        assert "reading" not in story.text()

    play(tell, tmp_path, unread=True)


def test_it_is_left_before_all_is_read(tmp_path: Path, go_on: threading.Event) -> None:
    async def tell(story: Story) -> None:
        await story.sees("reading 2 of 13 files ...")
        await story.press("q")
        await story.until(lambda: story.app._exit, "the program to be left")
        go_on.set()  # The file that was being opened; no other one is.

    play(tell, tmp_path, unread=True)


def test_what_there_was_stands_until_it_was_read_again(tmp_path: Path, go_on: threading.Event) -> None:
    async def tell(story: Story) -> None:
        go_on.set()
        await story.sees("MOD PRA/XX/1", "in force:")
        go_on.clear()
        story.read_again()
        await story.sees("MOD PRA/XX/1", "reading 2 of")
        go_on.set()
        await story.sees("in force:")

    play(tell, tmp_path, unread=True)


def test_words_are_looked_for_behind_the_list_in_what_is_known_so_far(
    tmp_path: Path, go_on: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_search, "_FEW", 0)

    async def tell(story: Story) -> None:
        go_on.set()
        await story.sees("MOD PRA/XX/1", "in force:")
        go_on.clear()
        await story.press("/", *"digit")
        await story.sees("search: digit", "reading 3 of 13 files ...")
        assert "no title and no text" not in story.text()
        await story.press("escape", "escape")  # The field, then the search.
        await story.sees("MOD PRA/XX/1", "in force:")
        assert "reading" not in story.text()
        await story.press("/", *"digit")
        go_on.set()
        await story.sees("MOD ARB/36A1/1", "(put in): … cybersecurity and digital")
        await story.until(lambda: "reading" not in story.text(), "all to be read")

    play(tell, tmp_path, unread=True)
