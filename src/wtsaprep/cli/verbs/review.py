"""``wtsaprep review REF``: what was decided on a chair's text or a proposal, and what of it is agreed and open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.options import add_format, add_output
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.whole_files import add_force, hand_out_paper, see_to_place, tell_printing
from wtsaprep.services.papers.session_papers import PAPER_FORMATS, SESSION_PAPERS, session_paper

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument(
        "ref", metavar="REF", help="a chair's text, its newest revision or the one named; or a proposal"
    )
    parser.add_argument(
        "--paper",
        choices=SESSION_PAPERS,
        default="record",
        help="when what was decided and why (record), or the text as it stands with its open points",
    )
    add_format(parser, PAPER_FORMATS)
    add_output(parser)
    add_force(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the session record, or the agreed text with its open points."""
    form = output_form(arguments, PAPER_FORMATS)
    see_to_place(arguments, form, console)
    made = session_paper(workspace_of(arguments, console), arguments.ref, arguments.paper, form, tell_printing(console))
    hand_out_paper(console, made, form, arguments.output, told=arguments.json)
    return 0
