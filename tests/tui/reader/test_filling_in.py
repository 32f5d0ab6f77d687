"""Other sources of a draft mean another number: the form is left, and it is asked; no shell is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.store.index.index import Index

ASKED = "MOD XXX/XX/1 is of TUN now: which number is it to bear?"


async def of_other_sources(story: Story, *sources: str) -> None:
    """A draft of ours with one change, not saved, then other sources in its form."""
    await story.press("j", "m")
    await story.sees("MOD XXX/XX/1", "redline")
    await story.press("g", "g", "j", "enter", "ctrl+u", '"Postal corners', "escape")
    await story.sees("unsaved")
    await story.press("f", "tab", "tab", "ctrl+u", f'"{" ".join(sources)}')
    await story.press("escape")


def numbers(story: Story) -> set[str]:
    contents = Index(story.workspace).contents
    return {*(head.number for head in contents.proposals), *(head.number for head in contents.contributions)}


def test_the_number_follows_with_all_that_was_done_and_steps_go_on(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await of_other_sources(story, "TUN")
        await story.sees(ASKED, "1  TUN/XX/1", "2  XXX/XX/1, as before")
        await story.press("1")
        await story.sees("MOD TUN/XX/1 · TUN", "XXX/XX/1 is now TUN/XX/1", "in the library takes it back")
        assert {"TUN/XX", "TUN/XX/1"} <= numbers(story)
        assert not {"XXX/XX", "XXX/XX/1"} & numbers(story)
        await story.press("u", "u")
        await story.sees("MOD TUN/XX/1", "unsaved", "taken back: edit title")
        await story.press("s")
        await story.sees("saved:")
        assert "TUN/XX/1" in numbers(story)

    play(tell, tmp_path)


@pytest.mark.parametrize("key", ["2", "escape"])
def test_it_stays_where_that_is_wanted_and_the_key_that_changes_it_is_named(tmp_path: Path, key: str) -> None:
    async def tell(story: Story) -> None:
        await of_other_sources(story, "TUN")
        await story.sees(ASKED)
        await story.press(key)
        await story.sees("it stays XXX/XX/1; N in the library", "MOD XXX/XX/1 · TUN")

    play(tell, tmp_path)


@pytest.mark.parametrize("sources", [("XXX",), ("Tunisia",)], ids=["the same", "no code"])
def test_nothing_is_asked_where_no_number_follows(tmp_path: Path, sources: tuple[str, ...]) -> None:
    async def tell(story: Story) -> None:
        await of_other_sources(story, *sources)
        await story.sees("Enter edit")
        await story.settles()
        assert "which number" not in story.text()

    play(tell, tmp_path)


def test_a_number_that_is_taken_is_said_and_all_is_as_it_was(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        other = story.workspace.contributions / "tun-xx.toml"
        other.write_text('format = 1\ndocument = "XX"\nsources = ["TUN"]\n', encoding="utf-8")
        await of_other_sources(story, "TUN")
        await story.sees(ASKED)
        await story.press("1")
        await story.sees("there is a document TUN/XX already", "MOD XXX/XX/1 · TUN")
        assert "XXX/XX/1" in numbers(story)

    play(tell, tmp_path)
