"""Fetching: how a file of this machine is fetched by somebody who works on it from another one."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def fetching_rows(path: Path, home: Path, environment: Mapping[str, str], width: int) -> tuple[str, ...]:
    """The line that fetches a file, in a row by itself, so that it can be copied; none if nobody does.

    In the home folder nothing need be said of it. A line that is wider than a row would be two when it is pasted, so
    it becomes several, each of which a shell takes as it stands: pieces of the path, and the line that has them all.
    """
    if "SSH_CONNECTION" not in environment:
        return ()
    server, user = environment["SSH_CONNECTION"].split(" ")[2], environment.get("USER", "")
    server = f"[{server}]" if ":" in server else server
    at = f"{user}@{server}" if user else server
    file = str(path.relative_to(home) if path.is_relative_to(home) else path)
    whole = f"scp {quote(f'{at}:{file}')} ."
    if cell_len(whole) <= width:
        return (whole,)
    return (*_pieces(file, width), f'scp {quote(f"{at}:")}"$F" .')


def _pieces(file: str, width: int) -> Iterator[str]:
    """The lines that put a path together, piece by piece, each no wider than a row."""
    said, rest = "F=", file
    while rest:
        fits = (n for n in range(len(rest), 1, -1) if cell_len(said + quote(rest[:n])) <= width)
        until = next(fits, 1)
        yield said + quote(rest[:until])
        said, rest = "F=${F}", rest[until:]
