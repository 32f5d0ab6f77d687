"""Starting the screens: the environment first, then Textual, then the library."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.contents import read_contents
from wtsaprep.store.files import read_file
from wtsaprep.store.locations import SETTINGS
from wtsaprep.store.themes import theme_setting
from wtsaprep.store.toml import parse_toml
from wtsaprep.tui.quirks import quiet_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.store.workspace import Workspace


def run_screens(workspace: Workspace, environment: Mapping[str, str]) -> int:
    """Run the terminal interface on a workspace; give the exit status."""
    os.environ.update(quiet_environment(environment))
    contents = read_contents(workspace)
    from wtsaprep.tui.app import WtsaprepApp

    app = WtsaprepApp(workspace, contents, _event_name(workspace), environment, theme_setting())
    app.run(mouse="SSH_CONNECTION" not in environment)
    return app.return_code or 0


def _event_name(workspace: Workspace) -> str:
    try:
        name = parse_toml(read_file(workspace.folder / SETTINGS).text).get("event")
    except WtsaprepError:
        return ""
    return name if isinstance(name, str) else ""
