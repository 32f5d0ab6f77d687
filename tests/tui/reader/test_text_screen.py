"""A text on the screen: a long one stands there before its changes are counted."""

from __future__ import annotations

from pathlib import Path

from benchmarks.redlined_text import redlined_text
from support.story import Story, play


def test_of_a_long_text_changes_are_counted_behind_the_first_frame(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "enter")
        await story.sees("considering (", "9 changes")
        await story.press("right_square_bracket", "c")
        await story.sees("change 1 of 449")

    redlined_text(tmp_path, 900)[0].rename(tmp_path / "workspace")
    play(tell, tmp_path, (120, 40), also_ours="")
