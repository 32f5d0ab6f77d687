"""The help: every command of a screen with its keys, narrowed by typing; Enter runs the one chosen."""

from __future__ import annotations

from wtsaprep.commands.command import Command, Commands
from wtsaprep.present.lists.keys import key_text
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow


class HelpScreen(FilterScreen[Command]):
    """All keys of one screen."""

    heading: str = "All keys; a number before a key says how often"

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._commands = commands

    def rows(self, words: str) -> list[ListRow[Command]]:
        return [ListRow(text, command) for command in self._commands if words in (text := key_text(command)).casefold()]
