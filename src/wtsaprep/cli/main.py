"""The entry point: one call of the program, from arguments to exit status; never a traceback for a known fault."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING

from wtsaprep.cli.parser import parse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wtsaprep.cli.console import Console

_MODULES = {"import": "import_", "list": "list_", "open": "open_"}

INTERRUPTED = 130
CLOSED_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one call; give its exit status."""
    gc.disable()  # A verb lives for a fifth of a second and leaves little behind.
    found = parse(sys.argv[1:] if arguments is None else arguments)
    from wtsaprep.cli.console import system_console
    from wtsaprep.cli.quirks import skip_plugin_search

    skip_plugin_search()
    console = system_console()
    try:
        status = _run(found, console)
        console.output.flush()
    except BrokenPipeError:
        # Whoever read our output has left; keep the interpreter from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except KeyboardInterrupt:
        console.say("Interrupted; nothing was changed that is not said above.")
        return INTERRUPTED
    return status


def run() -> None:
    """The ``wtsaprep`` command: `main`, then out at once; taking the interpreter down in order is a tenth of a verb."""
    status = main()
    sys.stderr.flush()
    os._exit(status)


def _run(found: argparse.Namespace, console: Console) -> int:
    from wtsaprep.errors import WtsaprepError

    verb: str = found.verb
    module = importlib.import_module(f"wtsaprep.cli.verbs.{_MODULES.get(verb, verb)}")
    try:
        status: int = module.run(found, console)
    except WtsaprepError as error:
        console.say(f"wtsaprep: {error}")
        return error.status
    return status
