"""Practice is seen: every title says so, and the footer of the library names the way there and back."""

from __future__ import annotations

from pathlib import Path

from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.store.folders.locations import SETTINGS


def footer(story: Story) -> str:
    """The last row."""
    return story.lines()[-1]


def test_every_title_says_that_all_is_practice_and_the_footer_names_the_way_back(tmp_path: Path) -> None:
    settings = practice_copy(tmp_path / "workspace", also_ours="ARB") / SETTINGS
    settings.write_text(f"{settings.read_text(encoding='utf-8')}practice = true\n", encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.sees("PRACTICE  WTSA-24", "P leave practice")
        await story.press("enter")
        await story.sees("PRACTICE  MOD ARB/36A1/1")
        await story.press("enter")
        await story.sees("PRACTICE  number line", "editing")
        await story.press("escape", "escape", "down", "enter")
        await story.sees("PRACTICE  Resolution 11")

    play(tell, tmp_path, (100, 24))


def test_who_has_something_of_their_own_is_not_told_where_to_practise(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("Ours")
        assert "practise" not in footer(story)

    play(tell, tmp_path, (200, 24))


def test_who_has_nothing_yet_is_told_and_nothing_can_be_compared(tmp_path: Path) -> None:
    for path in (practice_copy(tmp_path / "workspace") / "proposals").iterdir():
        path.unlink()

    async def tell(story: Story) -> None:
        await story.until(lambda: "practise" in footer(story), "the way to practise")
        await story.press("enter")
        await story.sees("Resolution 11", "in force")
        await story.until(lambda: "compare" not in footer(story), "a footer without what can't act")
        assert "prepare" not in footer(story)
        assert "Enter propose" in footer(story)
        await story.press("equals_sign")
        await story.sees("compare: no proposal here is on this text; m starts one of ours")

    play(tell, tmp_path, (200, 24))
