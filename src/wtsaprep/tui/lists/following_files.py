"""Following files: a list that stays on the screen is read anew when somebody else writes beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.file_format import REGISTER
from wtsaprep.store.files.known_states import file_state
from wtsaprep.store.index.long_reading import LongReading
from wtsaprep.store.index.workspace_state import WorkspaceState

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.tui.screens.command_screen import CommandScreen

_LOOKS = 2.0
"""Seconds between looks, while the list is what is shown."""


class FollowingFiles:
    """Whether the files of a workspace are those that a screen has read; ``read`` reads them anew."""

    def __init__(self, screen: CommandScreen[None], read: Callable[[], None]) -> None:
        self._screen, self._read = screen, read
        self._seen: tuple[object, ...] = ()

    def begin(self) -> None:
        """Look again and again from now on; it ends with the screen."""
        self._screen.set_interval(_LOOKS, self.look)

    def note(self) -> None:
        """Take the files as they are now for those that were read; before they are."""
        self._seen = self._state()

    def look(self) -> None:
        """Read them anew if they are others, unless something else is shown."""
        if self._screen.is_current and self._seen != self._state():
            self._read()

    def _state(self) -> tuple[object, ...]:
        here = self._screen.shell.workspace
        reading = LongReading()
        index = reading.index_of(here)  # Of which nothing is read but how many files there are.
        ours = file_state(here.private / REGISTER)
        if reading.is_long:
            # Of thousands of files only the folders are looked at: whoever saves whole files changes those.
            folders = (here.resolutions, here.proposals, here.contributions, here.texts, here.reviews, here.replies)
            return (ours, *map(file_state, folders))
        return (ours, WorkspaceState(index, ours=True).key)
