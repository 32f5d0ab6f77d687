"""``wtsaprep heard REF CLAUSE SOURCE VIEW``: what somebody said of a change, and all that was heard; private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import PRIVATE, add_json
from wtsaprep.cli.verbs.position import add_through, place_of, put_held
from wtsaprep.errors import UsageFault
from wtsaprep.model.position import LEANINGS
from wtsaprep.model.source_codes import told_unknown
from wtsaprep.present.sessions.prepare import heard_line
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.sessions.named_changes import change_called, changes_of, choice_named, names_in_proposal
from wtsaprep.services.sessions.position_fields import heard_fields
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wtsaprep.cli.console import Console
    from wtsaprep.review.positions import HeldPosition

_SAY = """As in: heard ARB/36A1/1 "resolves 2" RCC for."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("clause", metavar="CLAUSE", nargs="?", default="", help="as in 'resolves 2', or 'whole text'")
    parser.add_argument("source", metavar="SOURCE", nargs="?", default="", help="who said it, by its code, as in RCC")
    parser.add_argument("view", nargs="?", choices=LEANINGS, help="how they see it")
    parser.add_argument("--where", metavar="PLACE", default="")
    parser.add_argument("--when", metavar="TIME", default="")
    parser.add_argument("--remark", metavar="TEXT", default="", help="what was said; - reads standard input")
    add_through(parser)
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write it down, and print what we hold of the change then; or list what was heard of it, or of the proposal."""
    index = index_of(arguments, console)
    said = (arguments.where, arguments.when, arguments.remark)
    says = any((arguments.source, arguments.view, *said))
    if says and not (arguments.source and arguments.view):
        raise UsageFault("say a clause, who said something of it, and how they see it", hint=_SAY)
    proposal = proposal_meant(index, arguments.ref).value
    written = {name: getattr(arguments, name) for name in ("source", "view", "where", "when", "remark")}
    if written["remark"] == STANDARD:
        written["remark"] = read_words(STANDARD, console).strip()
    fields = heard_fields(written) if says else {}
    choice = choice_named(index, arguments.through, proposal)
    with acting(index.workspace, "") as within:
        session = PrepareSession(within, choice)
        shown = changes_of(session, proposal.id)
        if arguments.clause:
            shown = (change_called(index, session, proposal.id, arguments.clause),)
        if says:
            (held,) = shown
            session.walk.visit_stop(held.change.key)
            session.hear(held, **fields)
            shown = (session.held[session.walk.at],)
            if odd := told_unknown((fields["source"],)):
                console.say(odd)
    in_proposal = names_in_proposal(index, session, proposal.id)
    if says or arguments.json:
        put_held(shown, in_proposal, console, as_json=arguments.json)
    else:
        _list(shown, in_proposal, console)
    say_private(console, index.workspace)
    return 0


def _list(shown: tuple[HeldPosition, ...], in_proposal: Mapping[str, str], console: Console) -> None:
    console.say(PRIVATE)
    for held in shown:
        place = place_of(held, in_proposal)
        console.put_lines(f"{place}\t{heard_line(view)}" for view in held.heard)
