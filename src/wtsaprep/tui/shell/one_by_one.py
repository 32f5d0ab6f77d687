"""What is typed is given to the program one by one: each key is acted on wholly before the next one is given.

On a slow line several keys arrive in one read. Textual acts on one in several turns: a field inserts what is printable
at once, while the key that deletes is a binding, which runs only after the event has gone up from the field to the
application; meanwhile the field has long read what was typed behind it.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING

from textual import events

from wtsaprep.tui.keys.key_screen import NOT_DONE, KeyScreen, key_typed
from wtsaprep.tui.keys.read_at_once import ReadKeys
from wtsaprep.tui.shell.read_words import ReadWords

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.app import App
    from textual.events import Event
    from textual.message_pump import MessagePump
    from textual.widget import Widget

_LOOK, _MOST_LOOKS = 0.05, 200
"""Seconds between looks whether those who act on a key still can, and how often to look; no key waits for ever."""
_REST_AT_LAST = 1.0
"""Seconds after which what can wait for the keys goes on beside them."""
_MOST_ROUNDS = 20
"""How often to go the way of a key; what still goes on then goes on beside the keys."""


class OneByOne:
    """Keys, pastes and clicks in the order in which they came, each given when the one before was acted on."""

    def __init__(self, app: App[None], give: Callable[[Event], Awaitable[None]]) -> None:
        self._app = app
        self._give = give
        self._waiting: asyncio.Queue[Event] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self.at_rest = threading.Event()
        """Set while nothing typed is acted on, and what came of it is painted where somebody waits for that."""
        self.at_rest.set()
        self._is_waited_for = False

    def start(self) -> None:
        """Begin to give, once the first screen is there."""
        self._task = asyncio.create_task(self._give_all())

    def wait_for_rest(self) -> None:
        """In a thread: wait until no key is acted on, but not for ever, since one may be held."""
        self._is_waited_for = True
        self.at_rest.wait(_REST_AT_LAST)

    def stop(self) -> None:
        """Give nothing any more."""
        self.at_rest.set()
        if self._task is not None:
            self._task.cancel()

    def put(self, event: Event) -> None:
        """Take what was typed; its turn comes."""
        self.at_rest.clear()
        self._waiting.put_nowait(event)

    async def _give_all(self) -> None:
        try:
            await self._acted_on()
            while not self._ending:
                event = await self._waiting.get()
                if isinstance(event, ReadKeys):
                    await self._give_read(event)
                else:
                    await self._give_one(event)
                if self._waiting.empty():
                    self._come_to_rest()
        except Exception as error:  # What goes wrong here is as wrong as in any handler.
            self._app._handle_exception(error)

    def _come_to_rest(self) -> None:
        if self._is_waited_for and not self._ending:
            self._app.screen.call_after_refresh(self._rest)  # What came of it is painted then.
        else:
            self.at_rest.set()

    def _rest(self) -> None:
        self._is_waited_for = False
        if self._waiting.empty():
            self.at_rest.set()

    async def _give_one(self, event: Event) -> None:
        if not self._ending:
            await self._give(event)
            await self._acted_on()

    async def _give_read(self, read: ReadKeys) -> None:
        """What may have been typed is typed where there is a field; elsewhere no text is commands."""
        if isinstance(read, ReadWords) and self._app.focused is None:
            await self._give_one(events.Paste(read.text))
            return
        for at, key in enumerate(read.keys):
            screen = self._app.screen
            if self._app.focused is None and isinstance(screen, KeyScreen) and screen.is_text(read.keys[at:]):
                screen.say(NOT_DONE.format(key=key_typed(key), more=len(read.keys) - at - 1))
                return
            key.set_sender(self._app)
            await self._give_one(key)

    async def _acted_on(self) -> None:
        """Wait until what was given has been acted on, and so has what came of it.

        A field tells its screen of what was typed or sent off, a binding lets a field do something, a screen opens
        another one or moves the focus: as long as such is on its way, or the way is another one, it is gone again.
        """
        for _ in range(_MOST_ROUNDS):
            place = self._place()
            if place is None:
                return
            way = place.ancestors_with_self
            await self._passed(iter(way))
            if place is self._place() and not any(pump.message_queue_size for pump in way):
                return

    def _place(self) -> Widget | None:
        """Who gets keys; nobody when the program ends."""
        return None if self._ending else self._app.focused or self._app.screen

    async def _passed(self, way: Iterator[MessagePump]) -> None:
        """Send a mark behind a key, along the way from a field up to the application, and wait until it arrives."""
        arrived = asyncio.Event()
        _pass_on(way, arrived)
        for _ in range(_MOST_LOOKS):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await arrived.wait()
            if arrived.is_set() or self._ending:
                return

    @property
    def _ending(self) -> bool:
        app = self._app
        return not app.is_running or app._exit or app._exception is not None


def _pass_on(way: Iterator[MessagePump], arrived: asyncio.Event) -> None:
    """Queue up at the next one on the way, behind all that is there; those that are closed are passed by."""
    if not any(pump.call_later(_pass_on, way, arrived) for pump in way):
        arrived.set()
