"""A clause that is written to a file goes into one of its own."""

from __future__ import annotations

from pathlib import Path

from support.story import Story, play


def test_no_file_is_written_over(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        folder = story.workspace.folder
        await story.press("enter", "n", "w")
        await story.sees("clause.txt")
        first = (folder / "clause.txt").read_text("utf-8")
        await story.press("down", "w")
        await story.sees("clause-2.txt")
        assert (folder / "clause.txt").read_text("utf-8") == first
        assert (folder / "clause-2.txt").read_text("utf-8") != first

    play(tell, tmp_path)
