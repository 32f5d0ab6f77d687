"""Replies on the command line: returned texts and other proposals read as changes to a draft of ours."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, workspace_of
from wtsaprep.cli.guesses import accept_gaps, answered
from wtsaprep.cli.read_input import read_input, say_doubts, shown_name
from wtsaprep.drafting.draft import Draft
from wtsaprep.errors import UsageFault
from wtsaprep.present.sheet.replies import reply_lines, reply_rows
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.text.counted import counted
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft, stored_draft
from wtsaprep.services.importing.returned_texts import Sender, read_reply, reply_from, scan_returned
from wtsaprep.store.folders.replies import known_reply, new_reply
from wtsaprep.store.index.find import find_proposal, replies_to
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.model.reply import Reply
    from wtsaprep.store.folders.workspace import Stored


def import_replies(arguments: argparse.Namespace, console: Console) -> int:
    """Read all that came as replies to one draft, and only then write; what is there already is told."""
    if arguments.baseline or arguments.revised:
        raise UsageFault("--onto names the text that is answered, so --baseline and --revised have no place with it")
    workspace = workspace_of(arguments, console)
    index = Index(workspace)
    draft, number = draft_to_answer(index, arguments.onto)
    there = list(replies_to(index, draft.proposal.id))
    sender = Sender(arguments.author or "", datetime.date.today().isoformat())
    new: list[Stored[Reply]] = []
    known: list[str] = []
    for name in arguments.files:
        reply = _reply(index, arguments, console, draft, there, name, sender)
        if known_reply(there, reply):
            known.append(f"The reply of {reply.author} in {shown_name(name)} is in the workspace already.")
        elif not (reply.amendments or reply.reasons or reply.comments):
            known.append(f"{reply.author} changes nothing of {number}: {shown_name(name)}")
        else:
            there.append(reply)
            new.append(new_reply(workspace, reply))
    for told in known:
        console.say(told)
    for stored in new:
        workspace.save(stored)
        if not arguments.json:
            console.put(f"{_counted(stored.value)} to {number} by {stored.value.author}: {stored.path}")
    if arguments.json:
        rows = [
            {"id": r.value.id, "author": r.value.author, "changes": len(r.value.amendments), "file": str(r.path)}
            for r in new
        ]
        console.put_json({"onto": number, "replies": rows, "known": known})
    return 0


def draft_to_answer(index: Index, reference: str) -> tuple[Draft, str]:
    """The draft that replies answer, and what it is called.

    Raises:
        UsageFault: the reference names no proposal.
        InputFault: nothing is called that, or it can't be read.
    """
    found = open_named(index, reference)
    if not isinstance(found, StoredDraft):
        raise UsageFault(f"{reference} is no proposal", hint="Name a proposal of ours, as in ARB/XX/1.")
    proposal = found.proposal.value
    return Draft(proposal, found.baseline_text, found.revised), proposal.number or proposal.id


def _reply(
    index: Index,
    arguments: argparse.Namespace,
    console: Console,
    draft: Draft,
    there: list[Reply],
    name: str,
    sender: Sender,
) -> Reply:
    """What a word names as a reply: a proposal in the workspace, or else a file; ``./UAE`` can only be a file."""
    if not name.startswith(("-", "./", "../", "/", "~")) and (other := find_proposal(index, name)):
        return reply_from(draft, there, stored_draft(index, other), sender)
    returned = scan_returned(draft, read_input(name, console), shown_name(name))
    accept_gaps(console, returned.source.told_gaps, accept=arguments.accept_guesses)
    answers = answered(console, returned.found.guesses, shown_name(name), accept=arguments.accept_guesses)
    reply, doubts = read_reply(draft, there, returned, answers, sender)
    say_doubts(console, name, doubts, returned.source.unit)
    return reply


def _counted(reply: Reply) -> str:
    return counted(len(reply.amendments), "change")


def show_replies(arguments: argparse.Namespace, console: Console) -> int:
    """Print what replies want of a proposal, the versions of each clause one under the other."""
    index = index_of(arguments, console)
    draft, _ = draft_to_answer(index, arguments.ref)
    replies = replies_to(index, draft.proposal.id)
    if arguments.json:
        console.put_json(reply_rows(draft, replies))
    else:
        console.put_lines(plain_lines(reply_lines(draft, replies)))
    return 0
