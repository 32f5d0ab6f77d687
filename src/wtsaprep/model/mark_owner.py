"""Owners of marks: who made each change that a file brought, and when; beside the text and outside its laws."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from wtsaprep.model.provision import Id
from wtsaprep.model.value import OneLine, Value

WordMark = Literal["deleted", "inserted"]
OwnedMark = Literal["deleted", "inserted", "moved", "split", "joined"]
"""What somebody did: to words, or to a clause as a whole."""
UNKNOWN_AUTHOR = "unknown author"
"""What is said where a file names nobody."""


class MarkAuthor(NamedTuple):
    """Who made a mark and when, as the file says it; both may be unknown."""

    author: str = ""
    date: str = ""


class MarkOwner(Value):
    """One mark, or a piece of one, and who made it. Names come from files alone; nobody is asked for one.

    Deleted words stand in the text in force, inserted ones in the revised text, both as printed; a clause that was
    moved, split off or joined to another has a row without words.
    """

    provision: Id
    mark: OwnedMark
    words: OneLine = ""
    at: Annotated[int, Field(ge=0)] = 0
    """The place of the words in their text, in characters."""
    author: OneLine = ""
    date: OneLine = ""

    @property
    def by(self) -> MarkAuthor:
        """Who made it."""
        return MarkAuthor(self.author, self.date)
