"""The palette: commands and clauses by name; a number before a command says how often, as before a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.commands.command import Command, Commands
from wtsaprep.commands.keys import shown_key
from wtsaprep.tui.keys.key_grammar import MOST
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME_WIDTH = 20
"""Cells for the name of a command, before what it does."""


class Chosen(NamedTuple):
    """A command to run and how often, or the place of a clause to go to."""

    command: Command | None
    times: int = 1
    clause: int = 0


class PaletteScreen(FilterScreen[Chosen]):
    """Finds a command to run or a clause to go to."""

    heading: str = "Commands and clauses"

    def __init__(self, commands: Commands, clauses: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._commands = commands
        self._clauses = clauses

    def rows(self, words: str) -> list[ListRow[Chosen]]:
        number, _, rest = words.partition(" ")
        counted = number.isascii() and number.isdigit()
        times = min(MOST, int(number)) if counted else 1
        wanted = (rest if counted else words).split()
        commands = [
            ListRow(
                f"{command.name:<{NAME_WIDTH}}{command.help}",
                Chosen(command, times),
                right=shown_key(command.keys[0]) if command.keys else "",
            )
            for command in self._commands
        ]
        clauses = [ListRow(f"go to {name}", Chosen(None, clause=at)) for name, at in self._clauses]
        called = f"go to {' '.join(wanted)}"

        def later(row: ListRow[Chosen]) -> int:
            """What begins as typed comes first, so that `:move-d` and Enter do what a line of commands would.

            Then the clause that is called so, before commands that only speak of such a thing.
            """
            if row.meaning is not None and row.meaning.command is None:
                return 1 if row.text.casefold() == called else 2
            return 0 if wanted and row.text.startswith(wanted[0]) else 2

        rows = [(f"{row.text} {row.right}".casefold(), row) for row in sorted((*commands, *clauses), key=later)]
        return [row for text, row in rows if all(word in text for word in wanted)]
