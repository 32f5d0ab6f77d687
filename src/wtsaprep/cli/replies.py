"""Replies on the command line: what they change is shown, and written when a person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.progress import progress
from wtsaprep.cli.reading import read_input, say_doubts, shown_name
from wtsaprep.errors import InputFault, NeedsDecision, Where
from wtsaprep.present.document import document_lines, plain_lines
from wtsaprep.redline.redline import Redline
from wtsaprep.store.catalogue import find_proposal, open_draft
from wtsaprep.store.replies import read_reply
from wtsaprep.store.sources import read_source

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.replies import Reply
    from wtsaprep.store.workspace import Workspace


def take_replies(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> int:
    """Read replies to a draft one after the other, each onto what the one before left, and save the draft.

    Raises:
        InputFault: there is no such draft, or a reply can't be read.
        NeedsDecision: nobody said that the draft is to be changed; nothing is written.
    """
    for name in progress(console, arguments.files):
        stored = find_proposal(workspace, arguments.onto)
        if stored is None:
            raise InputFault(f"no proposal is called {arguments.onto!r}", Where(str(workspace.folder)))
        source = read_source(read_input(name, console), shown_name(name))
        say_doubts(console, name, (*source.gaps, *source.found.doubts), source.unit)
        reply = read_reply(open_draft(workspace, stored), source)
        if reply.proposal.value == stored.value:
            console.say(f"{shown_name(name)} changes nothing in {arguments.onto}.")
            continue
        _confirm(console, shown_name(name), arguments.onto, reply, accept=arguments.accept_guesses)
        saved, told = workspace.save(reply.proposal)
        console.put(f"{saved.value.symbol} {saved.value.number or saved.value.id}: {saved.path}")
        if told:
            console.say(told)
    return 0


def _confirm(console: Console, name: str, number: str, reply: Reply, *, accept: bool) -> None:
    said = ""
    if reply.drifted:
        said = f"It did not start from your text of {number}, but from this one:\n{_changed(reply.drifted)}\n"
    said += f"{name} changes in your text of {number}:\n{_changed(reply.changes)}"
    if accept:
        console.say(said)
    elif not console.interactive:
        hint = "Run it in a terminal to decide, or add --accept-guesses to change your draft so."
        raise NeedsDecision(said, hint=hint)
    else:
        console.say(said)
        if console.ask("Change your draft so? y or n: ") != "y":
            raise NeedsDecision("nothing was written")


def _changed(laid: Redline) -> str:
    changed = Redline(tuple(p for p in laid.provisions if p.fate != "kept"))
    return "\n".join(f"  {line}" for line in plain_lines(document_lines(changed, "redline")))
