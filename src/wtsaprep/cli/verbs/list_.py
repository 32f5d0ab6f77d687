"""``wtsaprep list``: documents, resolutions, proposals and chair's texts, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json, add_superseded
from wtsaprep.cli.registry import run_part
from wtsaprep.present.lists.library import library_data, library_lines
from wtsaprep.services.comparing.remarks_on_proposals import remarks_in_words

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


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
    contents = index.contents
    for unread in contents.broken:
        console.say_fault(unread.error)
    remarks = remarks_in_words(index)
    if arguments.json:
        broken = [{"file": str(b.path), "error": console.fault_text(b.error)} for b in contents.broken]
        console.put_json(
            {
                "workspace": str(index.workspace.folder),
                **library_data(contents, superseded=arguments.superseded, remarks=remarks),
                "broken": broken,
            }
        )
    else:
        for line in library_lines(contents, superseded=arguments.superseded, remarks=remarks):
            console.put(line)
    return 0
