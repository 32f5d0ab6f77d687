"""``wtsaprep review REF``: what was decided on a chair's text or a proposal, and what of it is agreed and open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.services.papers.session_papers import session_paper
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the session record, or the agreed text with its open points."""
    text = session_paper(workspace_of(arguments, console), arguments.ref, arguments.paper, arguments.to)
    console.hand_out(text, arguments.output, overwrite_file)
    return 0
