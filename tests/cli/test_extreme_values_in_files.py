"""One value of one file, however extreme, takes nothing else down: every list and paper answers, screens open."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.extreme_values import FOLDERS
from support.extreme_verbs import call_every_verb


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_verb_answers_whatever_a_value_is(tmp_path: Path, run: Run, folder: str) -> None:
    """At each value a third of the verbs, in turn; all of them in `make soak`."""
    call_every_verb(run, tmp_path / "share" / "wtsaprep" / "workspace", folder, one_in=3)


def test_a_number_longer_than_any_is_told_by_its_ends(tmp_path: Path, run: Run) -> None:
    run("list")
    (file,) = (tmp_path / "share" / "wtsaprep" / "workspace" / "proposals").glob("arb-res-11*.toml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"ARB/36A1/1"', f'"ARB/36A1/{"7" * 4_301}"'), encoding="utf-8")
    for verb in (("list",), ("show", file.stem), ("compare", "11"), ("options", "11"), ("check", file.stem)):
        done = run(*verb)
        assert done.returncode in (0, 1), (verb, done.stderr)
        assert "7" * 257 not in done.stdout + done.stderr, verb
