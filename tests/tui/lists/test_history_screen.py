"""The history of a clause at 80x24, from the reader and the comparison; others see no draft of ours in it."""

from __future__ import annotations

from pathlib import Path

from support.other_edition import other_edition
from support.story import Story, play


def test_it_says_since_when_words_stand_and_who_wants_what(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        other_edition(story.workspace.folder)
        story.read_again()
        await story.press("down", "enter", "G", "g", "H")
        await story.sees("History  ", "Its words", "since ", "Edition by edition", "Wanted of it now")
        await story.press("escape")
        await story.sees("Enter")

    play(tell, tmp_path)


def test_from_the_comparison_a_row_that_is_no_clause_has_none(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "equals_sign", "g", "g", "g", "H")
        await story.sees("this is no clause in force, so it has no history")
        await story.press("n", "g", "H")
        await story.sees("History  ", "1 edition")
        await story.press("escape")
        await story.sees("Compare")

    play(tell, tmp_path)
