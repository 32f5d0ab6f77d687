"""Reading what a list shows: at once where it takes a moment, else in a thread behind the screen, with a count."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from wtsaprep.store.index.long_reading import GivenUp, LongReading
from wtsaprep.tui.screens.beside import run_beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.screens.command_screen import CommandScreen

_LOOKS = 0.25
"""Seconds between counts that are drawn."""


class FilesReading:
    """The reading of a workspace's files for one screen; ``take`` is given what was read, in the turn of the screen."""

    def __init__(
        self,
        screen: CommandScreen[None],
        take: Callable[[Index], None],
        read: Callable[[Index], object],
        group: str,
        is_long: Callable[[Index], bool] | None = None,
    ) -> None:
        self._screen = screen
        self._take = take
        self._make = read
        self._group = group
        self._asks_whether_long = is_long
        self._reading = LongReading()
        self._counting: Timer | None = None

    @property
    def words(self) -> str:
        """How far it is, while it goes on in a thread; else empty."""
        return self._reading.words if self._counting else ""

    def begin(self) -> None:
        """Read what there is now; what was being read before is wanted no more.

        Of a workspace that is not there just now, as its disk may be back soon, what was read stays.
        """
        self.give_up()
        if not os.path.isdir(self._screen.shell.workspace.folder):
            return
        self._reading = LongReading()
        index = self._reading.index_of(self._screen.shell.workspace)
        asks = self._asks_whether_long
        if not (self._reading.is_long or (asks and asks(index))):
            self._make(index)
            self._take(index)
            return
        self._counting = self._screen.set_interval(_LOOKS, self._screen.refresh_bars)
        run_beside(self._screen, self._group, self._read, index)

    def give_up(self) -> None:
        """Wait no more for it, nor for what is looked for in the same files."""
        self._reading.given_up = True
        self._stop_counting()

    def _read(self, index: Index) -> None:
        with contextlib.suppress(GivenUp):
            self._make(index)
            self._screen.tell_from_thread(self._have, index, self._reading)

    def _have(self, index: Index, reading: LongReading) -> None:
        if reading is self._reading:
            self._stop_counting()
            self._take(index)

    def _stop_counting(self) -> None:
        if self._counting:
            self._counting.stop()
            self._counting = None
