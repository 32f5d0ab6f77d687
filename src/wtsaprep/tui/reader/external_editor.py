"""The user's own editor for one clause: its words go out in a file only they can read, and are checked on return."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.drafting.named_steps import one_paragraph
from wtsaprep.errors import UsageFault, WriteFault, WtsaprepError
from wtsaprep.store.files.single_files import OURS_ALONE, overwrite_file, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

_NAMED = ("VISUAL", "EDITOR")
_LONGEST = 60
"""Characters of a command that are shown of it."""
_ANOTHER = "Set $VISUAL or $EDITOR to a program that edits a file, as in EDITOR=vi, and start wtsaprep again."
_AS_IT_WAS = "The clause is as it was."


def edited_outside(words: str, environment: Mapping[str, str], suspended: AbstractContextManager[None]) -> str:
    """The words as an editor left them, line breaks folded.

    Raises:
        UsageFault: no editor is set, or it failed; nothing is changed.
        InputFault: what came back is not one paragraph of text.
        WriteFault: there is no place to give it a file in.
    """
    command = _command(environment)
    folder = _own_folder()
    path, given = folder / "clause.txt", f"{words}\n".encode()
    try:
        overwrite_file(path, given, OURS_ALONE)
        with suspended:  # Textual takes the terminal back only if nothing is raised in between.
            fault = _run(command, path)
        if fault is not None:
            raise fault
        edited = one_paragraph(read_file(path).text, command[0])
    except WtsaprepError as fault:
        if os.path.isfile(path) and path.read_bytes() != given:  # What was written there is nowhere else.
            fault.hint = f"{fault.hint} What you wrote is in {path}.".strip()
        else:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    return edited


def _command(environment: Mapping[str, str]) -> list[str]:
    """The words of the command that is set."""
    name = next((name for name in _NAMED if environment.get(name, "").strip()), "")
    if not name:
        raise UsageFault("no editor is set", hint=_ANOTHER)
    try:
        return shlex.split(environment[name])
    except ValueError:
        what = f"${name} ends within a quotation or behind a backslash: {_shown(environment[name])}"
        raise UsageFault(what, hint=_ANOTHER) from None


def _own_folder() -> Path:
    """A new folder that nobody else on the machine may look into: it holds a draft."""
    try:
        return Path(tempfile.mkdtemp(prefix="wtsaprep-"))
    except OSError as error:
        what = f"no file can be made for the editor: {(error.strerror or str(error)).lower()}"
        raise WriteFault(what, hint=f"Make room there, or set $TMPDIR to another folder. {_AS_IT_WAS}") from None


def _run(command: list[str], path: Path) -> UsageFault | None:
    """Run an editor on a file; what went wrong, if anything did."""
    try:
        with _interrupts_are_its_own():
            status = subprocess.run([*command, str(path)], check=False).returncode
    except (OSError, ValueError) as error:  # A nul is no OSError.
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        return UsageFault(f"{_shown(command[0])} can't be started: {why.lower()}", hint=_ANOTHER)
    if status:
        ended = f"ended with status {status}" if status > 0 else f"was ended by signal {-status}"
        return UsageFault(f"{_shown(command[0])} {ended}", hint=_AS_IT_WAS)
    return None


@contextlib.contextmanager
def _interrupts_are_its_own() -> Iterator[None]:
    """A Ctrl-C meant for the editor goes to all who have the terminal; the editor does with it as it always does."""
    kept = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)


def _shown(command: str) -> str:
    if not command:
        return "an empty word"
    return command if len(command) <= _LONGEST else f"{command[:_LONGEST]} ..."
