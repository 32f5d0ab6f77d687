"""Known states: what was made of a file before, as long as the file is what it was.

For a program that looks at the same files in one action after another. A file that changed is told by its state, which
costs a hundredth of reading it; one that was written a moment ago may change once more within the same tick of the
clock, so it is read again.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

T = TypeVar("T")

TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a disk."""
FileState = tuple[str, int, int, int, int]


def file_state(path: Path) -> FileState | None:
    """What tells whether a file is still the one it was, without reading it; None if it is not there."""
    try:
        state = os.stat(path)
    except OSError:
        return None
    return (str(path), state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)


class KnownStates:
    """What was made of files, each with the state that it was made of."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[FileState, object]] = {}

    def of(self, path: Path, key: Hashable, make: Callable[[], T]) -> T:
        """What is made of a file, by a key that names it and who makes it."""
        state = file_state(path)
        known = self._known.get(key)
        if known is not None and known[0] == state:
            return cast("T", known[1])
        made = make()
        if state is not None and max(state[-2:]) < time.time_ns() - TICK:
            self._known[key] = state, made
        return made
