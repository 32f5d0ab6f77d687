"""The help: every command of a screen with its keys, in groups, narrowed by typing; Enter runs the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.commands.command import Command, Commands
from wtsaprep.commands.groups import groups_here
from wtsaprep.present.lists.keys import key_text
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence


class HelpScreen(FilterScreen[Command]):
    """All keys of one screen, what matters there first."""

    heading: str = "All keys; a number before a key says how often"

    def __init__(self, commands: Commands, wanted: Commands, legend: Sequence[str] = ()) -> None:
        super().__init__()
        self._legend = legend
        """What the signs of the screen say."""
        self._groups = tuple(groups_here(commands, wanted))

    def rows(self, words: str) -> list[ListRow[Command]]:
        found: list[ListRow[Command]] = [] if words else [*map(ListRow, self._legend)]
        for group in self._groups:
            fit = [ListRow(text, row) for row in group.commands if words in (text := key_text(row)).casefold()]
            found += [ListRow(group.name), *fit] if fit else []
        return found
