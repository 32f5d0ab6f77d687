"""Stories: a small language for playing the program in a test terminal, key by key, and reading its screen.

``play(tell, size)`` runs ``tell(story)`` on the real application over a copy of the shipped workspace. A story waits
for what it expects and never sleeps.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from support.practice import practice_copy
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.lists.library_list import LibraryList
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.app import WtsaprepApp

PATIENCE = 10.0


class Story:
    """One run of the program."""

    def __init__(self, app: WtsaprepApp, pilot: Pilot[None], workspace: Workspace) -> None:
        self.app = app
        self.workspace = workspace
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other; what begins with a quotation mark is a text that is typed."""
        for key in keys:
            if key.startswith('"'):
                await self.type(key[1:])
            else:
                await self._pilot.press(key)

    async def type(self, text: str) -> None:
        """Type a text faster than it is drawn, as over a slow line; what is done with it is awaited."""
        driver = self.app._driver
        assert driver is not None
        for character in text:
            key = events.Key(_character_to_key(character), character)
            key.set_sender(self.app)
            driver.send_message(key)
        await self.until(self.app._typed._waiting.empty, "all keys to be taken")
        await self._pilot.pause()

    def read_again(self) -> None:
        """Let the list show files that were written beside the program."""
        screen = self.app.screen
        assert isinstance(screen, LibraryList)
        screen.read_again()

    def lines(self) -> list[str]:
        """The screen as it is, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines())

    async def sees(self, *words: str) -> None:
        """Wait until the screen shows some words."""
        await self.until(lambda: all(word in self.text() for word in words), f"{words} on\n{self.text()}")

    async def settles(self) -> None:
        """Wait until what runs beside the screen is done and the screen no longer changes."""
        await self._pilot.pause()
        await self.app.workers.wait_for_complete()
        before = None
        while before != self.text():
            before = self.text()
            await self._pilot.pause()

    async def until(self, condition: Callable[[], bool], what: str = "") -> None:
        """Wait until something is so."""
        limit = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < limit, f"waited in vain for {what}\n{self.text()}"
            await self._pilot.pause()


def play(
    tell: Callable[[Story], Awaitable[None]],
    folder: Path,
    size: tuple[int, int] = (80, 24),
    also_ours: str = "ARB",
    **environment: str,
) -> None:
    """Play a story on a copy of the shipped workspace."""
    target = folder / "workspace"
    if not target.exists():
        practice_copy(target, also_ours=also_ours)
    workspace = Workspace(target)
    app = WtsaprepApp(workspace, Index(workspace).contents, "WTSA-24", environment, ROUTES)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await tell(Story(app, pilot, workspace))

    asyncio.run(run())
