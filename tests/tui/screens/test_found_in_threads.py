"""What a thread finds while its screen is taken down is told to nobody."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.tui.screens.command_screen import CommandScreen


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
    play(tell, tmp_path)
    assert gate.opened.is_set()
