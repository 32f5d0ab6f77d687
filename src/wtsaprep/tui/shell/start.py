"""Starting the screens: the environment first, then Textual, then the library."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.commands import COMMANDS
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.store.settings.keymap_file import keymap_file
from wtsaprep.store.settings.themes import theme_setting
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.textual_quirks import quiet_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.commands import Commands
    from wtsaprep.store.folders.workspace import Workspace


def run_screens(workspace: Workspace, environment: Mapping[str, str]) -> int:
    """Run the terminal interface on a workspace; give the exit status."""
    os.environ.update(quiet_environment(environment))
    index = Index(workspace)
    contents = index.contents
    from wtsaprep.tui.shell.app import WtsaprepApp

    event = read_ours(index).event
    app = WtsaprepApp(workspace, contents, event, environment, ROUTES, theme_setting(), *_commands())
    app.run(mouse="SSH_CONNECTION" not in environment)
    return app.return_code or 0


def _commands() -> tuple[Commands, str]:
    """The command table with the user's keys, and what is wrong with them."""
    if not keymap_file().exists():
        return COMMANDS, ""
    from wtsaprep.keymap.rebinding import user_keymap
    from wtsaprep.present.lists.keys import fault_line

    keymap = user_keymap(COMMANDS)
    return keymap.commands, fault_line(keymap.faults)
