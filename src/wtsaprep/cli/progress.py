"""Progress: which of many files is being read, told on standard error once it takes more than a moment."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.cli.console import Console

_A_MOMENT = 0.5


def progress(console: Console, files: Sequence[str]) -> Iterator[str]:
    """The files one by one; a line that writes over itself on a terminal, nothing anywhere else."""
    began = time.monotonic()
    drawn = False
    for number, name in enumerate(files, 1):
        if console.errors.isatty() and len(files) > 1 and time.monotonic() - began > _A_MOMENT:
            console.tell_progress(f"reading {number} of {len(files)}: {name}")
            drawn = True
        yield name
    if drawn:
        console.tell_progress("")
