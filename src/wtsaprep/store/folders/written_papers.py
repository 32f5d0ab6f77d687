"""Papers that were written to files that somebody named: by this list a file is told from one that others made.

It lies among what the program keeps for itself and holds no words: where a paper was written, and the stamp of it.
Where it is lost, or can't be written, a paper of ours counts as another's, and whoever writes over it is asked.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import OURS_ALONE, overwrite_file, read_bytes, read_file, stamp_of
from wtsaprep.store.folders.locations import user_state

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 1_000
"""So many papers are remembered; the oldest is forgotten first."""
_MOST_BYTES = 64 * 1024 * 1024


def is_as_written(path: Path) -> bool:
    """Whether a file is as this program wrote it last."""
    stamp = _known().get(_place(path))
    try:
        return stamp is not None and stamp_of(read_bytes(path, _MOST_BYTES)) == stamp
    except WtsaprepError:
        return False


def write_paper(path: Path, content: str | bytes, mode: int | None = None) -> None:
    """Write a paper to a file that the user named for it, whatever it held, and remember that it is ours.

    Raises:
        WriteFault: it can't be written; what was there is as it was.
    """
    overwrite_file(path, content, mode)
    known = _known()
    known.pop(_place(path), None)
    known[_place(path)] = stamp_of(content.encode() if isinstance(content, str) else content)
    lines = [f"{stamp} {place}\n" for place, stamp in known.items()]
    try:
        overwrite_file(_list(), "".join(lines[-_MOST:]), OURS_ALONE)
    except WtsaprepError:
        return


def _known() -> dict[str, str]:
    """The stamps of what was written, by its place, the oldest first."""
    try:
        lines = read_file(_list()).text.splitlines()
    except WtsaprepError:
        return {}
    return {place: stamp for stamp, _, place in (line.partition(" ") for line in lines) if place}


def _place(path: Path) -> str:
    """A path that fits a line."""
    return os.path.abspath(path).replace("\n", "\0").replace("\r", "\0")


def _list() -> Path:
    return user_state() / "papers"
