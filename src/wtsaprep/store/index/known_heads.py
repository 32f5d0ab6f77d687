"""Known heads: the heads of files that an action before this one read, where the files are what they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.index.contents import broken_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.store.files.known_states import KnownStates
    from wtsaprep.store.index.files_read import FilesRead

S = TypeVar("S")


def known_head(known: KnownStates | None, files: FilesRead, path: Path, summarize: Callable[[FilesRead, Path], S]) -> S:
    """The head of a file, as ``summarize`` makes it.

    Raises:
        InputFault: it can't be read.
    """
    if known is None:
        return summarize(files, path)

    def made() -> tuple[S | WtsaprepError, str]:
        try:
            return summarize(files, path), files.stamp_read(path)
        except WtsaprepError as fault:
            return broken_file(path, fault).error, ""

    head, stamp = known.of(path, (summarize, path.name), made)
    if isinstance(head, WtsaprepError):
        raise head
    files.know(path, stamp)
    return head
