"""Structure in the reader: beside the head a clause becomes the first of all, and moving a heading says what moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play


@pytest.mark.parametrize("down", range(4))
def test_a_clause_added_beside_the_head_is_the_first_and_it_is_said(tmp_path: Path, down: int) -> None:
    async def tell(story: Story) -> None:
        await story.sees("› MOD ARB/36A1/1")
        await story.press("enter")
        await story.sees("considering")
        await story.press("g", "g", *["j"] * down, "a")
        await story.sees("new clause at the beginning of considering")
        await story.press('"that this is new;', "escape")
        await story.sees("›┃ a)  that this is new;")

    play(tell, tmp_path, size=(100, 40))


def test_moving_a_heading_says_what_moves(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("› MOD ARB/36A1/1")
        await story.press("enter")
        await story.sees("considering")
        await story.press("g", "g", *["j"] * 4, "J")
        await story.sees("considering: moved down with its 3 clauses")

    play(tell, tmp_path, size=(100, 40))


def test_what_is_deleted_already_says_the_key_that_restores_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "d")
        await story.sees("deleted")
        await story.press("d")
        await story.sees("this clause is deleted; r restores it")

    play(tell, tmp_path)


def test_in_the_view_of_the_text_in_force_nothing_is_edited_and_the_key_that_leads_on_is_said(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "v", "v")
        await story.sees("in force")
        for key in ("a", "d", "enter", "J"):
            await story.press(key)
            await story.sees("this is the text in force; v goes on to the redline, to change it")
        await story.press("v")
        await story.sees("redline")
        await story.press("n", "d")
        await story.sees("deleted")

    play(tell, tmp_path)


def test_a_started_mod_begins_at_its_first_clause(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "enter")
        await story.sees("in force")
        await story.press("g", "g", "m")
        await story.sees("MOD XXX/XX/1", "›  a)  that within the United Nations")

    play(tell, tmp_path)


def test_where_a_clause_was_moved_from_enter_edits_it_where_it_stands_and_the_palette_goes_there(
    tmp_path: Path,
) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "J", "colon")
        await story.type("title")
        await story.sees("› go to title")
        await story.press("enter")
        await story.sees("title   ")
        await story.press("colon")
        await story.type("recognizing a)")
        await story.press("enter")
        await story.sees("recognizing a)   ")
        await story.press("j", "j")
        await story.sees("(moved: see recognizing a)")
        await story.press("enter")
        await story.type(" as wanted")
        await story.press("escape")
        await story.sees("as wanted", "recognizing a)   ")

    play(tell, tmp_path, size=(100, 40))
