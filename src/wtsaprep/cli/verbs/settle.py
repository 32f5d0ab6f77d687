"""``wtsaprep settle REF CLAUSE CHOICE``: conflicts (mine, theirs, both), and replies to our proposal (take, leave)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.by_count import by_count
from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.draft_changes import change_draft
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.named_clauses import clause_names_of
from wtsaprep.drafting.replies import suggestions
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, there_are
from wtsaprep.model.citation_words import called
from wtsaprep.model.resolution import Resolution
from wtsaprep.present.sheet.conflict import conflict_name, conflict_reason
from wtsaprep.services.drafts.answering_replies import (
    leaving_step,
    names_with_new,
    refuse_answered,
    suggestion_called,
    taking_step,
)
from wtsaprep.services.drafts.change_at_once import refuse_words, take_step
from wtsaprep.services.drafts.replies_on import replies_on
from wtsaprep.services.drafts.resolution_conflicts import ResolutionConflicts
from wtsaprep.store.index.find import named_resolution

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.draft_changes import Sessions
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.replies import ReplyVersion, Suggestion
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.reply import Reply
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.index.index import Index

ANSWERS = ("take", "leave")
ALL = "all"
"""Said for a clause, where all that is open is settled one way."""
_FORMAL = "reply, formal"
"""What is listed, but not counted."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal, or a text in force that git merged")
    parser.add_argument(
        "clause", metavar="CLAUSE", nargs="?", default="", help="as in 'resolves 2'; all, for all of them"
    )
    parser.add_argument(
        "choice", nargs="?", choices=(*CHOICES, *ANSWERS), help="a conflict: mine ...; a reply: take ..."
    )
    parser.add_argument("--of", metavar="AUTHOR", help="take, leave: whose version, or its number, from 1")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Settle what is named, and print what is open then; without a choice, only that."""
    index = index_of(arguments, console)
    if bool(arguments.clause) is not bool(arguments.choice) or (arguments.of and arguments.choice not in ANSWERS):
        raise UsageFault("say a clause and what is chosen; --of goes with take and leave")
    if index.proposal(arguments.ref) is None and index.resolution(arguments.ref) is not None:
        rows = _settle_text(index, named_resolution(index, arguments.ref), arguments)
    else:

        def change(session: DraftingSession, _: Sessions) -> list[dict[str, Any]]:
            return _settle(session, index, arguments)

        act = f"settle {arguments.clause}: {arguments.choice}"
        rows = change_draft(index, arguments.ref, console, act, change)
    if arguments.json:
        console.put_json(rows)
    else:
        console.put_lines(
            "\t".join(str(row[name]) for name in ("clause", "what", "number", "of", "says")) for row in rows
        )
    many = sum(row["what"] != _FORMAL for row in rows)
    formal = "Only formal changes are open." if rows else "Nothing is open."
    console.say(f"{many} open" if many else formal)
    return 0


def _settle_text(index: Index, resolution: Resolution, arguments: argparse.Namespace) -> list[dict[str, Any]]:
    if arguments.choice in ANSWERS:
        raise UsageFault("a text in force has no replies", hint=f"Settle it with {', '.join(CHOICES)}.")
    settling = ResolutionConflicts(index.workspace, resolution)
    names = clause_names_of(resolution.provisions, in_full=True)
    if arguments.choice:
        for conflict in _conflicts_meant(settling.conflicts, arguments.clause, names):
            settling.settle(conflict, arguments.choice, conflict_name(conflict, names))
    return [_conflict_data(conflict, names) for conflict in settling.conflicts]


def _settle(session: DraftingSession, index: Index, arguments: argparse.Namespace) -> list[dict[str, Any]]:
    draft = session.draft
    replies = replies_on(index, draft)
    names = names_with_new(draft, replies, suggestions(draft, replies))
    if arguments.choice in CHOICES:
        for conflict in _conflicts_meant(session.conflicts, arguments.clause, names):
            session.settle(conflict, arguments.choice, conflict_name(conflict, names))
    elif arguments.choice:
        _answer(session, replies, arguments, names)
    found = suggestions(session.draft, replies)
    names |= names_with_new(session.draft, replies, found)
    waiting = [_conflict_data(conflict, names) for conflict in session.conflicts]
    for suggestion in found:
        waiting += _open_versions(suggestion, names)
    return waiting


def _answer(
    session: DraftingSession, replies: Sequence[Reply], arguments: argparse.Namespace, names: Mapping[str, str]
) -> None:
    """Take or leave what replies want of the clauses that are meant."""
    refuse_words(session)
    for id_ in _clauses_meant(session.draft, replies, arguments.clause, names):
        suggestion = next(s for s in suggestions(session.draft, replies) if s.provision == id_)
        version = _version(suggestion, arguments.of, all_of_them=arguments.clause == ALL)
        if version is None:
            continue
        refuse_answered(version, leaving=arguments.choice == "leave")
        name = called(names, id_)
        if arguments.choice == "take":
            take_step(session, taking_step(session.draft, replies, version, name))
        else:
            take_step(session, leaving_step(session.draft, version, name))


def _open_versions(suggestion: Suggestion, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What replies want of a clause and nobody answered yet."""
    return [
        {
            "clause": called(names, suggestion.provision),
            "id": suggestion.provision,
            "what": _what(suggestion, version),
            "number": number,
            "of": version.authors,
            "says": _wanted(version),
        }
        for number, version in enumerate(suggestion.versions, 1)
        if version.state == "open"
    ]


