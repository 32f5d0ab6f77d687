"""``wtsaprep show ./FILE``: a text or a Word file, read without importing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.read_input import read_input, shown_name, subjects_in
from wtsaprep.cli.verbs.show import put_texts
from wtsaprep.cli.word_files import show_word
from wtsaprep.services.importing.sources import read_source

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what a file holds.

    Raises:
        InputFault: it can't be read.
    """
    read = read_input(arguments.ref, console)
    if isinstance(read, bytes):
        return show_word(read, arguments, console)
    source = read_source(read, shown_name(arguments.ref))
    return put_texts(subjects_in(source, arguments.ref, console), arguments, console)
