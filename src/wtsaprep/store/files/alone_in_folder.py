"""One writer of a folder at a time: nothing comes between a look at a file and its replacement."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import sys
import time
from typing import TYPE_CHECKING

from wtsaprep.errors import Where, WriteFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WAITED = 5.0
"""Seconds that another writer may take: a slow disk needs some, one that was stopped never ends."""
_WAITED_AT_KEYS = 0.3
"""The same where keys wait behind the save: who typed them can save again."""
_LOOK_AGAIN = 0.002
"""Seconds between two looks whether the folder is free."""
_HELD = (errno.EWOULDBLOCK, errno.EACCES)


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Write in a folder while no other of our programs does. On a disk that knows no locks nobody is kept out.

    The folder itself is locked, so that nothing lies in it which is no file of ours; the system unlocks it when a
    program dies. Only one folder is held at a time, so no two programs can wait for each other.

    Raises:
        OSError: the folder can't be opened.
        WriteFault: another program does not let go of it.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    end = time.monotonic() + (_WAITED_AT_KEYS if _keys_wait() else _WAITED)
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD:
                return
        else:
            return
        if time.monotonic() > end:
            who, todo = _holder(handle)
            hint = f"Nothing was written. {todo}, then try again."
            raise WriteFault(f"{who} writes in this folder and does not end", Where(str(folder)), hint)
        time.sleep(_LOOK_AGAIN)


def _keys_wait() -> bool:
    """Whether this thread runs the screens; asyncio is not loaded for the question."""
    asyncio = sys.modules.get("asyncio")
    return asyncio is not None and asyncio._get_running_loop() is not None


def _holder(handle: int) -> tuple[str, str]:
    """Who holds a folder, as far as this system tells, and how to have it let go."""
    state = os.fstat(handle)
    here = f"{os.major(state.st_dev):02x}:{os.minor(state.st_dev):02x}:{state.st_ino}"
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in _read("/proc/locks").splitlines():
            words = line.split()
            if words[1] == "FLOCK" and words[5] == here:
                name, _, rest = _read(f"/proc/{words[4]}/stat").partition("(")[2].rpartition(") ")
                stopped = rest.startswith("T")
                todo = f"Let it go on (fg, or kill -CONT {words[4]})" if stopped else "Let it end"
                return f"process {words[4]} ({name}{', stopped' if stopped else ''})", todo
    return "another program", "Look whether a wtsaprep was stopped there (jobs, fg)"


def _read(path: str) -> str:
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()
