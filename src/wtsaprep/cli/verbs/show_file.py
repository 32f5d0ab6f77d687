"""``wtsaprep show ./FILE``: a text, a Word file or one of our own files, read without importing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.own_files import own_targets, review_lines
from wtsaprep.cli.read_input import read_input, shown_name, subjects_in
from wtsaprep.cli.verbs.show import put_texts
from wtsaprep.cli.word_files import show_word
from wtsaprep.model.review import Review
from wtsaprep.services.importing.sources import read_source

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what a file holds.

    Raises:
        InputFault: it can't be read.
    """
    if arguments.ref.endswith(".toml"):
        own = own_targets(arguments, arguments.ref, console)
        if not isinstance(own, Review):
            return put_texts(own, arguments, console)
        console.put_lines(review_lines(arguments, arguments.ref, own, console))
        return 0
    read = read_input(arguments.ref, console)
    if isinstance(read, bytes):
        return show_word(read, arguments, console)
    source = read_source(read, shown_name(arguments.ref))
    return put_texts(subjects_in(source, arguments.ref, console), arguments, console)