def _what(suggestion: Suggestion, version: ReplyVersion) -> str:
    if suggestion.formal:
        return _FORMAL
    return "reply, competing" if version.competing else "reply"


def _conflicts_meant(conflicts: Sequence[Conflict], said: str, names: Mapping[str, str]) -> list[Conflict]:
    """The conflicts on a clause, or on a field by its name; all of them for "all"."""
    wanted = said.casefold().strip()
    meant = [
        conflict
        for conflict in conflicts
        if wanted in (ALL, conflict_name(conflict, names).casefold(), conflict.subject.casefold())
    ]
    if not meant:
        raise InputFault(f"no conflict on {said!r}", hint=there_are(conflict_name(c, names) for c in conflicts))
    return meant


def _clauses_meant(draft: Draft, replies: Sequence[Reply], said: str, names: Mapping[str, str]) -> list[str]:
    """The clauses that replies change and that are meant."""
    found = suggestions(draft, replies)
    if said == ALL:
        return [suggestion.provision for suggestion in found if suggestion.open]
    return [suggestion_called(said, draft, replies, found, names)]


def _version(suggestion: Suggestion, of: str | None, *, all_of_them: bool) -> ReplyVersion | None:
    """The version that is meant: the only open one, or that of an author; None if an author wants nothing here."""
    versions = suggestion.versions
    if of is None:
        meant = [version for version in versions if version.state == "open"] or list(versions)
    elif of.isdecimal():
        meant = by_count(of, versions)
    else:
        meant = [version for version in versions if of.casefold() in version.authors.casefold().split(", ")]
    choices = "; ".join(f"{n} {version.authors}: {_wanted(version)}" for n, version in enumerate(versions, 1))
    if len(meant) > 1:
        raise NeedsDecision(f"{len(meant)} versions of this clause are open", hint=f"Say whose: {choices}")
    if not meant and not all_of_them:
        raise InputFault(f"no version of this clause is {of!r}", hint=f"There are: {choices}")
    return meant[0] if meant else None


def _wanted(version: ReplyVersion) -> str:
    amendment = version.amendment
    if amendment.change == "delete":
        return "deleted"
    return amendment.text if amendment.text is not None else "moved"


def _conflict_data(conflict: Conflict, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "clause": conflict_name(conflict, names),
        "id": conflict.provision,
        "what": "conflict",
        "number": "",
        "of": "",
        "says": conflict_reason(conflict),
    }
