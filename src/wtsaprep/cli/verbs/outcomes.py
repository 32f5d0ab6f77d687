"""``wtsaprep outcomes [REF]``: what became of each proposal, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_format, add_output, add_superseded
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.cli.whole_files import add_force, hand_out_paper, see_to_place
from wtsaprep.cli.writers import OUTCOMES_FORMATS, outcomes_made
from wtsaprep.services.comparing.unread_files import unread_faults
from wtsaprep.services.papers.kept_outcomes import KeptOutcomes

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    what = "only proposals on this text in force, of this document, or this one"
    parser.add_argument("ref", metavar="REF", nargs="?", help=what)
    add_format(parser, OUTCOMES_FORMATS)
    add_output(parser)
    add_force(parser)
    add_superseded(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the table; what can't be read is named, and the others are listed."""
    form = output_form(arguments, OUTCOMES_FORMATS)
    see_to_place(arguments, form, console)
    index = index_of(arguments, console)
    kept = KeptOutcomes(index, arguments.ref or "", superseded=arguments.superseded)
    outcomes, about = kept.outcomes()
    unread = outcomes.broken if arguments.ref else (*unread_faults(index), *outcomes.broken)
    say_unread(console, unread)
    hand_out_paper(console, outcomes_made(outcomes.rows, about, form), form, arguments.output, told=arguments.json)
    kept.keep()
    return 0
