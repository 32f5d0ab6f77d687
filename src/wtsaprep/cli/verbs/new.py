"""``wtsaprep new MOD RES``: start a proposal on a text in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.session import say_private, say_state, workspace_of
from wtsaprep.cli.subjects import Subject
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.numbers import parse_number
from wtsaprep.store.catalogue import find_proposal, find_resolution
from wtsaprep.store.documents import free_number, start_proposal

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.workspace import Workspace


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the proposal with its three formal changes, put it in its document, print its number."""
    workspace = workspace_of(arguments, console)
    stored = find_resolution(workspace, arguments.resolution)
    if stored is None:
        what = f"no text in force is called {arguments.resolution!r}"
        raise InputFault(what, Where(str(workspace.folder)), "`wtsaprep list` shows those there are.")
    event = workspace.event()
    source = arguments.source or ("" if arguments.number else event.source)
    number = proposal_number(workspace, arguments.number, source)
    start_proposal(workspace, stored.value, number)
    say_state(console, Subject(number, (), (), stored.value))
    console.say(f"MOD {number} on {stored.value.name} is started, with its formal changes to {event.adoption}.")
    say_private(console, workspace)
    console.put(number)
    return 0


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
