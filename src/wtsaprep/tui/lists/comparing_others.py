"""Comparing the others: of hundreds of proposals those that are not shown yet, in a thread, with a count."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.index.long_reading import GivenUp
from wtsaprep.tui.screens.beside import run_beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from wtsaprep.services.comparing.comparing_many import ComparingMany
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.tui.screens.command_screen import CommandScreen

_LOOKS = 0.25
"""Seconds between counts that are drawn."""


class ComparingOthers:
    """The thread of one screen; ``take`` is given all that was compared, in the turn of the screen."""

    def __init__(self, screen: CommandScreen[None], take: Callable[[Comparison], None]) -> None:
        self._screen, self._take = screen, take
        self._many: ComparingMany | None = None
        self._counting: Timer | None = None

    @property
    def words(self) -> str:
        """How far it is, while it goes on; else empty."""
        return self._many.words if self._many else ""

    def begin(self, many: ComparingMany) -> None:
        """Compare all; what was being compared before is wanted no more."""
        self.give_up()
        self._many = many
        self._counting = self._screen.set_interval(_LOOKS, self._screen.refresh_bars)
        run_beside(self._screen, "comparing", self._find, many)

    def give_up(self) -> None:
        """Wait no more for it."""
        if self._many:
            self._many.given_up, self._many = True, None
        if self._counting:
            self._counting.stop()
            self._counting = None

    def _find(self, many: ComparingMany) -> None:
        with contextlib.suppress(GivenUp):
            try:
                self._screen.tell_from_thread(self._have, many, many.all())
            except WtsaprepError as fault:
                self._screen.tell_from_thread(self._fail, many, fault)

    def _have(self, many: ComparingMany, compared: Comparison) -> None:
        if many is self._many:
            self.give_up()
            self._take(compared)
            self._screen.refresh_bars()

    def _fail(self, many: ComparingMany, fault: WtsaprepError) -> None:
        if many is self._many:
            self.give_up()
            self._screen.say_fault(fault)
