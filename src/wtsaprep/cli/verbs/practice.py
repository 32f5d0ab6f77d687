"""``wtsaprep practice``: the screens on the practice set, a workspace of its own; --where only says where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.options import add_json
from wtsaprep.cli.verbs.open_ import needs_screens
from wtsaprep.services.ours.practice import open_practice

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.verbs.open_ import OpenScreens


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("--where", action="store_true", help="print its folder, for --workspace, and open nothing")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Open the screens on the practice set, which is copied the first time.

    Raises:
        UsageFault: there is no terminal, or one that can't place text.
        WriteFault: it can't be copied.
    """
    if arguments.json:
        console.put_json({"folder": str(open_practice().folder)})
        return 0
    if arguments.where:
        console.put(str(open_practice().folder))
        return 0
    needs_screens(console, "wtsaprep practice --where names its folder, for the verbs.")
    open_screens: OpenScreens = arguments.open_screens
    return open_screens(open_practice(), console.environment)
