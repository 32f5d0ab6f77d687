"""One value of one file, however extreme, takes nothing else down: every list and paper answers, screens open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rtoml

from support.command_line import Run

MANY = "9" * 4_301
"""A number with more digits than Python reads."""
VERBS = (
    ("list",),
    ("show", "PRB/XX/1"),
    ("compare", "11"),
    ("options", "11"),
    ("fates", "DT/24"),
    ("review", "DT/24"),
    ("outcomes", "11"),
    ("brief", "11"),
    ("register",),
    ("position", "PRB/XX/1"),
    ("check",),
    ("export", "PRB/XX"),
)
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


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_verb_answers_whatever_a_value_is(tmp_path: Path, run: Run, folder: str) -> None:
    for made in MADE:
        done = run(*made)
        assert done.returncode == 0, (made, done.stderr)
    workspace = tmp_path / "share" / "wtsaprep" / "workspace"
    files = [file for file in sorted((workspace / folder).glob("*.toml")) if "arb" not in file.name][:1]
    assert files, "nothing is tried"
    for file in files:
        before = file.read_text(encoding="utf-8")
        table = rtoml.loads(before)
        for path in leaves(table):
            file.write_text(rtoml.dumps(with_leaf(table, path, MANY)), encoding="utf-8")
            for verb in VERBS:
                done = run(*verb)
                assert done.returncode in (0, 1, 3, 4), (file.name, path, verb, done.stderr[-1500:])
        file.write_text(before, encoding="utf-8")
