"""``wtsaprep comment REF CLAUSE TEXT``: comments on a clause, ours unless they are shared; replied to, resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.draft_changes import change_draft
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.listed_comments import all_comments, comments_on, put_comments
from wtsaprep.cli.options import add_json, whole_number
from wtsaprep.drafting.named_clauses import clause_called, clause_names_of
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.drafts.commenting import (
    adding,
    comment_on,
    refuse_others,
    replying,
    resolving,
    rewording,
)
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.services.drafts.our_comments import OurComments

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.draft_changes import Sessions
    from wtsaprep.cli.listed_comments import ClauseComments
    from wtsaprep.present.lists.comments import CommentEntry
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.index.index import Index


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("clause", metavar="CLAUSE", nargs="?", default="", help="as in 'resolves 2', or how it begins")
    parser.add_argument("text", metavar="TEXT", nargs="?", default="", help="what is said; - reads standard input")
    parser.add_argument("--shared", action="store_true", help="for co-drafters, in the proposal; else for us alone")
    parser.add_argument("--author", metavar="NAME", help="whose name it bears; else the contact of wtsaprep.toml")
    act = parser.add_mutually_exclusive_group()
    act.add_argument(
        "--reply", metavar="N", type=whole_number, help="reply to comment N of the clause, for the same readers"
    )
    act.add_argument(
        "--resolve", metavar="N", type=whole_number, help="resolve the thread of comment N, or open it again"
    )
    act.add_argument("--change", metavar="N", type=whole_number, help="give your own comment N other words")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write a comment, or change what there is; then, and where nothing is said, list the comments there are."""
    index = index_of(arguments, console)
    text = read_words(STANDARD, console) if arguments.text == STANDARD else arguments.text
    acts = (arguments.resolve, arguments.reply, arguments.change)
    if text.strip() and arguments.resolve is not None:
        raise UsageFault("--resolve takes no text")
    if not text.strip() and (arguments.reply or arguments.change or arguments.shared):
        raise UsageFault("say what the comment says")
    if not arguments.clause and any(act is not None for act in acts):
        raise UsageFault("say the clause whose comments are numbered so", hint=f"comment {arguments.ref} lists them.")
    says = bool(text.strip()) or arguments.resolve is not None
    listed = [_said(index, text, arguments, console)] if says else _there(index, arguments, console)
    if any(entry.circle == "private" for one in listed for entry in one.entries):
        say_private(console, index.workspace)
    put_comments(console, listed, as_json=arguments.json, named=not arguments.clause)
    return 0


def _there(index: Index, arguments: argparse.Namespace, console: Console) -> list[ClauseComments]:
    """The comments that are there, of one clause or of all, also while somebody is at work on the draft."""
    draft = stored_draft(index, proposal_meant(index, arguments.ref))
    proposal, baseline = draft.proposal.value, draft.baseline_text
    ours = OurComments(index.workspace, proposal.id)
    comments = proposal.comments, ours.comments
    if ours.fault:
        console.say(f"wtsaprep: {ours.fault}")
    if not arguments.clause:
        return all_comments(draft.revised, baseline, *comments)
    id_ = clause_called(arguments.clause, draft.revised, baseline)
    return [comments_on(id_, clause_names_of(draft.revised, baseline, in_full=True)[id_], *comments)]


def _said(index: Index, text: str, arguments: argparse.Namespace, console: Console) -> ClauseComments:
    """Do what is asked, and give the comments on the clause as they are then."""

    cited = ""

    def change(session: DraftingSession, _: Sessions) -> ClauseComments:
        nonlocal cited
        if arguments.author is not None:
            session.author = arguments.author
        draft = session.draft
        id_ = clause_called(arguments.clause, draft.revised, draft.baseline)
        cited = clause_names_of(draft.revised, draft.baseline, in_full=True)[id_]
        _comment(session, id_, cited, text.strip(), arguments)
        if session.ours.fault:
            console.say(f"wtsaprep: {session.ours.fault}")
        return comments_on(id_, cited, session.draft.proposal.comments, session.ours.comments)

    return change_draft(index, arguments.ref, console, lambda: f"comment on {cited}", change)


def _comment(session: DraftingSession, id_: str, cited: str, text: str, arguments: argparse.Namespace) -> None:
    """Do what is asked."""
    if arguments.resolve is not None:
        entry = _numbered(session, id_, arguments.resolve)
        comment_on(session, cited, entry.circle, resolving(entry.head))
    elif arguments.reply is not None:
        entry = _numbered(session, id_, arguments.reply)
        comment_on(session, cited, entry.circle, replying(entry.head, session.author, text))
    elif arguments.change is not None:
        entry = _numbered(session, id_, arguments.change)
        refuse_others(entry.comment, session.author)
        comment_on(session, cited, entry.circle, rewording(entry.comment, session.author, text))
    else:
        comment_on(session, cited, "shared" if arguments.shared else "private", adding(id_, session.author, text))


def _numbered(session: DraftingSession, id_: str, number: int) -> CommentEntry:
    entries = comments_on(id_, "", session.draft.proposal.comments, session.ours.comments).entries
    if not 1 <= number <= len(entries):
        raise InputFault(f"there is no comment {number} on this clause", hint=f"There are {len(entries)}.")
    return entries[number - 1]
