"""``wtsaprep keys``: every command with its keys, those of the user included, and what is wrong with their keymap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.commands.table import COMMANDS
from wtsaprep.keymap.rebinding import user_keymap
from wtsaprep.present.lists.keys import key_lines, key_table
from wtsaprep.store.settings.keymap_file import keymap_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("--markdown", action="store_true", help="as the table of docs/keys.md")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the keys by screen, or as a Markdown table."""
    keymap = user_keymap(COMMANDS)
    for fault in keymap.faults:
        console.say_fault(fault)
    console.put_lines(key_table(keymap.commands) if arguments.markdown else key_lines(keymap.commands))
    console.say(f"Keys of your own are read from {keymap_file()}")
    return 0
