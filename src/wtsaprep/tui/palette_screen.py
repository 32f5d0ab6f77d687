"""The palette: commands and clauses by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Command, Place, commands_for, shown_key
from wtsaprep.tui.filter_screen import FilterScreen
from wtsaprep.tui.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence


class PaletteScreen(FilterScreen[Command | int]):
    """Finds a command to run or a clause to go to."""

    heading: ClassVar[str] = "Commands and clauses"

    def __init__(self, place: Place, clauses: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._place = place
        self._clauses = clauses

    def rows(self, words: str) -> list[ListRow[Command | int]]:
        commands = [
            ListRow[Command | int](f"{command.help}  {shown_key(command.keys[0])}", command)
            for command in commands_for(self._place)
        ]
        clauses = [ListRow[Command | int](f"go to {name}", at) for name, at in self._clauses]
        return [row for row in (*commands, *clauses) if all(word in row.text.casefold() for word in words.split())]
