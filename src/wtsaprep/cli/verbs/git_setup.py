"""``wtsaprep git-setup``: let git merge this workspace by clause, and keep ``private/`` out of the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.options import add_json
from wtsaprep.commands.as_verbs import merge_command
from wtsaprep.services.drafts.merging_anew import merged_by_clause
from wtsaprep.store.folders.git import set_up_git

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the attributes and the ignore file, set the merge driver, and say each."""
    workspace = workspace_of(arguments, console)
    done = [*set_up_git(workspace.folder, merge_command()), *merged_by_clause(workspace)]
    if arguments.json:
        console.put_json({"workspace": str(workspace.folder), "done": done})
    else:
        console.put_lines(done)
    console.say("In each other clone, once: wtsaprep git-setup")
    say_private(console, workspace)
    return 0
