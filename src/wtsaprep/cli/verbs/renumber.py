"""``wtsaprep renumber DOCUMENT NEW``: a whole contribution under a new number, in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.renumber import NUMBERING_STYLES
from wtsaprep.services.drafts.renumbering import carry_out_renumbering, plan_renumbering

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("contribution", metavar="DOCUMENT", help="the document, as in ARB/XX")
    parser.add_argument("number", metavar="NEW", help="its new number, as in ARB/36")
    parser.add_argument(
        "--as",
        dest="style",
        choices=NUMBERING_STYLES,
        default=NUMBERING_STYLES[0],
        help="ARB/36/1, ARB/36/2 ... (serials), or each proposal an addendum: ARB/36A1/1, ARB/36A2/1 ...",
    )
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Renumber all proposals of the contribution, or none; print what became of each."""
    workspace = workspace_of(arguments, console)
    plan = plan_renumbering(workspace, arguments.contribution, arguments.number, arguments.style)
    for note in carry_out_renumbering(workspace, plan):
        console.say(note)
    if arguments.json:
        console.put_json([{"from": old, "to": new} for old, new in plan.changes])
    else:
        console.put_lines(list(plan.lines()))
    console.say("The earlier numbers still find them.")
    return 0
