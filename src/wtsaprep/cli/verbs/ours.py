"""``wtsaprep ours [CODE]``: who we are: our source code and name, and whose documents we write, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.options import add_json
from wtsaprep.errors import UsageFault
from wtsaprep.model.source_codes import code_named, each_once, told_unknown
from wtsaprep.services.drafts.our_code import Named, name_ourselves
from wtsaprep.services.ours.who_we_are import LATER, who_we_are, write_for
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.folders.workspace import Workspace


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("source", metavar="CODE", nargs="?", help="our source code, as in ARB, EGY or B; else print it")
    parser.add_argument("--name", metavar="NAME", help="what covers call us; else the name that goes with the code")
    parser.add_argument(
        "--also", metavar="CODE", action="extend", nargs="+", default=[], help="whose documents are ours to write, too"
    )
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write down what is told, give drafts that bear XXX our code, and print who we are."""
    workspace = workspace_of(arguments, console)
    if arguments.name and not arguments.source:
        raise UsageFault("a name goes with a code", hint="Say both: wtsaprep ours CODE --name NAME.")
    also = each_once(map(code_named, arguments.also))
    with acting(workspace, _act(workspace, arguments.source, also)) as within:
        named = _named(within, arguments)
        us = write_for(within, *also) if also else who_we_are(within)
    for old, new in named.renumbered if named else ():
        console.say(f"{old} is now {new}.")
    for why in named.left if named else ():
        console.say(why)
    if odd := told_unknown((*((us.source,) if named else ()), *also)):
        console.say(odd)
    say_private(console, workspace)
    if arguments.json:
        renumbered = [list(pair) for pair in named.renumbered] if named else []
        console.put_json({"source": us.source, "name": us.name, "also": list(us.also), "renumbered": renumbered})
    elif us.source in ("", LATER):
        also_words = f"; we write for {', '.join(us.also)}, too" if us.also else ""
        console.put(f"nobody has said who we are{also_words}; wtsaprep ours CODE says it")
    else:
        also_words = f", also {', '.join(us.also)}" if us.also else ""
        console.put(f"{us.source}{f'  {us.name}' if us.name else ''}{also_words}")
    return 0


def _act(workspace: Workspace, source: str | None, also: tuple[str, ...]) -> str:
    """What is told of it where it can be taken back: all that we are then, as the screen tells it."""
    us = who_we_are(workspace)
    own = code_named(source or us.source or LATER)
    return f"who we are: {'/'.join(each_once((own, *us.also, *also)))}"


def _named(workspace: Workspace, arguments: argparse.Namespace) -> Named | None:
    if not arguments.source:
        return None
    return name_ourselves(workspace, code_named(arguments.source), arguments.name or "")
