"""Inputs: the text files that people name to be read, and names that begin as they typed."""

from __future__ import annotations

import os

from wtsaprep.errors import InputFault, Where
from wtsaprep.store.files import read_file, typed_path

_MOST_NAMES = 200


def read_input_file(name: str) -> str:
    """The text of a file that somebody named.

    Raises:
        InputFault: it is no bounded UTF-8 text, or an empty one.
    """
    text = read_file(typed_path(name)).text
    if not text.strip():
        raise InputFault("there is no text in it", Where(name))
    return text


def files_like(typed: str) -> list[str]:
    """Paths that begin as somebody typed, to complete it; folders end in "/"."""
    folder = os.path.dirname(os.path.expanduser(typed)) or "."
    shown = os.path.dirname(typed)
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry.name + "/" * entry.is_dir()) for entry in found)[:_MOST_NAMES]
    except OSError:
        return []
    return [os.path.join(shown, name) for name in entries if not name.startswith(".")]
