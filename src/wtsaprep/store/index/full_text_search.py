"""Full-text search: which files of a workspace hold some words, without parsing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.index.index import Index


def paths_with_words(index: Index, words: str) -> frozenset[Path]:
    """The files of resolutions, proposals and chair's texts whose text holds the words, whatever their case."""
    wanted = words.casefold()

    def found() -> frozenset[Path]:
        return frozenset(path for path in index.text_files() if wanted in _text(index, path).casefold())

    return index.files.once((paths_with_words, wanted), found)


def _text(index: Index, path: Path) -> str:
    try:
        return index.files.text(path).text
    except WtsaprepError:
        return ""  # The list names what can't be read.
