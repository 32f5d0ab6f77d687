"""The user's own editor for one clause: its words go out in a file only they can read, and are checked on return."""

from __future__ import annotations

import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.drafting.named_steps import one_paragraph
from wtsaprep.errors import UsageFault
from wtsaprep.store.files.single_files import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager


def edited_outside(words: str, environment: Mapping[str, str], suspended: AbstractContextManager[None]) -> str:
    """The words as an editor left them, line breaks folded.

    Raises:
        UsageFault: no editor is set, or it failed; nothing is changed.
        InputFault: what came back is not one paragraph of text.
    """
    command = environment.get("VISUAL") or environment.get("EDITOR")
    if not command:
        raise UsageFault("no editor is set", hint="Set $VISUAL or $EDITOR before starting wtsaprep.")
    # The folder is 0700: others on the machine must not read a draft.
    with tempfile.TemporaryDirectory(prefix="wtsaprep-") as folder:
        path = Path(folder) / "clause.txt"
        path.write_text(words + "\n", encoding="utf-8")
        with suspended:
            status = _run([*shlex.split(command), str(path)])
        if status:
            raise UsageFault(f"{command} ended with status {status}", hint="The clause is as it was.")
        return one_paragraph(read_file(path).text, command)


def _run(command: list[str]) -> int:
    try:
        return subprocess.run(command, check=False).returncode
    except OSError as error:
        raise UsageFault(f"{command[0]} can't be started: {error.strerror}", hint="Set $EDITOR to another.") from None
