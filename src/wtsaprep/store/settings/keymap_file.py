"""The user's keymap file, ``keys.toml``: its entries as plain values, each with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, Where
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import user_config

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 64 * 1024
_TABLE = r"\s*\[\s*[\"']?([^\]\"'\s]*)[\"']?\s*\]"
_KEY = r"\s*[\"']?([\w.-]+?)[\"']?\s*="


class KeyLine(NamedTuple):
    """What the file says of one command on one screen."""

    place: str
    command: str
    keys: object
    line: int
    """From 1; 0 where it could not be found."""


def keymap_file() -> Path:
    """Where the keymap lies, whether or not it is there."""
    return user_config() / "keys.toml"


def read_keymap(path: Path) -> tuple[tuple[KeyLine, ...], tuple[InputFault, ...]]:
    """The entries of a keymap file, and what is none.

    Raises:
        InputFault: it can't be read as TOML at all.
    """
    text = read_file(path, _MOST_BYTES).text
    lines = _lines(text)
    key_lines: list[KeyLine] = []
    faults: list[InputFault] = []
    for place, table in parse_toml(text, str(path)).items():
        if isinstance(table, dict):
            near = lines.get((place, ""), 0)
            key_lines += [KeyLine(place, name, keys, lines.get((place, name), near)) for name, keys in table.items()]
        else:
            where = Where(str(path), lines.get(("", place), 0), place)
            faults.append(InputFault("stands under no screen", where, f'Write it as in:\n[reader]\n{place} = ["x"]'))
    return tuple(key_lines), tuple(faults)


def _lines(text: str) -> dict[tuple[str, str], int]:
    """The line of each table and of each key in it; the reader of TOML does not tell them."""
    places: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(_TABLE, line):
            table = header[1]
            places.setdefault((table, ""), number)
        elif key := re.match(_KEY, line):
            place, _, name = f"{table}.{key[1]}".removeprefix(".").partition(".")
            places.setdefault((place, name) if table or name else ("", place), number)
            places.setdefault((place, ""), number)
    return places
