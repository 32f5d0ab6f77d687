"""The command table as lines: by screen for a terminal, and as the Markdown tables of docs/keys.md; both in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.commands.command import EVERYWHERE, Command, Commands
from wtsaprep.commands.groups import groups
from wtsaprep.commands.keys import shown_keys
from wtsaprep.commands.table import COMMANDS, commands_for

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS_WIDTH = 21
"""Cells for the keys of a command, before what it does."""


def key_lines(commands: Commands = COMMANDS) -> Iterator[str]:
    """The commands of each screen in groups, a line each."""
    for number, place in enumerate(EVERYWHERE):
        if number:
            yield ""
        yield place.capitalize()
        for group in groups(commands_for(place, commands)):
            yield f"  {group.name.lower()}"
            yield from (f"    {key_text(command)}" for command in group.commands)


def key_text(command: Command) -> str:
    """A command in one line: its keys, then what it does."""
    return f"{'  '.join(shown_keys(command)):<{KEYS_WIDTH}}{command.help}"


def key_table(commands: Commands = COMMANDS) -> Iterator[str]:
    """All commands once, each group as a Markdown table."""
    for group in groups(commands):
        yield f"### {group.name}"
        yield ""
        yield "| keys | what they do | where |"
        yield "| --- | --- | --- |"
        yield from map(_table_row, group.commands)
        yield ""


def _table_row(command: Command) -> str:
    keys = " ".join(f"`{key}`" for key in shown_keys(command))
    where = "everywhere" if command.places == EVERYWHERE else ", ".join(command.places)
    return f"| {keys} | {command.help} | {where} |"
