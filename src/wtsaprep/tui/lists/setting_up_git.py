"""Git, set up from the library: the workspace merges by clause, and what git left in conflict is merged anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.commands.as_verbs import merge_command
from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.library_list import LibraryList


def set_up(screen: LibraryList) -> None:
    """Set up the repository of the workspace; tell what was done, or why nothing can be."""
    from wtsaprep.services.drafts.merging_anew import merged_by_clause  # The first screen is made without values.
    from wtsaprep.store.folders.git import merge_anew, set_up_git

    workspace = screen.shell.workspace
    try:
        done = set_up_git(workspace.folder, merge_command())
        merged = [*merge_anew(workspace.folder), *merged_by_clause(workspace)]
    except WtsaprepError as fault:
        screen.say_fault(fault)
        return
    screen.read_again()
    screen.say("; ".join((*merged, *map(_in_short, (line for line in done if "merges it anew" not in line)))))


def _in_short(done: str) -> str:
    """What was done, without the lines that a file was given."""
    name, _, _ = done.partition(": ")
    return f"{name} is written" if name.startswith(".git") else done


SETTING_UP_GIT: Topic[LibraryList] = (once("git-setup", set_up),)
