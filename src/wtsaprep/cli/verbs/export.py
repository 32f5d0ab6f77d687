"""``wtsaprep export REF``: a proposal or a whole contribution as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, say_state
from wtsaprep.cli.targets import draft_subject
from wtsaprep.formats.markdown.annotations import ANNOTATIONS
from wtsaprep.services.papers.exporting import document_of, drafts_in
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document to standard output or a file; nothing is written unless it reads back as itself."""
    index = index_of(arguments, console)
    for draft in drafts_in(index, arguments.ref):
        say_state(console, draft_subject(draft))
        if wanting := draft.proposal.value.wanting:
            console.say(f"{wanting}.")
    asked = [name for name in ANNOTATIONS if getattr(arguments, name)]
    text = document_of(index, arguments.ref, arguments.marks, asked)
    console.hand_out(text, arguments.output, overwrite_file)
    return 0
