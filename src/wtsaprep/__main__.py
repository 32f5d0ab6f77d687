"""The ``wtsaprep`` command, also as ``python -m wtsaprep``: the verbs, with the screens handed in."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from wtsaprep.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.store.folders.workspace import Workspace


def run() -> None:
    """Run the command, then out at once: taking the interpreter down in order is a tenth of a verb."""
    status = main(open_screens=_open_screens)
    sys.stderr.flush()
    os._exit(status)


def _open_screens(workspace: Workspace, environment: Mapping[str, str]) -> int:
    from wtsaprep.tui.shell.start import run_screens

    return run_screens(workspace, environment)


if __name__ == "__main__":
    run()
