"""Single files: bounded, regular and UTF-8 in; whole, durable and never over somebody else's change out."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

from wtsaprep.errors import ChangedFault, InputFault, ThereFault, Where, WriteFault
from wtsaprep.store.files.alone_in_folder import alone_in
from wtsaprep.store.files.limits import refuse_accents

OURS_ALONE = 0o600
"""The mode of a file that nobody else with an account here is to read."""
MOST_BYTES = 8 * 1024 * 1024
"""The largest file that is read: some 5,000 pages of text."""


class FileText(NamedTuple):
    """A file as read: its text with plain line feeds, and the stamp of its bytes."""

    path: Path
    text: str
    stamp: str


def typed_path(typed: str) -> Path:
    """The path that somebody typed, ``~`` and ``~user`` read as the shell does.

    Raises:
        InputFault: there is no such user.
    """
    path = os.path.expanduser(typed)
    if path.startswith("~"):
        user = path[1:].partition("/")[0]
        raise InputFault(f"nobody here is called {user!r}", Where(typed), f"For a file of that name write ./{typed}")
    return Path(path)


def read_file(path: Path, most: int = MOST_BYTES) -> FileText:
    """Read a regular UTF-8 file of bounded size.

    Raises:
        InputFault: it is missing, unreadable, too large, not a regular file or not UTF-8.
    """
    return file_text(path, read_bytes(path, most))


def file_text(path: Path, raw: bytes) -> FileText:
    """A file, given its bytes.

    Raises:
        InputFault: they are not UTF-8.
    """
    return FileText(path, decoded(raw, str(path)), stamp_of(raw))


def decoded(raw: bytes, name: str) -> str:
    """The text of some bytes, with plain line feeds; ``name`` is what faults call them.

    Raises:
        InputFault: it is not UTF-8.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"not UTF-8 text: byte 0x{raw[error.start]:02x}"
        raise InputFault(what, Where(name, line), "Save it as UTF-8 and try again.") from None
    refuse_accents(text, name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def head_text(raw: bytes, size: int) -> str | None:
    """The text of the first ``size`` bytes of a file; a character that is cut off there is left out.

    None if they are no UTF-8, so that the whole file tells what is wrong.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(raw) < size or error.start < len(raw) - 3:
            return None
        text = raw[: error.start].decode("utf-8-sig")
    return text.replace("\r\n", "\n")


def stamp_of(raw: bytes) -> str:
    """What tells two states of a file apart."""
    return hashlib.sha256(raw).hexdigest()


def read_bytes(path: Path, most: int, size: int | None = None) -> bytes:
    """The bytes of a regular file of bounded size, or the first ``size`` of them.

    Raises:
        InputFault: it is missing, unreadable, too large or not a regular file.
    """
    try:
        # Not blocking: a pipe or a device in place of a file must not hang the program.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise InputFault(_reason(error, "can't be read"), Where(str(path))) from None
    state = os.fstat(handle)
    if not stat.S_ISREG(state.st_mode):
        os.close(handle)
        kind = "a folder" if stat.S_ISDIR(state.st_mode) else "not a regular file"
        raise InputFault(f"this is {kind}", Where(str(path)), "Name a file.")
    with os.fdopen(handle, "rb") as file:
        raw = file.read(most + 1 if size is None else size) if state.st_size <= most else b""
    if state.st_size > most or len(raw) > most:
        size_read = f"{max(state.st_size, len(raw)) / 1e6:.0f} MB"
        raise InputFault(f"too large: {size_read}, at most {most // 2**20} MB are read", Where(str(path)))
    return raw


def write_file(path: Path, text: str | bytes, seen: str | None, mode: int | None = None) -> str:
    """Write a file whole or not at all, durably; give the stamp of what was written.

    Args:
        path: Where to; a symbolic link is followed.
        text: What to write, as UTF-8 or as it is.
        seen: Stamp of the state that was read, or None if the file must not be there yet.
        mode: Who may read it from now on; if none is said, permissions are kept.

    Raises:
        ChangedFault: it changed since it was read; it is as it was before.
        ThereFault: it is there already.
        WriteFault: it can't be written.
    """
    raw = text.encode("utf-8") if isinstance(text, str) else text
    target = Path(os.path.realpath(path))
    try:
        make_folder(target.parent)
        with alone_in(target.parent):
            _check_unchanged(target, path, seen)
            _replace(target, raw, seen is None, _mode(target) if mode is None else mode)
    except FileExistsError:
        raise ThereFault("a file of this name is already there", Where(str(path)), "Choose another name.") from None
    except OSError as error:
        raise WriteFault(_reason(error, "can't be written"), Where(str(path)), _remedy(error)) from None
    return stamp_of(raw)


def remove_file(path: Path, seen: str) -> None:
    """Remove a file, durably.

    Args:
        path: The file; a symbolic link itself goes, not what it leads to.
        seen: Stamp of the state that was read.

    Raises:
        WriteFault: it changed since it was read, or can't be removed; it is as it was before.
    """
    try:
        with alone_in(path.parent):
            _check_unchanged(path, path, seen)
            os.unlink(path)
            _sync_folder(path.parent)
    except OSError as error:
        raise WriteFault(_reason(error, "can't be removed"), Where(str(path)), _remedy(error)) from None


def make_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, if it is not there.

    Raises:
        WriteFault: a file is in the way, or it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        hint = "Move that file away. Nothing was written."
        raise WriteFault("a file stands where a folder should be", Where(str(folder)), hint) from None
    except OSError as error:
        raise WriteFault(_reason(error, "can't be made"), Where(str(folder)), "Nothing was written.") from None


def overwrite_file(path: Path, text: str | bytes, mode: int | None = None) -> None:
    """Write a file that the user named for it, whatever it held.

    Raises:
        WriteFault: it can't be written; it is as it was before.
    """
    if not os.path.exists(path):
        write_file(path, text, None, mode)
        return
    try:
        seen = stamp_of(read_bytes(path, 64 * MOST_BYTES))
    except InputFault as error:
        raise WriteFault(error.what, error.where, "Nothing was changed.", error.remedy) from None
    write_file(path, text, seen, mode)


def replace_lightly(path: Path, text: str, mode: int) -> None:
    """Write a file whole or not at all, whatever it held, without waiting for the disk: for what can be made again.

    Raises:
        OSError: it can't be written; it is as it was before.
        WriteFault: the folder it lies in can't be made.
    """
    make_folder(path.parent)
    _replace(path, text.encode(), False, mode, durably=False)


def _check_unchanged(target: Path, path: Path, seen: str | None) -> None:
    if seen is None:
        return
    if not os.path.exists(target):
        raise WriteFault("it was removed since it was read", Where(str(path)), "Save under another name.")
    if stamp_of(target.read_bytes()) != seen:
        hint = "Look at both versions before one of them is given up. Nothing was written."
        raise ChangedFault("somebody changed it since it was read", Where(str(path)), hint)


def _replace(target: Path, raw: bytes, new: bool, mode: int, *, durably: bool = True) -> None:
    # As `tempfile` does it, which takes 8 ms to load.
    name = target.parent / f".{target.name}.{os.urandom(8).hex()}"
    handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, OURS_ALONE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            _keep_group(handle, target)
            os.fchmod(handle, mode)
            if durably:
                os.fsync(handle)
        if new:
            os.link(name, target)  # Unlike a rename, this fails where a file came into being meanwhile.
            os.unlink(name)
        else:
            os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    if durably:
        _sync_folder(target.parent)


def _keep_group(handle: int, target: Path) -> None:
    """Give a file the group of the one it replaces, where it is one of ours."""
    with contextlib.suppress(OSError):
        if (group := target.stat().st_gid) != os.fstat(handle).st_gid:
            os.fchown(handle, -1, group)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(target: Path) -> int:
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _remedy(error: OSError) -> str:
    done = "Nothing was changed. "
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{done}Make room on that disk, or choose another place."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{done}You may not write there: choose another place, or ask for the right to."
    return done.strip()


def _reason(error: OSError, verb: str) -> str:
    return f"{verb}: {(error.strerror or str(error)).lower()}"
