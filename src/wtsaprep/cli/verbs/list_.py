"""``wtsaprep list``: documents, resolutions, proposals and chair's texts, with counts."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json, add_superseded
from wtsaprep.cli.registry import run_part
from wtsaprep.cli.unread_files import first_told, say_unread
from wtsaprep.present.lists.library import library_data, library_lines
from wtsaprep.present.lists.odd_files import copy_remedy, copy_words, renamed_words
from wtsaprep.services.comparing.remarks_on_proposals import remarks_in_words
from wtsaprep.services.comparing.unread_files import unread_files

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.index.contents import Contents


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("--needs", action="store_true", help="only what still needs us; for our delegation alone")
    add_superseded(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the workspace from the heads of its files; broken files are named, the rest is listed."""
    if arguments.needs:
        return run_part("list_needs", arguments, console)
    index = index_of(arguments, console)
    unread = unread_files(index)  # First, so that each file is opened once.
    contents = index.contents
    say_unread(console, [file.error for file in unread])
    _say_odd_files(console, contents)
    remarks = remarks_in_words(index)
    if arguments.json:
        broken = [{"file": str(b.path), "error": console.fault_text(b.error)} for b in unread]
        console.put_json(
            {
                "workspace": str(index.workspace.folder),
                **library_data(contents, superseded=arguments.superseded, remarks=remarks),
                "broken": broken,
                "copies": [{"file": str(c.path), "of": str(c.of), "differs": c.differs} for c in contents.copies],
                "renamed": [{"file": str(r.path), "usual": r.usual} for r in contents.renamed],
            }
        )
    else:
        for line in library_lines(contents, superseded=arguments.superseded, remarks=remarks):
            console.put(line)
    return 0


def _say_odd_files(console: Console, contents: Contents) -> None:
    """Name copies, with what to do, and files that were renamed outside."""
    for copy in first_told(console, contents.copies, "copies"):
        compare = f"wtsaprep diff {quote(str(copy.of))} {quote(str(copy.path))}"
        console.say(f"wtsaprep: {copy_words(copy)}: {copy_remedy(copy, compare)}")
    for renamed in first_told(console, contents.renamed, "files that were renamed outside"):
        console.say(f"wtsaprep: {renamed_words(renamed)}")
