"""Files read: what one action has read, so that no file is opened twice, however often and for whatever it is asked.

It is made for an action and dropped after it; who wrote something since begins with a new one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar, cast

from wtsaprep.errors import InputFault
from wtsaprep.store.files.single_files import MOST_BYTES, FileText, file_text, head_text, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

T = TypeVar("T")


class FilesRead:
    """The files of one action, and what was made of them."""

    def __init__(self) -> None:
        self._bytes: dict[Path, bytes] = {}
        """Of short files whose head was asked for, and of those that are no text."""
        self._texts: dict[Path, FileText] = {}
        self._faults: dict[Path, InputFault] = {}
        self._made: dict[Hashable, object] = {}

    def text(self, path: Path) -> FileText:
        """A file, whole.

        Raises:
            InputFault: as for `read_file`.
        """
        if path not in self._texts:
            if path in self._faults:
                raise self._faults[path]
            try:
                self._bytes[path] = self._whole(path)
                self._texts[path] = file_text(path, self._bytes.pop(path))
            except InputFault as fault:
                self._faults[path] = fault
                raise
        return self._texts[path]

    def _whole(self, path: Path) -> bytes:
        return self._bytes[path] if path in self._bytes else read_bytes(path, MOST_BYTES)

    def head(self, path: Path, size: int) -> str:
        """The beginning of a file, at most ``size`` bytes of it; all of it, if it was read whole already.

        Raises:
            InputFault: as for `read_file`, but for what is not UTF-8 further on.
        """
        if path in self._texts:
            return self._texts[path].text
        if path not in self._bytes:
            if path in self._faults:
                raise self._faults[path]
            try:
                raw = read_bytes(path, MOST_BYTES, size)
            except InputFault as fault:
                self._faults[path] = fault
                raise
            if len(raw) < size:
                self._bytes[path] = raw
        else:
            raw = self._bytes[path][:size]
        head = head_text(raw, size)
        return self.text(path).text if head is None else head

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under a key, made the first time that it is asked for."""
        if key not in self._made:
            self._made[key] = make()
        return cast("T", self._made[key])


def toml_files(folder: Path) -> list[Path]:
    """The TOML files of a folder, in order of their names; none if there is no folder."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [folder / name for name in names if name.endswith(".toml") and not name.startswith(".")]
