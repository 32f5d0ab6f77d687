"""Every verb on a workspace one value of which is extreme: it answers, whichever value that is."""

from __future__ import annotations

from pathlib import Path

import rtoml

from support.command_line import Run
from support.extreme_values import MADE, MANY, leaves, with_leaf

VERBS = (
    ("list",),
    ("show", "PRB/XX/1"),
    ("compare", "11"),
    ("options", "11"),
    ("fates", "DT/24"),
    ("show", "PRB/XX/1", "--parallel", "fr"),
    ("history", "11", "considering a)"),
    ("review", "DT/24"),
    ("outcomes", "11"),
    ("brief", "11"),
    ("register",),
    ("position", "PRB/XX/1"),
    ("check",),
    ("export", "PRB/XX"),
)


def call_every_verb(run: Run, workspace: Path, folder: str, *, one_in: int) -> None:
    """Put a number that is too long in the place of each value of a file; at each, one verb in some is called."""
    for made in MADE:
        done = run(*made)
        assert done.returncode == 0, (made, done.stderr)
    file = next(file for file in sorted((workspace / folder).glob("*.toml")) if "arb" not in file.name)
    before = file.read_text(encoding="utf-8")
    table = rtoml.loads(before)
    for at, path in enumerate(leaves(table)):
        file.write_text(rtoml.dumps(with_leaf(table, path, MANY)), encoding="utf-8")
        for verb in VERBS[at % one_in :: one_in]:
            done = run(*verb)
            assert done.returncode in (0, 1, 3, 4), (file.name, path, verb, done.stderr[-1500:])
