"""``wtsaprep new SYMBOL [RES]``: start a proposal on a text in force, a new text, or one that supports another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, say_state, workspace_of
from wtsaprep.cli.targets import Target
from wtsaprep.drafting.start import Beginning
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.symbols import forbidden
from wtsaprep.services.drafts.documents import free_number, start_proposal, start_supporting
from wtsaprep.store.index.find import find_proposal, find_resolution

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.symbols import SymbolAct
    from wtsaprep.store.folders.workspace import Workspace


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Start the proposal, put it in its document, print its number (its id if it bears none)."""
    workspace = workspace_of(arguments, console)
    if arguments.supports:
        return _support(workspace, arguments, console)
    symbol = arguments.symbol
    if symbol is None:
        raise UsageFault("what is it to be?", hint="Say a symbol (MOD, ADD, SUP, NOC ...), or --supports REF.")
    _check(arguments)
    resolution = _resolution(workspace, arguments.resolution)
    # A NOC bears a number only where somebody asks that the text be kept without change.
    number = "" if symbol == "NOC" and arguments.number is None else _number(workspace, arguments)
    sources = _sources(workspace, arguments, number)
    beginning = Beginning(symbol, sources, number, arguments.title or "")
    name = start_proposal(workspace, beginning, resolution).value.name
    if resolution:
        say_state(console, Target(name, (), (), resolution))
    about = f" on {resolution.name}" if resolution else ""
    formal = f", with its formal changes to {workspace.event().adoption}" if symbol == "MOD" else ""
    console.say(f"{symbol} {name}{about} is started{formal}.")
    say_private(console, workspace)
    console.put(name)
    return 0


def _check(arguments: argparse.Namespace) -> None:
    """Refuse what the symbol forbids."""
    act: SymbolAct = "be on a text in force" if arguments.resolution else "be on no text in force"
    if why := forbidden(arguments.symbol, act):
        raise UsageFault(why, hint="`wtsaprep list` shows the texts in force.")
    if arguments.title and (why := forbidden(arguments.symbol, "be given a title")):
        raise UsageFault(why, hint="Leave --title out.")


def _support(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> int:
    if arguments.symbol or arguments.title:
        hint = "Say only --supports REF and --source CODE."
        raise UsageFault("a proposal that supports another has its symbol and its text", hint=hint)
    supported = find_proposal(workspace, arguments.supports)
    if supported is None:
        what = f"no proposal is called {arguments.supports!r}"
        raise InputFault(what, Where(str(workspace.folder)), "`wtsaprep list` shows those there are.")
    number = _number(workspace, arguments)
    sources = _sources(workspace, arguments, number)
    started = start_supporting(workspace, supported.value, sources, number).value
    console.say(f"{started.symbol} {number} is started; it supports {started.supports} and has no text of its own.")
    say_private(console, workspace)
    console.put(number)
    return 0


def _resolution(workspace: Workspace, reference: str | None) -> Resolution | None:
    if not reference:
        return None
    stored = find_resolution(workspace, reference)
    if stored is None:
        what = f"no text in force is called {reference!r}"
        raise InputFault(what, Where(str(workspace.folder)), "`wtsaprep list` shows those there are.")
    return stored.value


def _number(workspace: Workspace, arguments: argparse.Namespace) -> str:
    source = arguments.source or ("" if arguments.number else workspace.event().source)
    return proposal_number(workspace, arguments.number or None, source)


def _sources(workspace: Workspace, arguments: argparse.Namespace, number: str) -> tuple[str, ...]:
    found = parse_number(number or f"{arguments.source or workspace.event().source}/XX")
    if found is None:
        raise UsageFault("whose proposal is it?", hint="Say --source CODE, or set `source` in wtsaprep.toml.")
    return found.sources


def proposal_number(workspace: Workspace, given: str | None, source: str) -> str:
    """The number given, checked, or the next one of the source that is free.

    Raises:
        UsageFault: it is no proposal number, not one of the source, or taken.
    """
    if given is None:
        if not source:
            raise UsageFault("whose proposal is it?", hint="Say --source CODE, or set `source` in wtsaprep.toml.")
        given = free_number(workspace, source)
    found = parse_number(given)
    if found is None or not found.serial:
        raise UsageFault(f"{given!r} is not a proposal number", hint="It looks like ARB/36A1/1 or ARB/XX/1.")
    if source and "/".join(found.sources) != source:
        raise UsageFault(f"the number {given} is not one of {source}", hint="Leave one of the two out.")
    if find_proposal(workspace, given) is not None:
        raise UsageFault(f"there is a proposal {given} already", hint="Choose another number.")
    return given
