"""``wtsaprep redo [REF]``: do again what `undo` took back last, of all files or of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.acts import act_options, travel
from wtsaprep.services.sessions.all_done import last_taken_back, redo

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

options = act_options


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Do it again, and say what it is."""
    return travel(arguments, console, last_taken_back, redo)
