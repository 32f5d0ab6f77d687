"""The heads of a folder: its files as lists tell them, copies and those that can't be read apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, cast

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.index.contents import Broken
from wtsaprep.store.index.copies import sort_out

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.store.files.known_states import KnownFile
    from wtsaprep.store.index.copies import Filed

S = TypeVar("S", bound="Filed")


class Heads(NamedTuple, Generic[S]):
    """The heads of a folder's files, in the order of their names, and the files that can't be read."""

    read: tuple[S, ...]
    broken: tuple[Broken, ...]
    copies: tuple[tuple[Path, Path], ...] = ()
    """The files that hold what another one is, and count nowhere, each with that other one."""
    files: Mapping[str, KnownFile] = {}
    """What was made of each file, by its name."""

    def head(self, name: str) -> S | None:
        """The head of a file, a copy or not; None if it can't be read."""
        file = self.files.get(name)
        return None if file is None or isinstance(file.made, WtsaprepError) else cast("S", file.made)


def heads_in(folder: Path, files: Mapping[str, KnownFile]) -> Heads[S]:
    """The heads of a folder, given what was made of each file, by its name."""
    read: list[S] = []
    broken: list[Broken] = []
    for name, file in files.items():
        if isinstance(file.made, WtsaprepError):
            broken.append(Broken(folder / name, file.made))
        else:
            read.append(cast("S", file.made))
    sorted_out = sort_out(tuple(read))
    return Heads(sorted_out.real, tuple(broken), sorted_out.copies, files)
