"""``wtsaprep new SYMBOL [RES]``: start a proposal on a text in force, a new text, or one that supports another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.options import add_json, in_capitals
from wtsaprep.cli.targets import Target
from wtsaprep.cli.text_state import say_state
from wtsaprep.errors import UsageFault
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.model.source_codes import told_unknown
from wtsaprep.model.symbols import SYMBOLS
from wtsaprep.services.drafts.from_wording import start_from_wording, start_reply
from wtsaprep.services.drafts.new_proposal import NewProposal, StartedProposal, start_proposal, start_supporting
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.folders.workspace import Workspace


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("symbol", metavar="SYMBOL", nargs="?", type=str.upper, choices=SYMBOLS, help=", ".join(SYMBOLS))
    parser.add_argument("resolution", metavar="RES", nargs="?", help="the text in force that it is about; none for ADD")
    parser.add_argument(
        "--source", metavar="CODE", type=in_capitals, help="source code, as in ARB; else that of the workspace"
    )
    parser.add_argument(
        "--number",
        type=in_capitals,
        metavar="ARB/XX/1",
        nargs="?",
        const="",
        help="proposal number; else the next one, but a NOC bears a number only with this option",
    )
    parser.add_argument("--title", metavar="TEXT", help="title of a new text")
    parser.add_argument("--supports", metavar="REF", help="a proposal to support, without a text of its own")
    parser.add_argument("--from", dest="wording", metavar="REF", help="a proposal whose wording ours begins with")
    parser.add_argument("--reply", metavar="REF", help="a proposal to whose authors our changes to it go back")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Start the proposal, put it in its document, print its number (its id if it bears none)."""
    workspace = workspace_of(arguments, console)
    started = _started(workspace, arguments, console)
    if started.unknown_source:
        console.say(
            f"Nobody has said who we are, so {UNKNOWN_SOURCE} stands for our code. wtsaprep ours CODE says it, and "
            "puts the code there."
        )
    say_private(console, workspace)
    value = started.stored.value
    if (odd := told_unknown(value.sources)) and (arguments.source or arguments.number):
        console.say(odd)
    if arguments.json:
        console.put_json(
            {"proposal": value.name, "id": value.id, "symbol": value.symbol, "sources": list(value.sources)}
        )
    else:
        console.put(value.name)
    return 0


def _started(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StartedProposal:
    if arguments.wording or arguments.reply:
        return _of_another(workspace, arguments, console)
    return _support(workspace, arguments, console) if arguments.supports else _start(workspace, arguments, console)


def _of_another(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StartedProposal:
    """One that begins with the wording of another proposal, or goes back to its authors."""
    if arguments.symbol or arguments.supports or arguments.title or (arguments.wording and arguments.reply):
        hint = "Say only --from REF or --reply REF, and --source CODE with --from."
        raise UsageFault("what begins with another proposal has its symbol and its text", hint=hint)
    if arguments.reply:
        stored = start_reply(workspace, arguments.reply)
        console.say(f"A reply to {stored.value.reply_to} is started: change it, export it, and send it to its authors.")
    else:
        stored = start_from_wording(workspace, arguments.wording, arguments.source or "")
        console.say(f"{filed_title(stored.value)} is started with the wording of {arguments.wording}.")
    return StartedProposal(stored, stored.value.sources == (UNKNOWN_SOURCE,))


def _start(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StartedProposal:
    symbol = arguments.symbol
    if symbol is None:
        raise UsageFault("what is it to be?", hint="Say a symbol (MOD, ADD, SUP, NOC ...), or --supports REF.")
    resolution = named_resolution(Index(workspace), arguments.resolution) if arguments.resolution else None
    # A NOC bears a number only where somebody asks that the text be kept without change.
    number = "" if symbol == "NOC" and arguments.number is None else arguments.number or None
    wanted = NewProposal(symbol, resolution, arguments.source or "", number, arguments.title or "")
    started = start_proposal(workspace, wanted)
    name = started.stored.value.name
    if resolution:
        say_state(console, Target(name, (), (), resolution))
    about = f" on {resolution.name}" if resolution else ""
    formal = f", with its formal changes to {workspace.event().adoption}" if symbol == "MOD" else ""
    console.say(f"{filed_title(started.stored.value)}{about} is started{formal}.")
    return started


def _support(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StartedProposal:
    if arguments.symbol or arguments.title:
        hint = "Say only --supports REF and --source CODE."
        raise UsageFault("a proposal that supports another has its symbol and its text", hint=hint)
    started = start_supporting(workspace, arguments.supports, arguments.source or "", arguments.number)
    value = started.stored.value
    console.say(f"{value.symbol} {value.number} is started; it supports {value.supports} and has no text of its own.")
    return started
