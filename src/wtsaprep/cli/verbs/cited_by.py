"""``wtsaprep cited-by REF [CLAUSE]``: which texts, proposals and chair's texts cite a text, or one clause of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.present.lists.citing_places import citing_rows
from wtsaprep.services.comparing.unread_files import unread_faults
from wtsaprep.services.search.cited_by import cited_by, subject_named
from wtsaprep.services.search.kept_words import KeptWords

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.services.search.cited_by import CitingPlace

NOTHING_FOUND = 1
_WIDTH = 120


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("ref", metavar="REF", help="a text, here or not: 73, 'No. 9 of the Constitution'")
    parser.add_argument("clause", nargs="?", default="", metavar="CLAUSE", help="one clause of it, as in 'resolves 2'")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print each place that cites it; the exit status is 1 where none does."""
    index = index_of(arguments, console)
    subject = subject_named(index, arguments.ref, arguments.clause)
    kept = KeptWords(index.workspace.folder)
    try:
        found = cited_by(kept, index, subject)
    finally:
        kept.close()
    say_unread(console, unread_faults(index))
    if kept.said:
        console.say(kept.said)
    if arguments.json:
        console.put_json([_data(index.workspace.folder, place) for place in found])
    else:
        console.put_lines(citing_rows(found, _WIDTH))
    if not found:
        console.say(f"nothing here cites {arguments.clause or subject.name}")
    return 0 if found else NOTHING_FOUND


def _data(folder: Path, place: CitingPlace) -> dict[str, Any]:
    return {
        "file": str(folder / place.file),
        "called": place.called,
        "kind": place.kind,
        "clause": place.clause,
        "name": place.name,
        "words": place.words,
        "start": place.start,
        "end": place.end,
        "edition": place.edition,
        "new": place.new,
    }
