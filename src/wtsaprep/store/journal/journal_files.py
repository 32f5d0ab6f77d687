"""Where the journals of a draft lie, and whose an open one is: the system unlocks it when its program dies."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import os
from time import monotonic, sleep
from typing import TYPE_CHECKING

from wtsaprep.store.folders.locations import user_journals

if TYPE_CHECKING:
    from pathlib import Path

MOST_READ = 64 * 1024 * 1024
"""Bytes of a journal that are read."""
DRAFTS = ".journal"
"""How the names of journals of drafts end."""
WORDS = ".words"
"""How those of the other words of a workspace end."""
_LOOKED_AT = 0.2
"""Seconds that nobody who only looks at a journal holds it."""
_MOST_AT_ONCE = 9
"""Programs that may have one draft open and each keep a journal of it."""


def slots(subject: Path, ending: str = DRAFTS) -> tuple[Path, ...]:
    """Where the journals of a draft, or of a workspace, lie: one, and more if it is open several times."""
    whole = os.path.realpath(subject)
    name = f"{subject.name[:60]}-{hashlib.sha256(os.fsencode(whole)).hexdigest()[:12]}"
    folder = user_journals()
    return tuple(folder / f"{name}{f'.{n}' if n > 1 else ''}{ending}" for n in range(1, _MOST_AT_ONCE + 1))


def has_journals(ending: str = DRAFTS) -> bool:
    """Whether there are any, of whatever draft or workspace."""
    with contextlib.suppress(OSError):
        return any(name.endswith(ending) for name in os.listdir(user_journals()))
    return False


def free_slot(subject: Path, ending: str = DRAFTS) -> Path:
    """The first of these places where no journal lies.

    Raises:
        OSError: there is none.
    """
    for path in slots(subject, ending):
        if not os.path.exists(path):
            return path
    raise FileExistsError(errno.EEXIST, "all its names are taken")


def lock(handle: int) -> bool:
    """Whether a journal is ours now. The system unlocks it when we die, however we do.

    Whoever looks whether somebody has it holds it for a moment, our own list of what was left among them: such a one is
    waited for, or what is left would not be offered.
    """
    until = monotonic() + _LOOKED_AT
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() > until:
                return False
            sleep(_LOOKED_AT / 50)
        except OSError:
            return True  # A disk without locks: better two writers of one journal than none.
        else:
            return True
