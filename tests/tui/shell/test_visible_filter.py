"""Texts from strangers: whatever they hold, only words reach the terminal from a screen, and none is markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.poison import odd_in, poisoned, seen
from support.story import Story, play
from tui.test_goldens import SCREENS
from wtsaprep.tui.screens.command_screen import CommandScreen


@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_lets_an_odd_character_out_and_nothing_is_markup(name: str, tmp_path: Path) -> None:
    shown: list[str] = []

    async def tell(story: Story) -> None:
        await story.sees("Tabled on 1 resolution")
        for key in SCREENS[name]:
            await story.press(key)
            shown.append(story.text())
        await story.settles()
        shown.append(story.text())
        assert isinstance(story.app.screen_stack[1], CommandScreen)

    poisoned(tmp_path, conflicts="conflict" in name).rename(tmp_path / "workspace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path))
        play(tell, tmp_path)
    for text in shown:
        assert not odd_in(text)
    if name in ("reader", "form"):
        assert "[bold]B[/bold]" in seen(shown[-1])
        assert "[@click=app.quit]Q[/][/]" in seen(shown[-1])
