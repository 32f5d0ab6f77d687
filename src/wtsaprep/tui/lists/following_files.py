"""Following files: a list that stays on the screen is read anew when somebody else writes beside it.

A look asks for the states of a dozen folders, in which whoever writes a new file or renames one over another leaves a
trace. Files that are written in place leave none there; they are looked at one by one, now and then where they are few,
and for some looks behind a change, so that what was read half written is read whole.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import BRIEFS, POSITIONS, PRIVATE_COMMENTS
from wtsaprep.store.files.known_states import states_of
from wtsaprep.store.index.files_read import toml_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.tui.screens.command_screen import CommandScreen

_LOOKS = 5.0
"""Seconds between looks, while the list is what is shown."""
_EACH = 6
"""Of how many looks one is at each file, where they are few."""
_FEW = 200
_SETTLING = 3
"""Looks behind a change that are at each file."""
_COARSE = 20_000_000
"""Nanoseconds by which the clock of files may be behind that of the program."""


class FollowingFiles:
    """Whether the files of a workspace are those that a screen has read; ``read`` reads them anew, and notes it."""

    def __init__(self, screen: CommandScreen[None], read: Callable[[], None]) -> None:
        self._screen, self._read = screen, read
        self._folders: tuple[str, ...] = ()
        self._seen: list[int] = []
        self._read_at = 0
        self._settling = self._looks = 0
        self._few = True

    def begin(self) -> None:
        """Look again and again from now on; it ends with the screen."""
        # Not by a timer of Textual's: each turn of one wakes the whole screen.
        asyncio.get_running_loop().call_later(_LOOKS, self._look_again)

    def note(self) -> None:
        """Take the files as they are now for those that were read; before they are."""
        self._folders = tuple(map(str, _folders_of(self._screen.shell.workspace)))
        self._seen, self._read_at = self._states(), time.time_ns()

    def look(self) -> None:
        """Read them anew if they are others, unless something else is shown."""
        if self._screen.is_current and self._are_others():
            self._settling = _SETTLING
            self._screen.call_next(self._read)

    def _look_again(self) -> None:
        if self._screen.is_running:
            self.look()
            self.begin()

    def _are_others(self) -> bool:
        if self._seen != self._states():
            return True
        self._looks += 1
        if not (self._settling or (self._few and self._looks % _EACH == 0)):
            return False
        self._settling = max(0, self._settling - 1)
        changed = [
            at for folder in map(Path, self._folders) for *_, at in states_of(folder, toml_names(folder)).values()
        ]
        self._few = len(changed) <= _FEW
        return max(changed, default=0) > self._read_at - _COARSE

    def _states(self) -> list[int]:
        """When something came into each folder or went, as cheaply as it can be had."""
        states = []
        for folder in self._folders:
            try:
                states.append(os.stat(folder).st_mtime_ns)
            except OSError:
                states.append(0)
        return states


def _folders_of(here: Workspace) -> tuple[Path, ...]:
    public = (here.folder, here.resolutions, here.bases, here.proposals, here.contributions, here.texts)
    private = (here.private, *(here.private / name for name in (POSITIONS, PRIVATE_COMMENTS, BRIEFS)))
    return (*public, here.reviews, here.replies, here.sittings, *private)
