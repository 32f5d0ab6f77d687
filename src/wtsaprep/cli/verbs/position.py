"""``wtsaprep position REF CLAUSE STAND``: what our delegation thinks of a change; private, saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.clause_words import read_words
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import PRIVATE, add_json
from wtsaprep.errors import StepRefused, UsageFault
from wtsaprep.model.citation_words import with_name_in_force
from wtsaprep.model.position import STANDS
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.present.sessions.prepare import holding_line
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.sessions.named_changes import change_called, changes_of, choice_named, names_in_proposal
from wtsaprep.services.sessions.position_fields import notes_fields
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wtsaprep.cli.console import Console
    from wtsaprep.model.position import Stand
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.services.sessions.walk import Walk

STANDS_SAID: dict[str, Stand] = {
    "support": "support",
    "live-with": "can live with",
    "oppose": "oppose",
    "seek": "seek clarification",
    "neutral": "neutral",
    **{stand: stand for stand in STANDS},
}
"""What we can think of a change, by the names of the commands, or in full."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument("clause", metavar="CLAUSE", nargs="?", default="", help="as in 'resolves 2', or 'whole text'")
    parser.add_argument("stand", metavar="STAND", nargs="?", help="support, live-with, oppose, seek, neutral")
    parser.add_argument("--red-line", dest="red_line", action="store_true", default=None, help="it is one of ours")
    parser.add_argument("--no-red-line", dest="red_line", action="store_false", help="or no longer")
    parser.add_argument("--note", metavar="TEXT", help="- reads standard input, here and below")
    parser.add_argument("--talking-points", metavar="TEXT", help="what to say in the room, one point a line")
    parser.add_argument(
        "--fallbacks", metavar="TEXT", help="texts we could accept, the best first, an empty line between"
    )
    parser.add_argument("--still-holds", action="store_true", help="the position holds, though it reads otherwise now")
    parser.add_argument("--identical", action="store_true", help="the same for all changes that want the same")
    parser.add_argument(
        "--also",
        nargs=2,
        metavar=("REF", "CLAUSE"),
        action="append",
        default=[],
        help="take it on this change as well, as one step; for others' changes with --through",
    )
    parser.add_argument("--take-back", action="store_true", help="take back the last step, also of an earlier day")
    parser.add_argument("--again", action="store_true", help="make again what was taken back")
    add_through(parser)
    add_json(parser)


