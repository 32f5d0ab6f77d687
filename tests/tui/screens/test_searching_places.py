"""Words are looked for wherever places are listed: Enter goes to the first, the next key on, Esc leaves the field."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.later_edition import later_edition
from support.story import Story, play
from tui.test_goldens import CHAIR, PREPARE

WAYS: dict[str, tuple[list[str], str, str, str]] = {
    "a comparison, in its wordings": (["down", "equals_sign"], "Compare", "digital financial", "recognizing a)"),
    "a comparison, by the clause": (["down", "equals_sign"], "Compare", "resolves", "resolves"),
    "changes to take a position on": (PREPARE, "Prepare", "digital financial", "recognizing a)"),
    "paragraphs in the room": ([*CHAIR, "g", "m"], "Room", "usefulness of examining", "considering c)"),
    "options, clause by clause": ([*CHAIR, "G", "enter"], "in the text", "mobile telephony", "recognizing a)"),
    "fates": ([*CHAIR, "l"], "Fates", "digital financial", "recognizing a)"),
    "what needs us": (["w"], "Needs us", "PRB/XX/1", "PRB/XX/1"),
}
"""How to come to each: keys, what the screen says, words, and what is looked at then."""


@pytest.mark.parametrize("where", WAYS)
def test_words_are_gone_to(tmp_path: Path, where: str) -> None:
    keys, shown, words, found = WAYS[where]

    async def tell(story: Story) -> None:
        await story.press(*keys)
        await story.sees(shown)
        await story.press("slash")
        await story.sees("words in what is listed here", "Enter find  Ctrl-U empty  Esc back")
        await story.type(words)
        await story.press("enter")
        await story.sees(f"{words!r}: 1 of", "N goes on", found)
        await story.press("N")
        await story.sees(f"{words!r}: ")
        await story.press("slash", '"zzqq', "enter")
        await story.sees("'zzqq' is nowhere here")

    play(tell, tmp_path)


@pytest.mark.parametrize("where", ["a comparison, by the clause", "what needs us", "changes to take a position on"])
def test_escape_leaves_the_field_and_then_the_screen(tmp_path: Path, where: str) -> None:
    keys, shown, words, _ = WAYS[where]

    async def tell(story: Story) -> None:
        await story.press(*keys)
        await story.sees(shown)
        await story.press("slash", f'"{words}', "escape")
        await story.until(lambda: "words in what is listed" not in story.text(), "the field to be left")
        await story.sees(shown)
        await story.press("slash", "enter", "escape")
        await story.sees("WTSA-24 · New Delhi")

    play(tell, tmp_path)


def test_the_last_words_come_back_from_another_screen(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "equals_sign", "slash", '"resolves', "enter")
        await story.sees("'resolves': 1 of")
        await story.press("escape")
        await story.press(*PREPARE)
        await story.sees("Prepare")
        await story.press("slash")
        await story.sees("(Up: resolves)")
        await story.press("up", "enter")
        await story.sees("'resolves': 1 of")

    play(tell, tmp_path)


def test_others_in_the_room_find_nothing_that_is_ours(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*PREPARE)
        await story.sees("Prepare")
        await story.press("enter")
        await story.type("our secret")
        await story.press("escape", "slash", '"our secret', "enter")
        await story.sees("'our secret': 1 of")
        await story.press("f8", "slash", '"our secret', "enter")
        await story.sees("'our secret' is nowhere here")

    play(tell, tmp_path)


def test_comments_are_found(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "C")
        await story.sees("Comments on")
        for said in ("one thing", "another matter"):
            await story.press("a", "enter")
            await story.type(said)
            await story.press("escape")
            await story.sees(said)
        await story.press("slash", '"another', "enter")
        await story.sees("'another': 1 of 1")

    play(tell, tmp_path)


def test_editions_are_searched_in_their_words(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        later_edition(story.workspace.folder)
        story.read_again()
        await story.press("down", "g", "e")
        await story.sees("Editions  11", "2 editions")
        await story.press("slash", '"usefulness of examining', "enter")
        await story.sees("'usefulness of examining': 1 of 1", "considering c)")

    play(tell, tmp_path)
