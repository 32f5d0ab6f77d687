"""``wtsaprep review REF``: what was decided on a chair's text or a proposal, and what of it is agreed and open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.session import workspace_of
from wtsaprep.present.visible import visible_document
from wtsaprep.store.files import overwrite_file
from wtsaprep.store.papers import paper_of

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the session record, or the agreed text with its open points."""
    text = paper_of(workspace_of(arguments, console), arguments.ref, arguments.paper, arguments.to)
    console.hand_out(visible_document(text), arguments.output, overwrite_file)
    return 0
