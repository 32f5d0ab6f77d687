"""Stories: a small language for playing the program in a test terminal, key by key, and reading its screen.

``play(tell, size)`` runs ``tell(story)`` on the real application over a copy of the shipped workspace. A story waits
for what it expects: that a key was acted on and drawn, that words are on the screen. It never waits for an idle
processor, which costs more than all that the program does and says nothing on a loaded machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from itertools import chain, repeat
from pathlib import Path
from typing import Any
from unittest.mock import patch

from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.keys import REPLACED_KEYS, _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.screen import Screen

from support.many_runs import one_of_many
from support.practice import practice_copy
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.lists import following_files
from wtsaprep.tui.lists.library_list import LibraryList
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.app import WtsaprepApp

PATIENCE = 30.0
LOOKS = (0.0, 0.0, 0.0, 0.002, 0.005, 0.01, 0.02)
"""Seconds between looks for what comes of itself, the last of them from then on."""


class Mark(events.InputEvent, bubble=False):
    """Goes behind what was typed, as a key would: given to the screen when all before it was acted on."""

    def __init__(self) -> None:
        super().__init__()
        self.arrived = asyncio.Event()

    def _set_forwarded(self) -> None:
        super()._set_forwarded()
        self.arrived.set()


class Story:
    """One run of the program."""

    def __init__(self, app: WtsaprepApp, pilot: Pilot[None], workspace: Workspace) -> None:
        self.app = app
        self.workspace = workspace
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, faster than they are drawn, as over a slow line; what is done with them is awaited.

        What begins with a quotation mark is a text that is typed.
        """
        for key in keys:
            for one in key[1:] if key.startswith('"') else (key,):
                self._send(key_event(one))
        await self.acted_on()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(f'"{text}')

    def _send(self, event: events.InputEvent) -> None:
        event.set_sender(self.app)
        driver = self.app._driver
        assert driver is not None
        driver.send_message(event)

    async def acted_on(self) -> None:
        """Wait until all that was typed was acted on and is drawn."""
        mark = Mark()
        self._send(mark)
        limit = time.monotonic() + PATIENCE
        while not mark.arrived.is_set() and self.app.is_running and not self.app._exit:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOKS[-1]):
                    await mark.arrived.wait()
            assert time.monotonic() < limit, f"the keys were not acted on\n{self.text()}"
        await self.drawn()

    async def drawn(self) -> None:
        """Wait until every part of the screen has done what it was told, and draw it."""
        await self._pilot._wait_for_screen()
        screen = self.app.screen
        screen._on_timer_update()
        while screen._callbacks and screen.is_current:
            await self._pilot._wait_for_screen()

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
        """Wait until the screen shows some words, be they broken over two rows: names of folders are of any length."""

        def shown() -> bool:
            text = self.text()
            unbroken = " ".join(text.split())
            return all(word in text or word in unbroken for word in words)

        await self.until(shown, str(words))

    async def settles(self) -> None:
        """Wait until what runs beside the screen is done and the screen no longer changes."""
        await self.drawn()
        await self.app.workers.wait_for_complete()
        before = None
        while before != (now := self.text()):
            before = now
            await self.drawn()

    async def until(self, condition: Callable[[], bool], what: str = "") -> None:
        """Wait until something is so."""
        limit = time.monotonic() + PATIENCE
        looks = chain(LOOKS, repeat(LOOKS[-1]))
        while not condition():
            assert time.monotonic() < limit, f"waited in vain for {what}\n{self.text()}"
            await asyncio.sleep(next(looks))
            await self.drawn()


def key_event(key: str) -> events.Key:
    """A key by its name or by what it writes, as a terminal sends it."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, key_to_character(REPLACED_KEYS.get(key, key)))


@contextmanager
def drawn_when_looked_at() -> Iterator[None]:
    """Draw a screen when a story reads it, and not each time for a terminal that is not there."""

    def forget(compositor: Compositor, full: bool = False, screen_stack: list[Screen[Any]] | None = None) -> None:
        visible_screen_stack.set(screen_stack or [])
        compositor._dirty_regions.clear()

    with patch.object(Compositor, "render_update", forget):
        yield


def play(
    tell: Callable[[Story], Awaitable[None]],
    folder: Path,
    size: tuple[int, int] = (80, 24),
    also_ours: str = "ARB",
    *,
    every_frame: bool = False,
    unread: bool = False,
    follows: bool = False,
    **environment: str,
) -> None:
    """Play a story on a copy of the shipped workspace; every frame is drawn where that is wanted.

    ``unread``: the first screen reads the files itself, as where they are many. ``follows``: what is written beside is
    seen at once; else lists read it when they are told to, however long the story takes.
    """
    target = folder / "workspace"
    if not target.exists():
        practice_copy(target, also_ours=also_ours)
    workspace = Workspace(target)
    contents = None if unread else Index(workspace).contents
    app = WtsaprepApp(workspace, contents, "WTSA-24", environment, ROUTES)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await tell(Story(app, pilot, workspace))

    looks = patch.object(following_files, "_LOOKS", 0.05 if follows else 24 * 3600.0)
    with one_of_many(), looks, contextlib.nullcontext() if every_frame else drawn_when_looked_at():
        asyncio.run(run())
