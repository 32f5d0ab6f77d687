"""The workspace of a call, its index, and a word on what git makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.short_paths import short_paths
from wtsaprep.store.folders.git import repository_fault
from wtsaprep.store.folders.locations import find_workspace
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.long_reading import LongReading

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.index.index import Index


def workspace_of(arguments: argparse.Namespace, console: Console) -> Workspace:
    """The workspace that a call is about; the first call of all copies the packaged one."""
    folder, copied = find_workspace(arguments.workspace, console.environment)
    if copied:
        place = short_paths(str(folder), console.environment.get("HOME", ""))
        console.say(f"A workspace with Resolution 11 was made in {place}; `wtsaprep practice` opens a practice set")
    return Workspace(folder)


def index_of(arguments: argparse.Namespace, console: Console) -> Index:
    """The index of the workspace that a call is about, the same for all that the call asks of it."""
    if getattr(arguments, "index", None) is None:
        reading = LongReading(console.tell_progress if console.errors.isatty() else None)
        arguments.index = reading.index_of(workspace_of(arguments, console))
    index: Index = arguments.index
    return index


def say_private(console: Console, workspace: Workspace) -> None:
    """After writing: say if the repository of the workspace tracks what is private, or must be set up again."""
    if fault := repository_fault(workspace.folder):
        console.say_fault(fault)
