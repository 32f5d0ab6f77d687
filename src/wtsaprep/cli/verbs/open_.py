"""``wtsaprep [WORKSPACE]``: the terminal interface, on a terminal that can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.errors import UsageFault

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from wtsaprep.cli.console import Console
    from wtsaprep.store.folders.workspace import Workspace

    OpenScreens = Callable[[Workspace, Mapping[str, str]], int]


def options(parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Open the screens, or say which verb does the same work without them.

    Raises:
        UsageFault: there is no terminal, or one that can't place text.
    """
    needs_screens(console, "Without screens: wtsaprep list, wtsaprep show REF, wtsaprep export REF.")
    workspace = workspace_of(arguments, console)
    open_screens: OpenScreens = arguments.open_screens
    return open_screens(workspace, console.environment)


def needs_screens(console: Console, hint: str) -> None:
    """See to it that there is a terminal for the screens.

    Raises:
        UsageFault: there is none, or one that can't place text; ``hint`` is what to do then.
    """
    if not (console.input.isatty() and console.errors.isatty()):
        raise UsageFault("the screens need a terminal, and there is none", hint=hint)
    if console.environment.get("TERM", "dumb") in ("", "dumb", "unknown"):
        raise UsageFault("this terminal can't place text (TERM is dumb or not set)", hint=hint)
