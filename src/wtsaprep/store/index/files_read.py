"""Files read: what one action has read, so that no file is opened twice, however often and for whatever it is asked.

It is made for an action and dropped after it; who wrote something since begins with a new one. Of more files than a
workspace has, texts are let go of again, and read anew where somebody asks once more.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.model.file_format import table_line
from wtsaprep.store.files.known_states import file_state
from wtsaprep.store.files.single_files import MOST_BYTES, FileText, file_text, head_text, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterator
    from pathlib import Path

    from wtsaprep.store.files.known_states import State

T = TypeVar("T")

_CONFLICTS = table_line("conflicts").strip().encode()
_MOST_KEPT = 8 * 2**20
"""Characters of texts that are kept: those of some thousand proposals."""


class Watch(Protocol):
    """Whoever wants to know how far the reading is; each call may end it by an exception."""

    def opens(self) -> None:
        """A file is about to be opened."""

    def goes_on(self, doing: str, number: int, of: int) -> None:
        """So many of the files that something is done with are done."""


class _Kept:
    """A file as long as it is kept: its text, or the whole of its bytes while nobody asked for more than its head."""

    def __init__(self, read: FileText | bytes) -> None:
        self.read = read
        self.made: dict[Hashable, object] = {}
        """What was made of its text."""


class FilesRead:
    """The files of one action, and what was made of them."""

    def __init__(self, watch: Watch | None = None) -> None:
        self._watch = watch
        self._kept: dict[str, _Kept] = {}
        self._size = 0
        self._faults: dict[str, InputFault] = {}
        self._stamps: dict[str, str] = {}
        self._made: dict[Hashable, object] = {}
        self._conflicting: dict[str, bool] = {}
        self._states: dict[str, State | None] = {}
        self._too: Callable[[Path], object] | None = None

    @contextlib.contextmanager
    def read_too(self, read: Callable[[Path], object]) -> Iterator[None]:
        """While heads are read, files that are not known are read whole, so that none is opened twice for both."""
        self._too = read
        try:
            yield
        finally:
            self._too = None

    def is_whole(self, path: Path) -> bool:
        """Whether a file whose head was just read could be read whole; false where nobody asks, too."""
        if self._too is None:
            return False
        try:
            self._too(path)
        except WtsaprepError:
            return False  # Whoever asks what is wrong reads it once more.
        return True

    def text(self, path: Path) -> FileText:
        """A file, whole.

        Raises:
            InputFault: as for `read_file`.
        """
        return self._whole(path)[0]

    def stamp(self, path: Path) -> str:
        """What tells a file's bytes, as they were when they were read last.

        Raises:
            InputFault: as for `read_file`.
        """
        return self._stamps.get(str(path)) or self.text(path).stamp

    def stamp_read(self, path: Path) -> str:
        """The stamp of a file that was read whole; empty if it was not."""
        return self._stamps.get(str(path), "")

    def may_hold_conflicts(self, path: Path) -> bool:
        """Whether a file seems to hold conflicts. It is seen when its bytes are read, so that none is read for that."""
        if str(path) not in self._conflicting:
            with contextlib.suppress(InputFault):
                self._whole(path)
        return self._conflicting.get(str(path), False)

    def state_read(self, path: Path) -> State | None:
        """The state of a file before it was read; None if it was not, or was another when it was read once more."""
        return self._states.get(str(path))

    def seems_conflicting(self, path: Path) -> bool | None:
        """Whether a file that was read whole seems to hold conflicts; None of others."""
        return self._conflicting.get(str(path))

    def know(self, path: Path, stamp: str, conflicting: bool | None) -> None:
        """Take what was seen of a file that is as it was when it was read before; it counts as opened."""
        if self._watch:
            self._watch.opens()
        if stamp:
            self._stamps.setdefault(str(path), stamp)
        if conflicting is not None:
            self._conflicting.setdefault(str(path), conflicting)

    def head(self, path: Path, size: int) -> str:
        """The beginning of a file, at most ``size`` bytes of it; all of it, if it was read whole already.

        Raises:
            InputFault: as for `read_file`, but for what is not UTF-8 further on.
        """
        kept = self._kept.get(str(path))
        if kept and isinstance(kept.read, FileText):
            return kept.read.text
        if self._too is not None:
            return self.text(path).text
        raw = self._bytes(path, kept, size)
        if len(raw) < size and not kept:
            self._keep(path, raw)
        head = head_text(raw[:size], size)
        return self.text(path).text if head is None else head

    def made_of_text(self, path: Path, make: Callable[[FileText], T]) -> T:
        """What is made of the text of a file, once as long as that is kept.

        Raises:
            InputFault: as for `read_file`, and whatever ``make`` raises.
        """
        text, kept = self._whole(path)
        if make not in kept.made:
            kept.made[make] = make(text)
        return cast("T", kept.made[make])

    def each(self, doing: str, things: Collection[T]) -> Iterator[T]:
        """Some things one by one; whoever watches is told how far this is."""
        for number, thing in enumerate(things):
            if self._watch:
                self._watch.goes_on(doing, number, len(things))
            yield thing

    def forget(self, path: Path) -> None:
        """Let go of the words of a file from which nothing can be made; there may be many, and large ones."""
        if kept := self._kept.pop(str(path), None):
            self._size -= _size(kept.read)

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

    def made(self, key: Hashable) -> object | None:
        """What was made under a key already; None if nobody has asked for it."""
        return self._made.get(key)

    def _whole(self, path: Path) -> tuple[FileText, _Kept]:
        kept = self._kept.get(str(path))
        if kept and isinstance(kept.read, FileText):
            return kept.read, kept
        raw = self._bytes(path, kept)
        self.forget(path)
        try:
            text = file_text(path, raw)
        except InputFault as fault:
            self._faults[str(path)] = fault
            raise
        self._stamps[str(path)] = text.stamp
        return text, self._keep(path, text)

    def _bytes(self, path: Path, kept: _Kept | None, size: int | None = None) -> bytes:
        if fault := self._faults.get(str(path)):
            raise fault
        if kept and isinstance(kept.read, bytes):
            return kept.read
        if self._watch:
            self._watch.opens()
        state = (file_state(path) or ())[1:] or None
        self._states[str(path)] = state if self._states.get(str(path), state) == state else None
        try:
            raw = read_bytes(path, MOST_BYTES, size)
        except InputFault as fault:
            self._faults[str(path)] = fault
            raise
        if size is None or len(raw) < size:
            self._conflicting[str(path)] = _CONFLICTS in raw
        return raw

    def _keep(self, path: Path, read: FileText | bytes) -> _Kept:
        # All at once, and in one step, since a screen and a thread of its own may read the same files.
        if self._size > _MOST_KEPT:
            self._kept, self._size = {}, 0
        kept = self._kept[str(path)] = _Kept(read)
        self._size += _size(read)
        return kept


def _size(read: FileText | bytes) -> int:
    return len(read) if isinstance(read, bytes) else len(read.text)


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
