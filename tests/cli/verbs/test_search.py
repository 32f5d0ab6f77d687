"""``wtsaprep search``: what has the words, what is said where nothing has, and of files that can't be read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from support.command_line import Run
from wtsaprep.present.lists.found_words import NOWHERE


def test_what_has_the_words_is_printed_with_its_clause(run: Run, shipped: Path) -> None:
    done = run("search", "resources", "where", "allow", "--workspace", shipped)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("MOD PRC/XX/1  ")
    assert "resolves (put in): … Sector (ITU-T) may, where resources allow, collaborate" in done.stdout


def test_where_nothing_has_them_it_is_said_and_the_status_is_1(run: Run, shipped: Path) -> None:
    done = run("search", "postal drones", "--workspace", shipped)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{NOWHERE}\n")
    done = run("search", "postal drones", "--json", "--workspace", shipped)
    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_files_that_can_not_be_read_are_named(run: Run, shipped: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    broken = folder / "proposals" / "pra-res-11-practice.toml"
    said = broken.read_text("utf-8")
    broken.write_text("format = ", "utf-8")
    for _ in range(2):  # Also once the catalogue knows it.
        done = run("search", "postal", "--workspace", folder)
        assert done.returncode == 0
        assert "pra-res-11-practice.toml, line 1" in done.stderr
    broken.write_text(said, "utf-8")
    done = run("search", "postal", "--workspace", folder)
    assert (done.stderr, "PRA/XX/1" in done.stdout) == ("", True)
