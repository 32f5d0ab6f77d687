"""Screens that run commands: what a key costs, and what a command is asked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from support.story import Story, play
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
