"""A file that records are appended to as they come about: at once, in order, and begun again where it vanishes.

Writing never raises: what went wrong is told by `trouble_once`, and whoever writes goes on.
"""

from __future__ import annotations

import contextlib
import os
import threading
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import make_folder, overwrite_file
from wtsaprep.store.journal.journal_files import MOST_READ, lock

if TYPE_CHECKING:
    from pathlib import Path

_SYNC_AFTER = 0.25
"""Seconds that what was typed may wait for the disk."""
FLAGS = os.O_RDWR | os.O_APPEND | os.O_CLOEXEC
"""How it is opened."""


class AppendedFile:
    """One such file, open and locked."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self.whole = True
        """Whether all that was to be written was; if not, everything must be written as a whole before all else."""
        self.synced = True
        """Whether the disk took what was written, as far as it was asked."""
        self._trouble = ""
        self._told: set[str] = set()
        self._at_line_start = False
        self._handle = handle
        self._writing = threading.RLock()
        """Held while the file is written or another takes its place: the thread that syncs may find it gone.

        A signal may come while it is held, and then all is synced: who holds it may take it again."""
        self._waiting = threading.Event()
        self._thread: threading.Thread | None = None

    def write(self, line: bytes) -> None:
        """Append one record."""
        with self._writing:
            if not self._at_line_start:
                line = b"\n" + line  # Whatever was written of the last one is a line of its own.
            try:
                written = os.write(self._handle, line)
            except OSError as error:
                self._fail(error)
                self._at_line_start = self.whole = False
            else:
                self._at_line_start = written == len(line)
                self.whole = self.whole and self._at_line_start

    def sync(self) -> None:
        """Wait until all that was written is on the disk, under its name."""
        try:
            os.fsync(self._handle)
            with self._writing:
                if self._vanished():
                    self._begin_again()
        except OSError as error:
            self.synced = False
            self._fail(error)
        else:
            self.synced = True

    def sync_soon(self) -> None:
        """Have a thread of its own sync it, which a terminal that no longer reads can't hold up."""
        self._waiting.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._keep_in_sync, name="journal", daemon=True)
            self._thread.start()

    def trouble_once(self) -> str:
        """The sentence on what went wrong, if it was not told yet."""
        trouble, self._trouble = self._trouble, ""
        if trouble in self._told:
            return ""
        self._told.add(trouble)
        return trouble

    @property
    def size(self) -> int:
        """Its bytes."""
        with contextlib.suppress(OSError):
            return os.fstat(self._handle).st_size
        return 0

    def set_aside(self) -> Path | None:
        """Keep a copy of what it holds now, beside it; None if there can't be one."""
        copy = self.path.with_name(self.path.name + "~")
        try:
            copy.unlink(missing_ok=True)
            os.link(self.path, copy)
        except OSError:
            return None
        return copy

    def rewrite(self, content: bytes) -> bool:
        """Replace what it holds, whole or not at all; whether it was."""
        try:
            with self._writing:
                overwrite_file(self.path, content)
                self._go_on_with(os.open(self.path, FLAGS))
        except OSError as error:
            self._fail(error)
        except WtsaprepError as error:
            self._tell(str(error).replace("\n", " "))
        else:
            return True
        return False

    def close(self, *, empty: bool) -> None:
        """End it; one that tells nothing is removed."""
        self.sync()
        if empty:
            with contextlib.suppress(OSError):
                os.unlink(self.path)
        with self._writing, contextlib.suppress(OSError):
            os.close(self._handle)
        self._handle = -1
        self._waiting.set()

    def _vanished(self) -> bool:
        """Whether nothing has its name any more. What has it now, if anything, is its owner's to keep."""
        return self._handle >= 0 and not os.path.lexists(self.path)

    def _begin_again(self) -> None:
        """Write all it holds, which is there as long as it is open, under its name once more."""
        content = os.pread(self._handle, MOST_READ, 0)
        with contextlib.suppress(WtsaprepError):
            make_folder(self.path.parent)
            os.chmod(self.path.parent, 0o700)
        handle = os.open(self.path, FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(handle, content)
        os.fsync(handle)
        self._go_on_with(handle)
        self._trouble = f"The journal had vanished and was written anew: {self.path}"

    def _go_on_with(self, handle: int) -> None:
        lock(handle)
        self._handle, old = handle, self._handle
        os.close(old)

    def _fail(self, error: OSError) -> None:
        self._tell(f"{self.path}: {(error.strerror or str(error)).lower()}")

    def _tell(self, reason: str) -> None:
        self._trouble = cant_be_written(reason)

    def _keep_in_sync(self) -> None:
        pause = threading.Event()
        while self._handle >= 0:
            self._waiting.wait()
            pause.wait(_SYNC_AFTER)
            self._waiting.clear()
            if self._handle >= 0:
                self.sync()


def cant_be_written(reason: str) -> str:
    """The sentence on a journal that fails."""
    return f"The journal can't be written, so save often: {reason}"
