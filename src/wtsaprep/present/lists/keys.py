"""The command table as lines: by screen for a terminal, and as the Markdown table of the README."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.commands.command import EVERYWHERE, Command, Commands
from wtsaprep.commands.keys import shown_key
from wtsaprep.commands.table import COMMANDS, commands_for

if TYPE_CHECKING:
    from collections.abc import Iterator


def key_lines(commands: Commands = COMMANDS) -> Iterator[str]:
    """The commands of each screen, a line each."""
    for number, place in enumerate(EVERYWHERE):
        if number:
            yield ""
        yield place.capitalize()
        yield from (f"  {key_text(command)}" for command in commands_for(place, commands))


def key_text(command: Command) -> str:
    """A command in one line: its keys, then what it does."""
    return f"{'  '.join(map(shown_key, command.keys)):<22}{command.help}"


def key_table(commands: Commands = COMMANDS) -> Iterator[str]:
    """All commands once, as rows of a Markdown table."""
    yield "| keys | what they do | where |"
    yield "| --- | --- | --- |"
    for command in commands:
        keys = " ".join(f"`{shown_key(key)}`" for key in command.keys)
        where = "everywhere" if command.places == EVERYWHERE else ", ".join(command.places)
        yield f"| {keys} | {command.help} | {where} |"
