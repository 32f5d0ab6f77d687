"""The practice set, a workspace of its own: going there, and back to ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.services.ours.practice import other_workspace
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.lists.library_list import LibraryList


def practise(screen: LibraryList) -> None:
    """Open the practice set; in it, the workspace that we came from."""
    screen.shell.go_over(other_workspace(screen.shell.workspace, screen.shell.begun_on))


PRACTISING: Topic[LibraryList] = (once("practise", practise),)
