"""Handing out a document: to standard output, or to a file that the user named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.files.single_files import typed_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.cli.console import Console

STANDARD = "-"
"""Standard input or output in place of a file."""


def hand_out(
    console: Console, text: str | bytes, output: str, write: Callable[[Path, str | bytes], object]
) -> Path | None:
    """A document to standard output, for ``-``, or by ``write`` to a file, which is then named, and given back.

    Raises:
        InputFault: the file's name can't be read.
    """
    if output == STANDARD:
        if isinstance(text, bytes):
            console.put_bytes(text)
        else:
            console.put_document(text)
        return None
    path = typed_path(output)
    write(path, text)
    console.say(f"Written: {path.absolute()}")
    return path.absolute()
