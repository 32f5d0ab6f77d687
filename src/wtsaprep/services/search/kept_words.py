"""A catalogue of words that is kept up to date, and made anew or done without, whatever is wrong with it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from wtsaprep.store.words.filling import copies, fill, stale
from wtsaprep.store.words.word_catalogue import in_memory, open_anew, open_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.index.index import Index
    from wtsaprep.store.words.word_catalogue import WordCatalogue


class KeptWords:
    """The catalogue of a workspace, whatever becomes of its file."""

    def __init__(self, folder: Path, *, ours: bool = False) -> None:
        self._folder = folder
        self.catalogue: WordCatalogue = open_catalogue(folder, ours=ours)
        """What is asked; another one once it was begun anew."""
        self.copies: frozenset[int] = frozenset()
        """The files in it that hold what another one is."""
        self._said = ""

    @property
    def said(self) -> str:
        """What is to be told of it, in a sentence; else empty."""
        return self._said or self.catalogue.said

    def pending(self, index: Index) -> int:
        """How many files are to be read before all is known; none is read for it."""
        try:
            return stale(self.catalogue, index).files
        except sqlite3.DatabaseError:
            self.begin_anew()
            return stale(self.catalogue, index).files

    def bring_up_to_date(self, index: Index) -> None:
        """Let it say what the files do; it can be asked meanwhile.

        Raises:
            GivenUp: nobody waits for it any more (`LongReading`); what was done stays.
        """
        self._said = ""
        try:
            self._fill(index)
        except sqlite3.DatabaseError as error:
            if _is_held(error):
                self._said = (
                    f"{self.catalogue.name} can't be brought up to date now ({error}); what it knew is searched"
                )
                return
            self.begin_anew()
            try:
                self._fill(index)
            except sqlite3.DatabaseError as again:  # The disk is full, as a rule.
                self.catalogue.close()
                self.catalogue = in_memory(again, ours=self.catalogue.ours)
                self._fill(index)

    def begin_anew(self) -> None:
        """Make another one in place of one that turned out to be damaged."""
        self.catalogue = open_anew(self.catalogue, self._folder)

    def close(self) -> None:
        """Let go of it."""
        self.catalogue.close()

    def _fill(self, index: Index) -> None:
        fill(self.catalogue, index)
        self.copies = frozenset() if self.catalogue.ours else copies(self.catalogue, index)


def _is_held(error: sqlite3.DatabaseError) -> bool:
    """Whether another program writes just now."""
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "busy" in str(error))
