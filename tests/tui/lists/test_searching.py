"""Searching in the library: where words stand, the keyboard given back, and landing on the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.tui.lists.library_list import LibraryList


def test_results_say_where_and_opening_one_lands_on_the_words(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"digital fin')
        await story.sees("recognizing a) (put in): … cybersecurity and digital financial services;", "resolves: …")
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1", "›┃ a)  the cooperation")
        await story.press("escape", "escape", "j")
        await story.sees("search: digital fin", "? more")
        await story.press("escape", "escape")
        await story.sees("Ours")

    play(tell, tmp_path)


def test_enter_lands_on_the_words_however_fast_it_follows_them(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"digital fin', "enter")
        await story.sees("MOD ARB/36A1/1", "›┃ a)  the cooperation")

    play(tell, tmp_path)


def test_how_far_words_stand_apart_in_the_list_does_not_matter(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        for words in ("MOD ARB/36A1/1 11", "MOD  ARB/36A1/1   11  Coll"):
            await story.press("slash", f'"{words}')
            await story.sees("Ours", "› MOD ARB/36A1/1")
            await story.press("escape", "escape")

    play(tell, tmp_path)


def test_a_new_search_begins_empty_and_up_brings_the_last_one_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"mobile', "enter")
        await story.sees("in force")
        await story.press("escape", "escape", "slash")
        await story.sees("words in titles and texts (Up: mobile)")
        await story.press("up")
        await story.sees("search: mobile")
        await story.press("ctrl+u")
        await story.until(lambda: "search: mobile" not in story.text(), "the field to be cleared")
        await story.press("escape")
        await story.sees("? more")

    play(tell, tmp_path)


def test_in_a_text_too(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "slash", '"mobile', "enter")
        await story.sees("recognizing a)")
        await story.press("slash")
        await story.sees("words in this text (Up: mobile)")
        await story.press("up", "enter", "N")
        await story.sees("recognizing a)")

    play(tell, tmp_path)


def test_words_that_stand_nowhere_are_said_to(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"postal drones')
        await story.sees("no title and no text here has these words")
        await story.press("ctrl+u")
        await story.sees("MOD ARB/36A1/1")

    play(tell, tmp_path)


def test_the_cursor_is_on_what_is_called_as_it_was_typed_and_not_on_what_it_was_on_before(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        for number in ("PRB/XX/1", "PRA/XX/1"):
            await story.press("slash", f'"{number}')
            await story.sees(f"›   MOD {number}")
            await story.press("enter")
            await story.sees(f"MOD {number} · ")
            await story.press("escape")

    play(tell, tmp_path)


def test_enter_on_a_place_opens_the_text_there(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"digital fin')
        await story.sees("recognizing a) (put in)")
        await story.press("escape", "down", "down", "down", "down")
        await story.sees("›     instructs the Director of … 2: … ITU-T and UPU on digital")
        await story.press("enter")
        await story.sees("Resolution 11 (Hammamet, 2016)", "›  2   to consult with UPU")
        await story.press("escape", "escape")
        await story.sees("search: digital fin", "›     instructs the Director of … 2: … ITU-T and UPU on digital")

    play(tell, tmp_path)


def test_the_search_knows_filters_and_says_which(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"kind:deleted mobile')
        await story.sees("MOD ARB/36A1/1", "recognizing a) (taken out): … currency transfer by mobile telephony;")
        assert "SUP PRD/XX/1" in story.text()  # Which takes all of it out.
        assert "MOD PRA/XX/1" not in story.text()
        await story.press("ctrl+u", '"sorce:ARB')
        await story.sees(
            "no filter is called sorce:", "Filters are source:, symbol:, heading:, kind:, changed:", '"sorce:ARB".'
        )
        await story.press("ctrl+u", '"symbol:SUP')
        await story.sees("SUP PRD/XX/1")
        assert "ARB/36A1/1" not in story.text()

    play(tell, tmp_path)


def test_the_cursor_is_on_what_has_the_words_and_not_on_what_it_stands_under(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"where resources allow')
        await story.sees("›   MOD PRC/XX/1", "resolves (put in):")
        await story.press("enter")
        await story.sees("MOD PRC/XX/1", "›┃     that the relevant")

    play(tell, tmp_path)


@pytest.mark.parametrize(("moved", "on"), [((), "›   MOD PRA/XX/1"), (("down",), "›     resolves (put in)")])
def test_what_is_found_later_takes_the_cursor_along_unless_somebody_moved_it(
    moved: tuple[str, ...], on: str, tmp_path: Path
) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"where resources allow')
        await story.sees("›   MOD PRC/XX/1")
        await story.press(*moved)
        file = story.workspace.folder / "proposals" / "pra-res-11-practice.toml"
        said = file.read_text(encoding="utf-8")
        file.write_text(said.replace("shall collaborate", "shall, where resources allow, collaborate"), "utf-8")
        assert isinstance(story.app.screen, LibraryList)
        story.app.screen.word_search.begin()
        await story.sees("MOD PRA/XX/1", on)
        assert story.text().count("(put in)") > 1

    play(tell, tmp_path)


NOTE = """format = 1
proposal = "arb-res-11-b3dg"

[[position]]
provision = "recognizing-1"
at = "2024-10-17T13:20:00+00:00"
note = "a red herring"
"""


def test_our_own_notes_are_found_and_leave_the_screen_when_others_see_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", '"herring')
        await story.sees("MOD ARB/36A1/1", "recognizing a) (PRIVATE note): a red herring")
        await story.press("escape", "f8")
        await story.until(lambda: "PRIVATE" not in story.text(), "our own words to go")
        assert "a red" not in story.text()
        await story.press("f8")
        await story.sees("recognizing a) (PRIVATE note): a red herring")
        await story.press("down", "enter")
        await story.sees("MOD ARB/36A1/1", "›┃ a)  the cooperation")

    note = practice_copy(tmp_path / "workspace") / "private" / "positions" / "arb-res-11-b3dg.toml"
    note.parent.mkdir(parents=True)
    note.write_text(NOTE, encoding="utf-8")
    play(tell, tmp_path)
