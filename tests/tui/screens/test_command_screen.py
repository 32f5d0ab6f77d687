"""Screens that run commands: what a key costs, what a command is asked, and what comes too late."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from support.story import Story, play
from wtsaprep.tui.lists import word_search
from wtsaprep.tui.screens.command_screen import CommandScreen


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("j",), id="a step"),
        pytest.param(("n",), id="a change"),
        pytest.param(("v",), id="a view"),
        pytest.param(("d",), id="a clause deleted, which is told"),
        pytest.param(("u",), id="a command that can't act"),
        pytest.param(("g",), id="a prefix"),
    ],
)
def test_a_key_in_the_reader_draws_the_bars_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    drawn: Counter[str] = Counter()
    draw = CommandScreen.draw_bars

    def counted(screen: CommandScreen[Any]) -> None:
        drawn[type(screen).__name__] += 1
        draw(screen)

    async def tell(story: Story) -> None:
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1")
        await story.settles()
        monkeypatch.setattr(CommandScreen, "draw_bars", counted)
        await story.press(*keys)
        await story.settles()

    play(tell, tmp_path)
    assert drawn == {"ReaderScreen": 1}


@pytest.mark.parametrize(
    "opens",
    [pytest.param(("f",), id="a form"), pytest.param(("f", "tab"), id="its reasons")],
)
def test_a_question_mark_in_an_empty_field_says_what_lists_the_keys(tmp_path: Path, opens: tuple[str, ...]) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "m")  # A draft whose fields are empty.
        await story.sees("MOD XXX/XX/1")
        await story.press(*opens, "question_mark")
        await story.sees("? is written here; F1 lists all keys")
        await story.press("f1")
        await story.sees("All keys")

    play(tell, tmp_path)


def test_the_footer_names_no_letter_while_letters_are_typed(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("w needs us")
        await story.press("slash")
        await story.until(lambda: "w needs us" not in story.text(), "the letters to be gone")
        assert "Esc back" in story.text()
        assert "F1 more" in story.text()

    play(tell, tmp_path)


@pytest.mark.parametrize("keys", [("enter",), ("backspace",), ("escape",), ('"a',)], ids=lambda keys: keys[0])
def test_what_a_question_mark_was_told_goes_with_the_next_key(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1")
        await story.press("slash", "question_mark")
        await story.sees("? is written here")
        await story.press(*keys)
        await story.until(lambda: "is written here" not in story.text(), "the sentence to be gone")

    play(tell, tmp_path)


class Gate:
    """Holds back what threads found until the rows of a screen are gone; then the screen waits for them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.closed, self.opened, self.waiting = False, threading.Event(), 0
        tell = CommandScreen.tell_from_thread

        def tell_late(screen: CommandScreen[None], *found: object) -> None:
            if self.closed:
                self.waiting += 1
                self.opened.wait()
                try:
                    tell(screen, *found)  # type: ignore[arg-type]
                finally:
                    self.waiting -= 1
            else:
                tell(screen, *found)  # type: ignore[arg-type]

        async def on_unmount(screen: CommandScreen[None]) -> None:
            self.opened.set()
            while self.waiting:
                await asyncio.sleep(0.001)

        monkeypatch.setattr(CommandScreen, "tell_from_thread", tell_late)
        monkeypatch.setattr(CommandScreen, "on_unmount", on_unmount, raising=False)


@pytest.mark.parametrize(
    "keys",
    [("enter",), ("slash", '"postal'), ("w",)],
    ids=["reader", "library", "register"],
)
def test_what_is_found_while_the_program_is_left_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    async def tell(story: Story) -> None:
        await story.settles()
        gate.closed = True
        await story.press(*keys)
        await story.until(lambda: gate.waiting > 0, "a thread that found something")

    gate = Gate(monkeypatch)
    monkeypatch.setattr(word_search, "_AT_ONCE", 0)  # Where words stand is found behind the list.
    play(tell, tmp_path)
    assert gate.opened.is_set()
