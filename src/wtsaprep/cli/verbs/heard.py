"""``wtsaprep heard REF CLAUSE SOURCE VIEW``: what somebody said of a change; private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import add_json
from wtsaprep.cli.verbs.position import add_through, put_held
from wtsaprep.model.position import LEANINGS
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.sessions.named_changes import change_called, choice_named
from wtsaprep.services.sessions.position_fields import heard_fields
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("clause", metavar="CLAUSE", help="as in 'resolves 2', or 'whole text'")
    parser.add_argument("source", metavar="SOURCE", help="who said it, by its code, as in RCC")
    parser.add_argument("view", choices=LEANINGS, help="how they see it")
    parser.add_argument("--where", metavar="PLACE", default="")
    parser.add_argument("--when", metavar="TIME", default="")
    parser.add_argument("--remark", metavar="TEXT", default="", help="what was said; - reads standard input")
    add_through(parser)
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write it down, and print what we hold of the change then; `position --take-back` takes it back."""
    index = index_of(arguments, console)
    proposal = proposal_meant(index, arguments.ref).value
    written = {name: getattr(arguments, name) for name in ("source", "view", "where", "when", "remark")}
    if written["remark"] == STANDARD:
        written["remark"] = read_words(STANDARD, console).strip()
    fields = heard_fields(written)
    choice = choice_named(index, arguments.through, proposal)
    with acting(index.workspace, "") as within:
        session = PrepareSession(within, choice)
        held = change_called(index, session, proposal.id, arguments.clause)
        session.walk.visit_stop(held.change.key)
        session.hear(held, **fields)
        session.walk.keep_writing("hear", {})
    put_held((session.held[session.walk.at],), console, as_json=arguments.json)
    say_private(console, index.workspace)
    return 0
