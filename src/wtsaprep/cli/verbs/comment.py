"""``wtsaprep comment REF CLAUSE TEXT``: comments on a clause, ours unless they are shared; replied to, resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.draft_changes import change_draft
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import add_json, whole_number
from wtsaprep.drafting.comments import on_provision, threads
from wtsaprep.drafting.named_clauses import clause_called, clause_names_of
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.present.lists.comments import CommentEntry, comment_rows
from wtsaprep.services.drafts.commenting import (
    adding,
    comment_on,
    refuse_others,
    replying,
    resolving,
    rewording,
)

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.draft_changes import Sessions
    from wtsaprep.model.proposal import Circle
    from wtsaprep.services.drafts.drafting_session import DraftingSession

    Entries = tuple[str, list[CommentEntry]]
    """What a clause is called, and the comments on it, as they are numbered."""

_CIRCLES: tuple[Circle, ...] = ("private", "shared")


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("clause", metavar="CLAUSE", help="as in 'resolves 2', or how it begins")
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
    """Write a comment, or change what there is; then, and without a text, list the comments on the clause."""
    index = index_of(arguments, console)
    text = read_words(STANDARD, console) if arguments.text == STANDARD else arguments.text
    wants_text = arguments.resolve is None
    if text.strip() and not wants_text:
        raise UsageFault("--resolve takes no text")
    if wants_text and not text.strip() and (arguments.reply or arguments.change or arguments.shared):
        raise UsageFault("say what the comment says")

    def change(session: DraftingSession, _: Sessions) -> Entries:
        if arguments.author is not None:
            session.author = arguments.author
        draft = session.draft
        id_ = clause_called(arguments.clause, draft.revised, draft.baseline)
        cited = clause_names_of(draft.revised, draft.baseline, in_full=True)[id_]
        _comment(session, id_, cited, text.strip(), arguments)
        if session.ours.fault:
            console.say(f"wtsaprep: {session.ours.fault}")
        return cited, _entries(session, id_)

    cited, entries = change_draft(index, arguments.ref, console, f"comment on {arguments.clause}", change)
    if any(entry.circle == "private" for entry in entries):
        say_private(console, index.workspace)
    if arguments.json:
        console.put_json([_data(cited, number, entry) for number, entry in enumerate(entries, 1)])
        return 0
    _put_rows(console, entries)
    return 0


def _comment(session: DraftingSession, id_: str, cited: str, text: str, arguments: argparse.Namespace) -> None:
    """Do what is asked; nothing if nothing is said."""
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
    elif text:
        comment_on(session, cited, "shared" if arguments.shared else "private", adding(id_, session.author, text))


def _entries(session: DraftingSession, id_: str) -> list[CommentEntry]:
    """The comments on a clause in the order in which they are listed, ours first, a thread after the other."""
    entries: list[CommentEntry] = []
    for circle in _CIRCLES:
        comments = session.ours.comments if circle == "private" else session.draft.proposal.comments
        for thread in threads(on_provision(comments, id_)):
            entries += (CommentEntry(circle, thread.head, said) for said in (thread.head, *thread.replies))
    return entries


def _numbered(session: DraftingSession, id_: str, number: int) -> CommentEntry:
    entries = _entries(session, id_)
    if not 1 <= number <= len(entries):
        raise InputFault(f"there is no comment {number} on this clause", hint=f"There are {len(entries)}.")
    return entries[number - 1]


def _put_rows(console: Console, entries: list[CommentEntry]) -> None:
    """The threads, ours first; each comment has its number before its first line."""
    numbers = iter(range(1, len(entries) + 1))
    for circle in _CIRCLES:
        last: CommentEntry | None = None
        for row in comment_rows(circle, tuple(entry.comment for entry in entries if entry.circle == circle)):
            if row.entry is None:
                continue
            console.put(row.text if row.entry is last else f"{next(numbers)}  {row.text}")
            last = row.entry


def _data(cited: str, number: int, entry: CommentEntry) -> dict[str, Any]:
    comment = entry.comment
    return {
        "number": number,
        "clause": cited,
        "circle": entry.circle,
        "author": comment.author,
        "date": comment.date,
        "text": comment.text,
        "reply": comment is not entry.head,
        "resolved": entry.head.resolved,
    }
