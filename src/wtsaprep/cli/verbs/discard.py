"""``wtsaprep discard REF``: a proposal out of the workspace; ``wtsaprep undo`` brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.services.drafts.discarding import discard_proposal

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("--json", action="store_true", help="say what was done as JSON")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Discard a proposal, and its document where that carries nothing else."""
    workspace = workspace_of(arguments, console)
    gone = discard_proposal(workspace, arguments.ref)
    if arguments.json:
        console.put_json(
            {"discarded": gone.proposal.name, "document": gone.with_document, "supporters": list(gone.supporters)}
        )
    else:
        document = f", and its document {gone.with_document}" if gone.with_document else ""
        console.put(f"{filed_title(gone.proposal)} is discarded{document}")
    if gone.supporters:
        console.say(f"What supports it has no text now: {', '.join(gone.supporters)}")
    console.say("`wtsaprep undo` brings it back.")
    say_private(console, workspace)
    return 0
