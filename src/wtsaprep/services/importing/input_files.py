"""Inputs: the Word and text files that people name to be read, and names that begin as they typed."""

from __future__ import annotations

import os

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.word.kinds import WORD_BYTES, kind_of
from wtsaprep.store.files.single_files import MOST_BYTES, decoded, read_bytes, typed_path

Input = str | bytes
"""What is read: a text, or the bytes of a Word file."""

PASTED = "pasted text"
"""What a text is called that came from no file."""
_MOST_NAMES = 200


def read_input_file(name: str) -> Input:
    """A file that somebody named.

    Raises:
        InputFault: it is neither a Word file nor bounded UTF-8 text, or it is an empty one.
    """
    return as_input(read_bytes(typed_path(name), WORD_BYTES), name, name)


def as_input(raw: bytes, name: str, shown: str) -> Input:
    """Some bytes as what they are, a Word file or a text; ``shown`` is what faults call them.

    Raises:
        InputFault: they are something else, or nothing.
    """
    try:
        if kind_of(raw, name) == "word":
            return raw
    except InputFault as fault:
        raise InputFault(fault.what, Where(shown), fault.hint, fault.remedy) from None
    if len(raw) > MOST_BYTES:
        what = f"too large: {len(raw) / 1e6:.0f} MB, at most {MOST_BYTES // 2**20} MB of text are read"
        raise InputFault(what, Where(shown))
    text = decoded(raw, shown)
    if not text.strip():
        raise InputFault("there is no text in it", Where(shown))
    return text


def files_like(typed: str) -> list[str]:
    """Paths that begin as somebody typed, to complete it; folders end in "/"."""
    shown, begun = os.path.split(typed)
    try:
        with os.scandir(os.path.expanduser(shown) or ".") as entries:
            names = [entry.name + "/" * entry.is_dir() for entry in entries if entry.name.startswith(begun)]
    except OSError:
        return []
    return [os.path.join(shown, name) for name in sorted(names) if begun or not name.startswith(".")][:_MOST_NAMES]


def completed(typed: str) -> tuple[str, list[str]]:
    """A path as far as there is but one way to go on from what was typed, and the names that it may go on with."""
    ways = files_like(typed)
    if not ways:
        return typed, []
    # Of sorted names the first and the last differ first.
    alike = next((at for at, (a, b) in enumerate(zip(ways[0], ways[-1], strict=False)) if a != b), len(ways[0]))
    folder = len(os.path.split(typed)[0])
    return ways[0][:alike], [way[folder:].lstrip("/") for way in ways]
