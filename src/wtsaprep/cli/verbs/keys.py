"""``wtsaprep keys``: every command with its keys, as the screens know them; the README's list is this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.keys import key_lines, key_table

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the keys by screen, or as a Markdown table."""
    console.put_lines(key_table() if arguments.markdown else key_lines())
    return 0
