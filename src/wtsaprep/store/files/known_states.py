"""Known states: what was made of a file before, as long as the file is what it was.

For whoever looks at the same files in one action after another. A file that changed is told by its state, which costs a
hundredth of reading it; one that was written a moment ago may change once more within the same tick of the clock, so
it is read again.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping
    from pathlib import Path

K = TypeVar("K", bound="Hashable")

TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a disk."""
State = tuple[int, int, int, int]
"""Number, size, time of the words and time of the file itself, in nanoseconds."""
FileState = tuple[str, int, int, int, int]


def file_state(path: Path) -> FileState | None:
    """What tells whether a file is still the one it was, without reading it; None if it is not there."""
    try:
        return (str(path), *_state(os.stat(path)))
    except OSError:
        return None


def states_of(folder: Path, names: Iterable[str]) -> dict[str, State]:
    """The states of files in a folder, by their names; none of what is not there."""
    states: dict[str, State] = {}
    with contextlib.suppress(OSError):
        # By way of the folder, each costs two thirds of what it costs by its whole path, or by `scandir`.
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for name in names:
                with contextlib.suppress(OSError):
                    states[name] = _state(os.stat(name, dir_fd=opened))
        finally:
            os.close(opened)
    return states


def has_settled(state: State) -> bool:
    """Whether a file that has been read in a state can't have changed since without another one."""
    return max(state[-2:]) < time.time_ns() - TICK


def _state(told: os.stat_result) -> State:
    return told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns


class KnownFile(NamedTuple):
    """What was made of a file, and what else was seen when it was read."""

    state: State | None
    """What it was made of; None if that may have changed since."""
    made: object
    """What was made, or the fault that it can't be."""
    stamp: str = ""
    """The stamp of its bytes; empty if not all of them were read."""
    conflicting: bool | None = None
    """Whether it seems to hold conflicts; None if not all of it was read."""
    whole: bool = False
    """Whether it is known that all of it can be read, and not its head alone."""


class KnownStates(Generic[K]):
    """What was made of the files of folders, by their names."""

    def __init__(self) -> None:
        self._folders: dict[K, Mapping[str, KnownFile]] = {}
        self.read_anew: dict[K, int] = {}
        """Of how many files of a folder something was made that was not kept for later runs."""

    def of(self, folder: K, begin: Callable[[], Mapping[str, KnownFile]]) -> Mapping[str, KnownFile]:
        """What is known of a folder's files; ``begin`` tells it the first time."""
        if folder not in self._folders:
            self._folders[folder] = begin()
        return self._folders[folder]

    def know(self, folder: K, files: Mapping[str, KnownFile], read_anew: int) -> None:
        """Take what is known of a folder's files by now."""
        self._folders[folder] = files
        self.read_anew[folder] = self.read_anew.get(folder, 0) + read_anew
