"""``wtsaprep withdraw REF``: its source took a proposal back; it stays in the workspace and counts no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.options import add_json
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.services.drafts.withdrawing import withdraw

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("proposal", metavar="REF", help="the proposal, as in ARB/36A1/1")
    parser.add_argument("--back", action="store_true", help="it stands again")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Mark the proposal, and print its number."""
    workspace = workspace_of(arguments, console)
    value = withdraw(workspace, arguments.proposal, back=arguments.back).value
    state = "is withdrawn, and compared with nothing" if value.withdrawn else "stands again"
    console.say(f"{filed_title(value)} {state}.")
    say_private(console, workspace)
    if arguments.json:
        console.put_json({"number": value.number, "id": value.id, "withdrawn": value.withdrawn})
    else:
        console.put(value.name)
    return 0
