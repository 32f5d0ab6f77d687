"""Starting the screens: the environment first, then Textual, then the library."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.commands.table import COMMANDS
from wtsaprep.store.files.known_states import KnownStates
from wtsaprep.store.index.long_reading import LongReading
from wtsaprep.store.index.settings_head import read_ours
from wtsaprep.store.settings.keymap_file import keymap_file
from wtsaprep.store.settings.themes import theme_setting
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.textual_quirks import load_asyncio, quiet_environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.commands.command import Commands
    from wtsaprep.errors import InputFault
    from wtsaprep.store.folders.workspace import Workspace


def run_screens(workspace: Workspace, environment: Mapping[str, str]) -> int:
    """Run the terminal interface on a workspace, and on those gone to from there; give the exit status."""
    os.environ.update(quiet_environment(environment))
    load_asyncio()
    opened: Workspace | None = workspace
    status = 0
    words = ""
    while opened is not None:
        opened = replace(opened, known=KnownStates())
        reading = LongReading()
        index = reading.index_of(opened)
        contents = None if reading.is_long else index.contents  # The first screen reads so many itself, once it stands.
        from wtsaprep.tui.shell.app import WtsaprepApp

        event = read_ours(index).event
        app = WtsaprepApp(opened, contents, event, environment, ROUTES, theme_setting(), *_commands())
        app.begun_on = workspace
        app.run(mouse=takes_mouse(environment))
        opened, status, words = app.next_workspace, app.return_code or 0, app.last_words
    if words:
        print(words, file=sys.stderr)
    return status


def takes_mouse(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is asked to tell of its mouse: not over a line, where each move is bytes.

    Nor in GNU screen: while it tells of the mouse it keeps an Esc back until the next key, in case a report follows.
    """
    return "SSH_CONNECTION" not in environment and "STY" not in environment


_MOST_FAULTS = 3
"""Faults of a keymap that are told at once."""


def _commands() -> tuple[Commands, str]:
    """The command table with the user's keys, and what is wrong with them."""
    if not os.path.exists(keymap_file()):
        return COMMANDS, ""
    from wtsaprep.keymap.rebinding import user_keymap

    keymap = user_keymap(COMMANDS)
    return keymap.commands, _first_faults(keymap.faults)


def _first_faults(faults: Sequence[InputFault]) -> str:
    """What is wrong with a keymap: its first faults, by the name of the file alone; then the others."""
    told = [f"{fault.where._replace(file=fault.where.file.rpartition('/')[2])}: {fault.what}" for fault in faults]
    more = len(told) - _MOST_FAULTS
    return "; ".join((*told[:_MOST_FAULTS], *([f"{more} more are told when these are mended"] if more > 0 else ())))
