"""Values at the ends of what a file can hold, put in the place of any value of any file of a workspace."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import rtoml

MANY = "9" * 4_301
"""A number with more digits than Python reads."""
MADE = (
    ("position", "PRB/XX/1", "resolves", "oppose", "--note", "too far"),
    ("heard", "PRB/XX/1", "resolves", "RCC", "against", "--when", "Monday"),
    ("register", "PRB/XX", "--read", "--colour", "pink"),
    ("comment", "PRB/XX/1", "resolves", "who pays?"),
    ("comment", "PRB/XX/1", "resolves", "who pays?", "--shared"),
    ("brief", "11", "--set", "position=we can live with it"),
    ("chair", "start", "DT/24", "11", "--from", "PRB/XX/1"),
    ("decide", "DT/24", "resolves", "agreed"),
)
"""What makes a file of every kind."""


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The places of all values in a file; of several in a list the first will do."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from leaves(below, (*path, key))
    elif isinstance(value, list):
        for at, below in enumerate(value[:1]):
            yield from leaves(below, (*path, at))
    else:
        yield path


def with_leaf(value: Any, path: tuple[str | int, ...], leaf: Any) -> Any:
    """The same, with another value at one place."""
    if not path:
        return leaf
    first, *rest = path
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[first] = with_leaf(value[first], tuple(rest), leaf)
    return copy


FOLDERS = ("", "resolutions", "proposals", "contributions", "texts", "reviews", "private", "private/positions", "bases")

EXTREMES: tuple[Any, ...] = (
    MANY,
    "",
    "a" * 200_000,
    "e" + "\u0301" * 90,
    "\x1b[2J\x07\u202e\u200b",
    "[bold]{}%s[/]",
    "\n" * 500,
    0,
    -1,
    2**63 - 1,
    float("inf"),
    float("nan"),
    True,
    [],
    [[]],
    {},
    {"id": MANY},
    date(1, 1, 1),
    date(9999, 12, 31),
    datetime(9999, 12, 31, 23, 59, 59),
)
"""Of every type that TOML has."""


def put_extreme(workspace: Path, seed: int) -> str:
    """Put an extreme value in the place of another one; give the file, the place and the value."""
    chance = random.Random(seed)
    folder = FOLDERS[seed % len(FOLDERS)]
    file = chance.choice(sorted((workspace / folder).glob("*.toml")))
    table = rtoml.loads(file.read_text(encoding="utf-8"))
    path, value = chance.choice(list(leaves(table))), chance.choice(EXTREMES)
    if len(path) > 1 and chance.random() < 0.2:
        path = path[:-1]  # A whole table or list.
    file.write_text(rtoml.dumps(with_leaf(table, path, value)), encoding="utf-8")
    return f"{folder}/{file.name}, {path}: {str(value)[:30]!r}"
