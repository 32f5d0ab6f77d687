"""Words are looked for wherever places are listed: Enter goes to the first, the next key on, Esc leaves the field."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from support.other_edition import other_edition
from support.practice import practice_copy
from support.replies_sent import send_replies
from support.story import Story, play
from tui.test_goldens import CHAIR, PREPARE, put_in_conflict

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
        other_edition(story.workspace.folder)
        story.read_again()
        await story.press("down", "g", "e")
        await story.sees("Editions  11", "2 editions")
        await story.press("slash", '"usefulness of examining', "enter")
        await story.sees("'usefulness of examining': 1 of 1", "considering c)")

    play(tell, tmp_path)


def _found(words: str, *shown: str) -> Callable[[Story], Awaitable[None]]:
    async def tell(story: Story) -> None:
        await story.press("slash")
        await story.sees("words in what is listed here")
        await story.press(f'"{words}', "enter")
        await story.sees(f"{words!r}: 1 of", *shown)
        await story.press("slash", "escape")
        await story.until(lambda: "words in what is listed" not in story.text(), "the field to be left")

    return tell


def test_conflicts_are_found_in_their_words(tmp_path: Path) -> None:
    put_in_conflict(practice_copy(tmp_path / "workspace", also_ours="ARB"))

    async def tell(story: Story) -> None:
        await story.press("enter", "g", "x")
        await story.sees("conflict 1 of")
        await _found("postal sector", "recognizing a)")(story)
        await story.sees("conflict 1 of")

    play(tell, tmp_path)


def test_replies_are_found_in_their_words(tmp_path: Path) -> None:
    send_replies(tmp_path)

    async def tell(story: Story) -> None:
        await story.press("enter", "g", "r")
        await story.sees("competing")
        await _found("urgent", "observing")(story)
        await story.sees("competing")

    play(tell, tmp_path)


def test_brackets_are_found(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter", *"[may][zeal]", "escape", "B")
        await story.sees("bracket 1 of 2")
        await _found("zeal")(story)
        await story.sees("Open brackets")

    play(tell, tmp_path)


def test_co_signatories_are_found(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "g", "c")
        for name in ("Egypt", "Kenya", "Oman"):
            await story.press("a", f'"{name}', "enter")
            await story.sees(name)
        await _found("kenya", "› Kenya")(story)
        await story.press("a", "slash", "escape")
        await story.sees("co-signatories")

    play(tell, tmp_path)


def test_places_to_be_replaced_are_found(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "R", '"the', "enter", '"each', "enter")
        await story.sees("Space leaves a place as it is")
        await _found("cooperation", "cooperation")(story)
        await story.sees("Find and replace")

    play(tell, tmp_path)
