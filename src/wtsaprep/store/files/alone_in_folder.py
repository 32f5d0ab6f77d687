"""One writer of a folder at a time: nothing comes between a look at a file and its replacement."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import time
from typing import TYPE_CHECKING

from wtsaprep.errors import Where, WriteFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WAITED = 5.0
"""Seconds that another writer may take: a slow disk needs some, one that was stopped never ends."""
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
    end = time.monotonic() + _WAITED
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD:
                return
        else:
            return
        if time.monotonic() > end:
            hint = "Nothing was written. Look whether a wtsaprep was stopped there (jobs, fg), then try again."
            raise WriteFault("another program writes in this folder and does not end", Where(str(folder)), hint)
        time.sleep(_LOOK_AGAIN)