def add_through(parser: argparse.ArgumentParser) -> None:
    """``--through CHOICE``."""
    parser.add_argument(
        "--through",
        metavar="CHOICE",
        default="",
        help="what is gone through, as in all, mine, 'resolution 11', 'source ARB'; else the proposal alone",
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Take a position, or more of one, and print what we hold of the proposal then."""
    index = index_of(arguments, console)
    proposal = proposal_meant(index, arguments.ref).value
    choice = choice_named(index, arguments.through, proposal)
    notes = _notes(arguments, console)
    if arguments.stand is not None and arguments.stand not in STANDS_SAID:
        raise UsageFault(f"{arguments.stand!r} is no position", hint=f"There are: {', '.join(STANDS_SAID)}.")
    says = bool(arguments.stand or notes or arguments.still_holds or arguments.identical)
    says = says or arguments.red_line is not None
    if arguments.also and not arguments.stand:
        raise UsageFault("--also goes with a position")
    if not arguments.through and any(proposal_meant(index, ref).value.id != proposal.id for ref, _ in arguments.also):
        raise UsageFault("--also names a change of another proposal", hint="Say --through all, so that both are there.")
    if (says and not arguments.clause) or (says and (arguments.take_back or arguments.again)):
        raise UsageFault("say a clause and what we think of it; --take-back and --again go alone")
    with acting(index.workspace, "") as within:
        session = PrepareSession(within, choice)
        if says:
            held = change_called(index, session, proposal.id, arguments.clause)
            others = tuple(
                change_called(index, session, proposal_meant(index, ref).value.id, clause)
                for ref, clause in arguments.also
            )
            session.walk.visit_stop(held.change.key)
            if told := _say(session, notes, others, arguments):
                console.say(told)
        elif arguments.take_back or arguments.again:
            travel(session.walk, console, back=arguments.take_back)
    for left_out in session.queue.apart:
        console.say(f"Left out: {left_out}")
    shown = changes_of(session, proposal.id)
    if arguments.clause and not says:
        shown = (change_called(index, session, proposal.id, arguments.clause),)
    put_held(shown, names_in_proposal(index, session, proposal.id), console, as_json=arguments.json)
    say_private(console, index.workspace)
    return 0


def travel(walk: Walk, console: Console, *, back: bool) -> None:
    """Take back the last step of a walk, or make it again.

    Raises:
        StepRefused: there is none.
        WtsaprepError: it can't be saved.
    """
    if back and not walk.can_undo:
        raise StepRefused("nothing was done yet that could be taken back")
    if not back and not walk.can_redo:
        raise StepRefused("nothing was taken back")
    console.say(f"taken back: {walk.undo()}" if back else f"made again: {walk.redo()}")


def put_held(
    shown: tuple[HeldPosition, ...], in_proposal: Mapping[str, str], console: Console, *, as_json: bool
) -> None:
    """Print some changes with what we hold of each; the clauses as the proposal's text calls them, and as in force."""
    console.say(PRIVATE)
    if as_json:
        console.put_json([_data(held, in_proposal) for held in shown])
    else:
        console.put_lines(f"{place_of(held, in_proposal)}\t{held.change.act}\t{holding_line(held)}" for held in shown)


def place_of(held: HeldPosition, in_proposal: Mapping[str, str]) -> str:
    """A proposal and its clause: as its own text calls it, and as that in force does where it is another name."""
    change = held.change
    return (
        f"{proposal_called(change)}\t{with_name_in_force(in_proposal.get(change.provision, change.name), change.name)}"
    )


def _notes(arguments: argparse.Namespace, console: Console) -> dict[str, Any]:
    said = {name: getattr(arguments, name) for name in ("note", "talking_points", "fallbacks")}
    written = {name: text for name, text in said.items() if text is not None}
    read = [name for name, text in written.items() if text == STANDARD]
    if len(read) > 1:
        raise UsageFault(f"standard input can't be {' and '.join(read)} at once", hint="Read one field at a time.")
    return notes_fields(written | {name: read_words(STANDARD, console).strip() for name in read})


def _say(
    session: PrepareSession, notes: dict[str, Any], also: tuple[HeldPosition, ...], arguments: argparse.Namespace
) -> str:
    """All that is said of a change, as one step; a position leads on to the next change.

    Gives the sentence on what somebody else wrote meanwhile.
    """
    here = _now(session).change.key
    more = notes if arguments.red_line is None else notes | {"red_line": arguments.red_line}
    stand = STANDS_SAID.get(arguments.stand or "")
    if arguments.still_holds:
        stand = _stand_held(session, arguments)
    keys = {here, *(other.change.key for other in also)} if stand is not None else set()
    if arguments.identical:
        stand = stand or _stand_held(session, arguments)
        others = {other.change.key for other in session.identical()} - {here}
        if not others:
            raise StepRefused("no other change is identical")
        keys |= others
    if stand is None:
        told = session.say(_now(session), **more)
    else:
        chosen = tuple(held for held in session.held if held.change.key in keys)
        told = session.take(stand, chosen, **more)
    if also:
        session.walk.visit_stop(chosen[-1].change.key)
    if stand is not None and not arguments.identical and (at := session.following(1, only_open=True)) is not None:
        session.walk.visit(at)
    return told


def _now(session: PrepareSession) -> HeldPosition:
    held = session.current
    assert held is not None
    return held


def _stand_held(session: PrepareSession, arguments: argparse.Namespace) -> Stand:
    position = _now(session).position
    if position is None or not position.stand:
        raise StepRefused(f"we have no position on {arguments.clause} yet", hint="Say one, as in: oppose.")
    return position.stand


def _data(held: HeldPosition, in_proposal: Mapping[str, str]) -> dict[str, Any]:
    change, position = held.change, held.position
    return {
        "private": True,
        "proposal": proposal_called(change),
        "clause": change.name,
        "in_proposal": in_proposal.get(change.provision, change.name),
        "id": change.provision,
        "act": change.act,
        "state": held.state,
        "stand": position.stand if position else "",
        "red_line": bool(position and position.red_line),
        "note": position.note if position else "",
        "talking_points": position.talking_points if position else "",
        "fallbacks": list(position.fallbacks) if position else [],
        "heard": [view.model_dump(exclude={"provision", "undone"}) for view in held.heard],
        "carried_from": held.carried_from,
    }
