"""Starting the screens: the environment first, then Textual, then the library."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.commands import COMMANDS
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.contents import read_contents
from wtsaprep.store.files import read_file
from wtsaprep.store.keymap import keymap_file
from wtsaprep.store.locations import SETTINGS
from wtsaprep.store.themes import theme_setting
from wtsaprep.store.toml import parse_toml
from wtsaprep.tui.quirks import quiet_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.commands import Commands
    from wtsaprep.store.workspace import Workspace


def run_screens(workspace: Workspace, environment: Mapping[str, str]) -> int:
    """Run the terminal interface on a workspace; give the exit status."""
    os.environ.update(quiet_environment(environment))
    contents = read_contents(workspace)
    from wtsaprep.tui.app import WtsaprepApp

    app = WtsaprepApp(workspace, contents, _event_name(workspace), environment, theme_setting(), *_commands())
    app.run(mouse="SSH_CONNECTION" not in environment)
    return app.return_code or 0


def _commands() -> tuple[Commands, str]:
    """The command table with the user's keys, and what is wrong with them."""
    if not keymap_file().exists():
        return COMMANDS, ""
    from wtsaprep.keymap.rebinding import user_keymap
    from wtsaprep.present.keys import fault_line

    keymap = user_keymap(COMMANDS)
    return keymap.commands, fault_line(keymap.faults)


def _event_name(workspace: Workspace) -> str:
    try:
        name = parse_toml(read_file(workspace.folder / SETTINGS).text).get("event")
    except WtsaprepError:
        return ""
    return name if isinstance(name, str) else ""
