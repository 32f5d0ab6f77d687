"""The entry point: one call of the program, from arguments to exit status; never a traceback for a known fault."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from wtsaprep.cli.parser import parse
from wtsaprep.cli.registry import verb_module

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.verbs.open_ import OpenScreens

REFUSED = 3
BUG = 70
INTERRUPTED = 130
CLOSED_PIPE = 141


def main(arguments: Sequence[str] | None = None, open_screens: OpenScreens | None = None) -> int:
    """Run one call; give its exit status. The screens stand beside this room, so they are handed in."""
    gc.disable()  # A verb lives for a fifth of a second and leaves little behind.
    call = parse(sys.argv[1:] if arguments is None else arguments)
    call.open_screens = open_screens
    from wtsaprep.cli.console import system_console

    console = system_console()
    try:
        status = _run(call, console)
        console.output.flush()
        if (index := getattr(call, "index", None)) is not None:
            index.keep_heads()
    except BrokenPipeError:
        # Whoever read our output has left; keep the interpreter from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except OSError as error:
        what = f"the system refused: {error.strerror or error}. Nothing more was written."
        return _failed(call, console, what, REFUSED)
    except Exception as error:
        from wtsaprep.store.journal.bug_reports import report_bug

        return _failed(call, console, report_bug(type(error), error.__traceback__), BUG)
    except KeyboardInterrupt:
        console.say("Interrupted; nothing was changed that is not said above.")
        return INTERRUPTED
    return status


def _run(call: argparse.Namespace, console: Console) -> int:
    from wtsaprep.errors import WtsaprepError

    module = verb_module(call.verb)
    try:
        status = module.run(call, console)
    except WtsaprepError as error:
        console.say_fault(error)
        if _wants_json(call):
            from wtsaprep.cli.json_faults import fault_data

            console.put_json_error(fault_data(error))
        return error.status
    return status


def _failed(call: argparse.Namespace, console: Console, what: str, status: int) -> int:
    """Tell a failure that is no known fault, to scripts as data, too."""
    console.say(f"wtsaprep: {what}")
    if _wants_json(call):
        from wtsaprep.cli.json_faults import error_data

        console.put_json_error(error_data(what, status))
    return status


def _wants_json(call: argparse.Namespace) -> bool:
    return bool(getattr(call, "json", False)) or getattr(call, "to", "") == "json"
