"""Fetching: how a file of this machine is fetched by somebody who works on it from another one."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FILE = "FILE"


def fetching_rows(path: Path, home: Path, environment: Mapping[str, str], width: int) -> tuple[str, ...]:
    """The line that fetches a file, in a row by itself, so that it can be copied; none if nobody does.

    In the home folder nothing need be said of it. A line that is wider than a row would be two when it is pasted, so
    its form stands in one row and the file in the next.
    """
    if "SSH_CONNECTION" not in environment:
        return ()
    server, user = environment["SSH_CONNECTION"].split(" ")[2], environment.get("USER", "")
    at = f"{user}@{server}" if user else server
    file = str(path.relative_to(home) if path.is_relative_to(home) else path)
    whole = f"scp {quote(f'{at}:{file}')} ."
    if cell_len(whole) <= width:
        return (whole,)
    return (f"scp '{at}:{_FILE}' .   where {_FILE} is:", file)
