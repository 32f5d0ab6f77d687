"""Searching texts: which files of a workspace hold some words, without parsing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.index.file_heads import toml_files

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace


def paths_with_words(workspace: Workspace, words: str) -> frozenset[Path]:
    """The files of resolutions, proposals and chair's texts whose text holds the words, whatever their case."""
    wanted = words.casefold()
    found: set[Path] = set()
    for folder in (workspace.resolutions, workspace.proposals, workspace.texts):
        for path in toml_files(folder):
            try:
                if wanted in read_file(path).text.casefold():
                    found.add(path)
            except WtsaprepError:
                continue  # The list names what can't be read.
    return frozenset(found)
