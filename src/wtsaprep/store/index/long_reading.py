"""Long reading: of so many files that it takes more than a moment, how far it is, and an end to it before its end."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.store.index.files_read import FilesRead, toml_names
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.store.folders.workspace import Workspace

_MANY = 3_000
"""Files that are read within a second or so."""
_AT_ONCE = 500
"""Files that are read between two counts that are told."""
_DONE_AT_ONCE = 100
"""Files with which more is done than to read them, likewise."""


class GivenUp(Exception):
    """Nobody waits any more for what was being read. No fault: nobody is to be told."""


class LongReading:
    """How many files were opened; who waits no more gives it up, and the next file that is asked for ends it."""

    def __init__(self, tell: Callable[[str], None] | None = None) -> None:
        self.given_up = False
        self._tell = tell
        self._opened = 0
        self._words = ""
        self._workspace: Workspace | None = None

    def index_of(self, workspace: Workspace) -> Index:
        """The index of a workspace, whose reading is watched."""
        self._workspace = workspace
        return Index(workspace, FilesRead(self))

    @cached_property
    def files(self) -> int:
        """How many files lists are made from."""
        if (here := self._workspace) is None:
            return 0
        folders = (here.resolutions, here.proposals, here.contributions, here.texts)
        return sum(len(toml_names(folder)) for folder in folders)

    @property
    def is_long(self) -> bool:
        """Whether it takes more than a moment."""
        return self.files > _MANY

    @property
    def words(self) -> str:
        """How far it is."""
        return self._words or f"reading {min(self._opened, self.files):,} of {self.files:,} files ..."

    def opens(self) -> None:
        """A file is about to be opened.

        Raises:
            GivenUp: nobody waits for it any more.
        """
        if self.given_up:
            raise GivenUp
        self._opened += 1
        if self._tell and not self._words and self._opened % _AT_ONCE == 0 and self.is_long:
            self._tell(self.words)

    def goes_on(self, doing: str, number: int, of: int) -> None:
        """So many of the files that something is done with are done.

        Raises:
            GivenUp: nobody waits for it any more.
        """
        if self.given_up:
            raise GivenUp
        if number % _DONE_AT_ONCE == 0:
            self._words = f"{doing} {number:,} of {of:,} files ..." if number else ""
            if self._tell and number:
                self._tell(self._words)
