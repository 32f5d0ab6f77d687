"""One value of one file, however extreme, takes nothing else down: every list and paper answers, screens open."""

from __future__ import annotations

from pathlib import Path

import pytest
import rtoml

from support.command_line import Run
from support.extreme_values import FOLDERS, MADE, MANY, leaves, with_leaf

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


def test_a_number_longer_than_any_is_told_by_its_ends(tmp_path: Path, run: Run) -> None:
    run("list")
    (file,) = (tmp_path / "share" / "wtsaprep" / "workspace" / "proposals").glob("arb-res-11*.toml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"ARB/36A1/1"', f'"ARB/36A1/{"7" * 4_301}"'), encoding="utf-8")
    for verb in (("list",), ("show", file.stem), ("compare", "11"), ("options", "11"), ("check", file.stem)):
        done = run(*verb)
        assert done.returncode in (0, 1), (verb, done.stderr)
        assert "7" * 257 not in done.stdout + done.stderr, verb
