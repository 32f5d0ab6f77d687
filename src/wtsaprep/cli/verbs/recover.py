"""``wtsaprep recover``: what was left unsaved, as a list, and one of them as a file, also if its draft is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.hand_out import hand_out
from wtsaprep.services.drafts.leftover_journals import left_journals, unsaved_text
from wtsaprep.store.files.single_files import write_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("journal", metavar="JOURNAL", nargs="?", help="a journal, as the list calls it")
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help="a new file; - is standard output")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List journals with unsaved work, or write out what one of them holds; the journal stays as it is."""
    if arguments.journal is None:
        for left in left_journals():
            console.put(f"{left.name}\t{left.draft}\t{left.state}")
        return 0
    text, notes = unsaved_text(workspace_of(arguments, console), arguments.journal)
    for sentence in notes:
        console.say(sentence)
    hand_out(console, text, arguments.output, partial(write_file, seen=None))
    return 0
