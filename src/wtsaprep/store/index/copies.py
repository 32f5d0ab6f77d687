"""Copies and renamed files: what a sync service, a file browser or an editor made of a file of ours, known by its id.

Of files that hold the same thing one is real: that which bears the name the program gives it, else the one of the
shortest name, since those of copies add to it. All others are copies, which count nowhere. A file alone with its id is
real, whatever its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from wtsaprep.errors import InputFault

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from pathlib import Path

    from wtsaprep.store.index.files_read import FilesRead


class Filed(Protocol):
    """What tells whose file it is: the head of one."""

    @property
    def path(self) -> Path: ...
    @property
    def identity(self) -> Hashable: ...
    @property
    def usual_name(self) -> str: ...


F = TypeVar("F", bound=Filed)


class Copy(NamedTuple):
    """A file that holds what another one is, and counts nowhere."""

    path: Path
    of: Path
    differs: bool
    """Whether it is another state of it, and not the same to the letter."""


def copy_of(files: FilesRead, path: Path, of: Path) -> Copy:
    """A file that is a copy of another one; where one of them can't be read whole, it is not the same to the letter."""
    try:
        return Copy(path, of, files.stamp(path) != files.stamp(of))
    except InputFault:
        return Copy(path, of, True)


class Renamed(NamedTuple):
    """A file that was given another name than the program gives it; it counts as ever."""

    path: Path
    usual: str
    """The name that the program gives it."""


class SortedOut(NamedTuple, Generic[F]):
    """The heads of files, those of copies apart."""

    real: tuple[F, ...]
    copies: tuple[tuple[Path, Path], ...]
    """Each copy with the file that it is one of."""


def sort_out(heads: tuple[F, ...]) -> SortedOut[F]:
    """See which of some files of one folder are copies of which."""
    if len(heads) < 2:
        return SortedOut(heads, ())
    real: dict[Hashable, F] = {}
    for head in heads:
        other = real.get(head.identity)
        if other is None or _standing(head) < _standing(other):
            real[head.identity] = head
    if len(real) == len(heads):
        return SortedOut(heads, ())
    copies = tuple((h.path, real[h.identity].path) for h in heads if real[h.identity] is not h)
    return SortedOut(tuple(head for head in heads if real[head.identity] is head), copies)


def renamed(heads: tuple[F, ...]) -> Iterator[Renamed]:
    """Those files that do not bear the name that the program gives them."""
    for head in heads:
        if head.path.stem != head.usual_name:
            yield Renamed(head.path, f"{head.usual_name}{head.path.suffix}")


def _standing(head: Filed) -> tuple[bool, int, str]:
    """Less for the one that is real."""
    stem = head.path.stem
    return (stem != head.usual_name, len(stem), stem)
