"""Odd files in sentences: copies that a sync service or a file browser made, and files renamed outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.copies import Copy, Renamed

_MOST_TOLD = 2
"""Sentences that are told at once where there is little room."""


def copy_words(copy: Copy) -> str:
    """What a copy is."""
    how = "differs from it" if copy.differs else "is the same to the letter"
    return f"{copy.path.name} is a copy of {copy.of.name}, {how} and counts nowhere"


def copy_remedy(copy: Copy, compare: str) -> str:
    """What to do about a copy; ``compare`` is what lays both over each other."""
    if not copy.differs:
        return "delete it"
    return f"{compare} shows how; put what is missing into {copy.of.name}, then delete the copy"


def renamed_words(renamed: Renamed) -> str:
    """What a renamed file is."""
    return f"{renamed.path.name} is not called {renamed.usual}, as it would be by itself; it counts all the same"


def odd_files_told(contents: Contents, compare: str) -> str:
    """What is to be known of odd files when the program starts: copies first; empty where there are none."""
    copies = (f"{copy_words(copy)}: {copy_remedy(copy, compare)}" for copy in contents.copies)
    told = [*copies, *map(renamed_words, contents.renamed)]
    more = len(told) - _MOST_TOLD
    return "; ".join((*told[:_MOST_TOLD], *([f"and {more} more files"] if more > 0 else [])))
