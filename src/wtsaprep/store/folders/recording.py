"""Recording an act: which files of a workspace something changes, and what each held before."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import POSITIONS, PRIVATE, REVIEWS, SITTINGS
from wtsaprep.store.files.single_files import make_folder, overwrite_file, remove_file, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


_OWN_LOGS = (f"{REVIEWS}/", f"{PRIVATE}/{POSITIONS}/", f"{PRIVATE}/{SITTINGS}/")
"""Where files lie that say themselves what was done and taken back, or only where somebody stands."""


class FileBefore(NamedTuple):
    """A file that an act changes: its place in the workspace, and its bytes before; None if it was not there."""

    place: str
    raw: bytes | None


class Recording:
    """What one act changed so far, in the order in which it was changed. Files elsewhere are not recorded.

    Logs of steps are put back on a fault as all files are, but are not kept with the act: they know their own steps.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, FileBefore] = {}
        self._made: dict[str, set[bytes | None]] = {}
        """What the act makes of each file, in turn."""
        self.step = ""
        """The time of the step of a log that was made within the act, so that both are taken back as one."""

    @property
    def files(self) -> tuple[FileBefore, ...]:
        """The files that are now other than they were, logs of steps left out."""
        kept = (file for file in self._files.values() if not file.place.startswith(_OWN_LOGS))
        return tuple(file for file in kept if bytes_at(self._folder / file.place) != file.raw)

    def note(self, path: Path, becomes: bytes | None) -> None:
        """Note what a file holds before it is written, moved or removed, and what it is about to hold; None: gone."""
        if place := self._place(path):
            now, made = bytes_at(path), self._made.setdefault(place, set())
            if place not in self._files or now not in made:  # A try that came too late wrote nothing.
                self._files[place] = FileBefore(place, now)
            made.add(becomes)

    def put_back(self) -> None:
        """Put all files back that are as the act made them, as far as that can be done.

        What somebody else saved meanwhile stays: before the act came to it, or on top of it. What the act made goes
        last, and where a file can't be put back, as on a full disk, it stays: it may hold the only copy.
        """
        if not os.path.isdir(self._folder):
            return  # It went while the act was done: no part of it is begun anew.
        ours = [file for file in self._files.values() if bytes_at(self._folder / file.place) in self._made[file.place]]
        whole = True
        for file in sorted(reversed(ours), key=lambda file: file.raw is None):
            if file.raw is not None:
                whole = self._holds_again(file, ours) and whole
            elif whole:
                with contextlib.suppress(WtsaprepError):
                    put(self._folder / file.place, None)

    def _holds_again(self, file: FileBefore, ours: Iterable[FileBefore]) -> bool:
        """Give a file its bytes again, or the name to one that was moved; whether it has them."""
        path = self._folder / file.place
        try:
            put(path, file.raw)
        except WtsaprepError:
            moved = (self._folder / other.place for other in ours if other.raw is None)
            with contextlib.suppress(OSError):
                os.rename(next((other for other in moved if bytes_at(other) == file.raw), path), path)
        return bytes_at(path) == file.raw

    def _place(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix() if self._folder in path.parents else ""


def bytes_at(path: Path) -> bytes | None:
    """What a file holds; None if it is not there or can't be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def put(path: Path, raw: bytes | None, mode: int | None = None) -> None:
    """Make a file hold some bytes, or be gone; one that is so already is left alone.

    Raises:
        WriteFault: it can't be written or removed.
    """
    there = bytes_at(path)
    if raw == there:
        return
    if raw is None:
        remove_file(path, stamp_of(there or b""))
        with contextlib.suppress(OSError):
            os.rmdir(path.parent)  # A folder that the act made goes with its last file.
    else:
        make_folder(path.parent)
        overwrite_file(path, raw, mode)
