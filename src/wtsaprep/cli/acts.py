"""What was done to the files, as the verbs `undo` and `redo` take it back, do it again and list it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.by_count import count_in
from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.options import PRIVATE
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.counted import counted
from wtsaprep.remedies import Remedy
from wtsaprep.services.sessions.all_done import all_done
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.services.sessions.all_done import Deed
    from wtsaprep.store.folders.workspace import Workspace


def act_options(parser: argparse.ArgumentParser) -> None:
    """What both verbs can be told."""
    parser.add_argument(
        "ref", metavar="REF", nargs="?", default="", help="only of this proposal, document, chair's text or resolution"
    )
    parser.add_argument("--json", action="store_true", help="say what was done as JSON")


def travel(
    arguments: argparse.Namespace,
    console: Console,
    find: Callable[[Workspace, Path | None], Deed | None],
    go: Callable[[Workspace, Deed], Deed],
    stands: str = "done again",
) -> int:
    """Find what was done last and go back before it, or behind it again; say what it was, and that it ``stands``."""
    workspace = workspace_of(arguments, console)
    last = find(workspace, file_of(workspace, arguments.ref) if arguments.ref else None)
    if last is None:
        of = f" with {arguments.ref}" if arguments.ref else ""
        raise UsageFault(f"nothing was done{of} that this could be said of", remedy=Remedy("see-acts"))
    done = go(workspace, last)
    _say_ours(console, (done,))
    if arguments.json:
        console.put_json(_row(done))
    else:
        console.put(f"{'taken back' if done.undone else stands}: {done.name}")
    say_private(console, workspace)
    return 0


def list_acts(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> int:
    """All that was done and is kept, the last first; what was taken back says so."""
    found = all_done(workspace)
    _say_ours(console, found)
    if arguments.json:
        console.put_json([_row(done) for done in found])
    else:
        console.put_lines([f"{done.at[:16]}\t{done.name}{', taken back' if done.undone else ''}" for done in found])
    return 0


def file_of(workspace: Workspace, reference: str) -> Path:
    """The file of what a reference names.

    Raises:
        InputFault: nothing is called that.
    """
    index = Index(workspace)
    for find in (index.proposal, index.contribution, index.chair_text, index.resolution):
        if (head := find(reference)) is not None:
            return head.path
    what = f"nothing here is called {reference!r}"
    if count_in(reference) is not None:
        left = sum(not deed.undone for deed in all_done(workspace))
        hint = f"One thing is taken back at a time, and {counted(left, 'thing')} can be. A number names a resolution."
        raise InputFault(what, Where(str(workspace.folder)), hint, Remedy("see-acts"))
    raise InputFault(what, Where(str(workspace.folder)), remedy=Remedy("see-all"))


def _say_ours(console: Console, named: Sequence[Deed]) -> None:
    """Say that what is named next is for nobody else's eyes."""
    if any(deed.private for deed in named):
        console.say(PRIVATE)


def _row(done: Deed) -> dict[str, object]:
    return {
        "name": done.name,
        "at": done.at,
        "taken back": bool(done.undone),
        "files": list(done.places),
        "private": done.private,
    }
