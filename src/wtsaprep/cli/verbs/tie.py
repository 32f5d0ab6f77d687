"""``wtsaprep tie REF LANGUAGE --here CLAUSE --there CLAUSE``: put right which clauses of two languages say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.options import add_json
from wtsaprep.comparison.parallel_ties import Tie
from wtsaprep.drafting.named_clauses import clause_called
from wtsaprep.formats.matrix.parallel import parallel_data
from wtsaprep.model.language import CODES
from wtsaprep.present.lists.parallel import parallel_lines
from wtsaprep.services.comparing.parallel_reading import kept_beside, read_beside
from wtsaprep.services.comparing.ties_by_hand import tie_by_hand
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("ref", metavar="REF", help="the text in force, as in 11")
    languages = ", ".join(CODES)
    parser.add_argument("language", choices=CODES, metavar="LANGUAGE", help=f"the other language ({languages})")
    parser.add_argument("--here", nargs="+", default=[], metavar="CLAUSE", help="clauses of the text in force")
    what = "clauses of the other text that say the same; with --here or --there alone, each is marked as a gap"
    parser.add_argument("--there", nargs="+", default=[], metavar="CLAUSE", help=what)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Tie them, and print the rows of two columns in which they stand now."""
    index = index_of(arguments, console)
    text = named_resolution(index, arguments.ref)
    other = kept_beside(index, text, arguments.language).value
    said = Tie(
        tuple(dict.fromkeys(clause_called(clause, text.provisions) for clause in arguments.here)),
        tuple(dict.fromkeys(clause_called(clause, other.provisions) for clause in arguments.there)),
    )
    told = tie_by_hand(index.workspace, text, arguments.language, said)
    console.say(f"done: {told}")
    say_private(console, index.workspace)
    table = read_beside(Index(index.workspace), text, text.provisions, arguments.language, text.name)
    rows = [
        row
        for row in table.rows
        if any(cell.id in said.here for cell in row.here) or any(cell.id in said.there for cell in row.there)
    ]
    if arguments.json:
        console.put_json(parallel_data(table, rows))
    else:
        console.put_lines(list(parallel_lines(table, rows)))
    return 0
