"""``wtsaprep review REF``: what was decided on a chair's text or a proposal, and what of it is agreed and open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.formats.papers.agreed import agreed_data, agreed_markdown
from wtsaprep.formats.papers.record import record_data, record_markdown
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.review.record import record
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the session record, or the agreed text with its open points."""
    found = tabled(workspace_of(arguments, console), arguments.ref)
    if arguments.paper == "agreed":
        text = agreed_markdown(found) if arguments.to == "markdown" else _json(agreed_data(found))
    else:
        entries = record(found)
        text = record_markdown(found, entries) if arguments.to == "markdown" else _json(record_data(found, entries))
    console.hand_out(visible_document(text), arguments.output, overwrite_file)
    return 0


def _json(value: object) -> str:
    return f"{json.dumps(value, ensure_ascii=True, indent=2)}\n"
