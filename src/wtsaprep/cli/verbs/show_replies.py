"""``wtsaprep show REF --replies``: what replies want of a proposal of ours, clause by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.present.sheet.replies import reply_lines, reply_rows
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.services.drafts.replies_on import replies_on
from wtsaprep.services.importing.import_job import draft_to_answer

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what replies want of a proposal, the versions of each clause one under the other."""
    index = index_of(arguments, console)
    draft = draft_to_answer(index, arguments.ref)
    replies = replies_on(index, draft)
    if arguments.json:
        console.put_json(reply_rows(draft, replies))
    else:
        console.put_lines(plain_lines(reply_lines(draft, replies)))
    return 0
