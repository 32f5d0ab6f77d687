"""A list that narrows: where nothing is called what was typed, it says so, and Enter stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play

LISTS = {"help": ("?",), "palette": ("ctrl+p",), "prepare": ("g", "p"), "theme": ("g", "l"), "start": ("g", "n")}


@pytest.mark.parametrize("opened_by", LISTS)
def test_enter_where_nothing_fits_stays_so_that_no_word_becomes_a_command(tmp_path: Path, opened_by: str) -> None:
    async def tell(story: Story) -> None:
        await story.press(*LISTS[opened_by])
        await story.type("zzqq")
        await story.sees("zzqq", "nothing here is called that")
        await story.press("enter")
        await story.sees("zzqq", "nothing here is called that; Ctrl-U empties the field, Esc goes back")
        await story.press("ctrl+u")
        await story.sees("Up Down choose")
        await story.press("escape")
        await story.sees("ARB/36A1/1")

    play(tell, tmp_path)


@pytest.mark.parametrize("key", ["question_mark", "f1"])
@pytest.mark.parametrize("opened_by", LISTS)
def test_who_asks_is_told_what_can_be_done(tmp_path: Path, opened_by: str, key: str) -> None:
    async def tell(story: Story) -> None:
        await story.press(*LISTS[opened_by])
        await story.press(key)
        await story.sees("Type to narrow the list", "the field, Esc goes back")
        assert "nothing here is called that" not in story.text()
        await story.press("escape")
        await story.sees("ARB/36A1/1")

    play(tell, tmp_path)


def test_home_and_end_go_to_the_ends_of_a_list(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("?")
        await story.sees("All keys", "› Enter")
        await story.press("end")
        last = [line for line in story.lines() if line.startswith(" ›")]
        assert last
        assert "Enter" not in last[0]
        await story.press("down")
        assert [line for line in story.lines() if line.startswith(" ›")] == last
        await story.press("home")
        await story.sees("› Enter")

    play(tell, tmp_path)


def test_the_list_of_colours_begins_on_those_in_use(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("g", "l", "end")
        await story.settles()
        chosen = next(line for line in story.lines() if line.startswith(" ›"))
        await story.press("enter", "g", "l")
        await story.sees("Colours", chosen.strip())

    play(tell, tmp_path)
