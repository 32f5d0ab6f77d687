"""Unfolding in the library: from the keyboard, and where the cursor is then."""

from __future__ import annotations

from pathlib import Path

from support.story import Story, play


def test_a_text_is_folded_and_unfolded_and_the_cursor_goes_with_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("› MOD ARB/36A1/1", "MOD PRB/XX/1")
        await story.press("l")
        await story.sees("unfold: others propose nothing on it")
        await story.press("down", "down", "down", "l")
        await story.sees("› 11  Collaboration", "PRA  PRB  PRC  SUP PRD  PRE")
        assert "MOD PRB/XX/1" not in story.text()
        await story.press("l", "down", "enter")
        await story.sees("MOD PRA/XX/1", "redline")
        await story.press("escape")
        await story.sees("›   MOD PRA/XX/1")

    play(tell, tmp_path)


def test_what_needs_us_is_told_behind_the_list_and_to_nobody_else(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("needs 5", "5 unread")
        await story.press("f8")
        await story.sees("ROOM", "PRA  PRB  PRC  SUP PRD  PRE")
        assert "needs 5" not in story.text()
        assert "unread" not in story.text()
        await story.press("f8")
        await story.sees("needs 5", "5 unread")

    play(tell, tmp_path)
