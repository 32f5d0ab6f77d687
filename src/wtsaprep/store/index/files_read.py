"""Files read: what one action has read, so that no file is opened twice, however often and for whatever it is asked.

It is made for an action and dropped after it; who wrote something since begins with a new one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar, cast

from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.store.files.single_files import MOST_BYTES, FileText, file_text, head_text, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

T = TypeVar("T")


class FilesRead:
    """The files of one action, and what was made of them."""

    def __init__(self, opens: Callable[[], None] | None = None) -> None:
        self._opens = opens
        """Told before a file is opened, by whoever wants to know how far the reading is, or to end it."""
        self._read: dict[str, FileText | bytes | InputFault] = {}
        """Each file by its name: its text, or the whole of its bytes as long as nobody asked for more than its head.

        Of one that can't be read the fault.
        """
        self._made: dict[Hashable, object] = {}

    def text(self, path: Path) -> FileText:
        """A file, whole.

        Raises:
            InputFault: as for `read_file`.
        """
        name = str(path)
        known = self._read.get(name)
        if isinstance(known, FileText):
            return known
        raw = self._read[name] = self._bytes(path, known)
        text = self._read[name] = file_text(path, raw)
        return text

    def head(self, path: Path, size: int) -> str:
        """The beginning of a file, at most ``size`` bytes of it; all of it, if it was read whole already.

        Raises:
            InputFault: as for `read_file`, but for what is not UTF-8 further on.
        """
        name = str(path)
        known = self._read.get(name)
        if isinstance(known, FileText):
            return known.text
        raw = self._bytes(path, known, size)
        if len(raw) < size:
            self._read[name] = raw
        head = head_text(raw[:size], size)
        return self.text(path).text if head is None else head

    def _bytes(self, path: Path, known: bytes | InputFault | None, size: int | None = None) -> bytes:
        if isinstance(known, InputFault):
            raise known
        if known is not None:
            return known
        if self._opens:
            self._opens()
        try:
            return read_bytes(path, MOST_BYTES, size)
        except InputFault as fault:
            self._read[str(path)] = fault
            raise

    def forget(self, path: Path) -> None:
        """Let go of the words of a file from which nothing can be made; there may be many, and large ones."""
        if not isinstance(self._read.get(str(path)), InputFault):
            self._read.pop(str(path), None)

    def made_of(self, make: Callable[[FilesRead, Path], T], path: Path) -> T | None:
        """What is made of a file, looked at once; None of one from which nothing can be made."""

        def made() -> T | None:
            try:
                return make(self, path)
            except WtsaprepError:
                self.forget(path)
                return None

        return self.once((make, path), made)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under a key, made the first time that it is asked for."""
        made = self._made.get(key, self)
        if made is self:
            made = self._made[key] = make()
        return cast("T", made)


def toml_files(folder: Path) -> list[Path]:
    """The TOML files of a folder, in order of their names; none if there is no folder."""
    return [folder / name for name in sorted(toml_names(folder))]


def toml_names(folder: Path) -> list[str]:
    """Their names alone, in no order: what tells how many there are, before anything is made of them."""
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return [name for name in names if name.endswith(".toml") and not name.startswith(".")]
