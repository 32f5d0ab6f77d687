"""``wtsaprep export REF``: a proposal or a whole contribution as a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.cli.session import say_state, workspace_of
from wtsaprep.cli.subjects import draft_subject, drafts_of
from wtsaprep.errors import UsageFault
from wtsaprep.formats.markdown.document import Entry, markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.numbers import parse_number
from wtsaprep.store.catalogue import Draft, find
from wtsaprep.store.contents import read_contents
from wtsaprep.store.files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.store.workspace import Workspace


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document to standard output or a file; nothing is written unless it reads back as itself."""
    workspace = workspace_of(arguments, console)
    contribution, drafts = _document(workspace, arguments.ref)
    for draft in drafts:
        say_state(console, draft_subject(draft))
        _warn(console, draft.proposal.value)
    entries = [Entry(draft.proposal.value, draft.baseline, draft.revised) for draft in drafts]
    text = markdown_document(contribution, entries, arguments.marks)
    if arguments.output == "-":
        console.put_document(text)
    else:
        path = Path(arguments.output).expanduser()
        overwrite_file(path, text)
        console.say(f"Written: {path.absolute()}")
    return 0


def _document(workspace: Workspace, reference: str) -> tuple[Contribution, list[Draft]]:
    found = find(workspace, reference)
    if isinstance(found, Contribution):
        return found, list(drafts_of(workspace, found))
    if isinstance(found, Draft):
        return _cover(workspace, found.proposal.value), [found]
    hint = "Name a proposal or a document; `wtsaprep list` shows them. A new change begins with `wtsaprep new MOD`."
    raise UsageFault(f"{reference} is a text in force, not a proposal", hint=hint)


def _cover(workspace: Workspace, proposal: Proposal) -> Contribution:
    """The cover of the contribution that carries a proposal, or one made of what the event and the number tell."""
    for one in read_contents(workspace).contributions:
        if proposal.id in one.proposals:
            return workspace.load(Contribution, one.path).value
    event, number = workspace.event(), parse_number(proposal.number)
    return Contribution(
        document=number.document if number else "",
        addenda=number.addenda if number else (),
        revision=number.revision if number else 0,
        sources=proposal.sources,
        practice=proposal.practice,
        language=proposal.language,
        event=event.event,
        place=event.place,
        dates=event.dates,
        proposals=(proposal.id,),
    )


def _warn(console: Console, proposal: Proposal) -> None:
    if proposal.symbol in ("SUP", "NOC") and not proposal.reasons:
        console.say(f"{proposal.symbol} {proposal.number}: a {proposal.symbol} must give its reasons; there are none.")
