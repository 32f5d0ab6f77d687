"""Where we have a draft on a text, "my MOD" offers to go on with it before it begins another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play

ASKED = ("Resolution 11: we have a draft on it already", "› 1  go on with MOD XXX/XX/1", "2  another MOD beside it")


async def begun(story: Story) -> None:
    """A MOD of ours, begun from the resolution's row, and back in the library."""
    await story.press("j", "m")
    await story.sees("MOD XXX/XX/1", "redline")
    await story.press("escape")
    await story.sees("WTSA-24")


def drafts(story: Story) -> int:
    return len([*story.workspace.proposals.glob("*-res-11-*.toml")])


@pytest.mark.parametrize("way", ["library", "text in force", "Enter on the text in force"])
def test_the_draft_that_is_there_is_gone_on_with(tmp_path: Path, way: str) -> None:
    async def tell(story: Story) -> None:
        await begun(story)
        before = drafts(story)
        await story.press(*{"library": ("m",), "text in force": ("enter", "m")}.get(way, ("enter", "enter", "enter")))
        await story.sees(*ASKED)
        await story.press("enter")
        await story.sees("MOD XXX/XX/1", "redline")
        assert drafts(story) == before

    play(tell, tmp_path)


def test_another_one_is_begun_when_it_is_wanted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begun(story)
        await story.press("m")
        await story.sees(*ASKED)
        await story.press("2")
        await story.sees("MOD XXX/XX/2", "redline")

    play(tell, tmp_path)


def test_others_who_see_the_screen_are_not_told_what_drafts_we_have(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await begun(story)
        await story.press("f8", "m")
        await story.settles()
        assert "we have a draft" not in story.text()

    play(tell, tmp_path)
