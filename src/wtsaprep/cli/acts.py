"""What was done to the files, as the verbs `undo` and `redo` take it back, do it again and list it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.taking_back import all_acts
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.store.folders.act_log import Act
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
    find: Callable[[Path, Path | None], Act | None],
    go: Callable[[Workspace, Act], Act],
) -> int:
    """Find an act and go back before it, or behind it again; say what it was."""
    workspace = workspace_of(arguments, console)
    act = find(workspace.folder, file_of(workspace, arguments.ref) if arguments.ref else None)
    if act is None:
        of = f" with {arguments.ref}" if arguments.ref else ""
        raise UsageFault(f"nothing was done{of} that this could be said of", remedy=Remedy("see-acts"))
    done = go(workspace, act)
    if arguments.json:
        console.put_json(_row(done))
    else:
        console.put(f"{'taken back' if done.undone else 'done again'}: {done.name}")
    say_private(console, workspace)
    return 0


def list_acts(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> int:
    """All that was done and is kept, the last first; what was taken back says so."""
    found = all_acts(workspace)
    if arguments.json:
        console.put_json([_row(act) for act in found])
    else:
        console.put_lines([f"{act.at[:16]}\t{act.name}{', taken back' if act.undone else ''}" for act in found])
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
    raise InputFault(what, Where(str(workspace.folder)), remedy=Remedy("see-all"))


def _row(act: Act) -> dict[str, object]:
    return {"name": act.name, "at": act.at, "taken back": act.undone, "files": list(act.places)}
