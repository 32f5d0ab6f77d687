"""``wtsaprep undo [REF]``: take back the last thing that was done here, or to one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.acts import act_options, list_acts, travel
from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.services.sessions.all_done import last_done, leave, undo

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    act_options(parser)
    parser.add_argument(
        "--leave", action="store_true", help="let the last thing stand for good; undo then takes back the one before it"
    )
    parser.add_argument("--list", dest="listed", action="store_true", help="list what was done, the last first")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Take back the last act, and say what it was."""
    if arguments.listed:
        return list_acts(workspace_of(arguments, console), arguments, console)
    if arguments.leave:
        return travel(arguments, console, last_done, leave, "left as it is")
    return travel(arguments, console, last_done, undo)
