"""``wtsaprep keys``: every command with its keys, those of the user included, and what is wrong with their keymap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.options import add_json
from wtsaprep.commands.as_verbs import AS_VERBS
from wtsaprep.commands.table import COMMANDS
from wtsaprep.keymap.rebinding import user_keymap
from wtsaprep.present.lists.keys import key_lines, key_table
from wtsaprep.store.settings.keymap_file import keymap_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.commands.command import Command


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("--verbs", action="store_true", help="for each command that writes something, its verb")
    add_json(parser)
    parser.add_argument("--markdown", action="store_true", help="as the table of docs/keys.md")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the keys by screen, or as a Markdown table; or the verbs that do the same."""
    keymap = user_keymap(COMMANDS)
    for fault in keymap.faults:
        console.say_fault(fault)
    if arguments.json:
        console.put_json([_data(command) for command in keymap.commands])
        return 0
    if arguments.verbs:
        console.put_lines(f"{name}\twtsaprep {typed}" for name, typed in AS_VERBS.items())
        return 0
    console.put_lines(key_table(keymap.commands) if arguments.markdown else key_lines(keymap.commands))
    console.say(f"Keys of your own are read from {keymap_file()}")
    return 0


def _data(command: Command) -> dict[str, object]:
    return {
        "command": command.name,
        "keys": list(command.keys),
        "help": command.help,
        "places": list(command.places),
        "verb": AS_VERBS.get(command.name, ""),
    }
