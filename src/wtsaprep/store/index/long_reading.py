"""Long reading: what is told before a workspace is read that has so many files that it takes more than a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.store.index.index import Index

_MANY = 3_000
"""Files that are read within a second or so."""


def long_reading(index: Index) -> str:
    """What is to be read, in words, if that takes more than a moment; else empty."""
    here = index.workspace
    many = sum(len(index.listed(f)) for f in (here.resolutions, here.proposals, here.contributions, here.texts))
    return f"reading {many:,} files ..." if many > _MANY else ""
