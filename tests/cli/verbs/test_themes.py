"""``wtsaprep themes`` lists what there is, marks what is used here, and names broken files on standard error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.store.settings.themes import packaged_themes

USUAL = {"TERM": "xterm-256color"}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The user's config folder, with a theme ``mine`` in it."""
    folder = tmp_path / ".config" / "wtsaprep"
    (folder / "themes").mkdir(parents=True)
    text = (packaged_themes() / "light.toml").read_text(encoding="utf-8")
    (folder / "themes" / "mine.toml").write_text(text.replace("label = ", 'label = "Mine" # '), encoding="utf-8")
    return folder


def used(printed: str) -> list[str]:
    """The themes that are marked."""
    return [line.split()[1] for line in printed.splitlines() if line.startswith("*")]


def test_the_list_says_which_theme_is_used_here(run: Run) -> None:
    done = run("themes", **USUAL)
    assert done.returncode == 0
    assert [line[2:].split()[0] for line in done.stdout.splitlines()] == [
        *("ansi-dark", "ansi-light", "contrast", "dark", "light")
    ]
    assert used(done.stdout) == ["dark"]
    assert used(run("themes", **USUAL, NO_COLOR="1").stdout) == ["ansi-dark"]
    assert used(run("themes", **USUAL, SSH_TTY="/dev/pts/0", COLORFGBG="0;15").stdout) == ["ansi-light"]


def test_listing_makes_no_file(first_run: Run, tmp_path: Path) -> None:
    first_run("themes")
    assert list(tmp_path.iterdir()) == []


def test_own_themes_are_listed_with_their_files(run: Run, config: Path) -> None:
    done = run("themes", **USUAL)
    (line,) = (line for line in done.stdout.splitlines() if "mine" in line)
    assert line.split(maxsplit=1) == ["mine", f"Mine  ({config / 'themes' / 'mine.toml'})"]


def test_the_setting_is_followed_where_it_can_be(run: Run, config: Path) -> None:
    settings = config / "settings.toml"
    settings.write_text('theme = "mine"\n', encoding="utf-8")
    assert used(run("themes", **USUAL).stdout) == ["mine"]
    settings.write_text('theme = "none"\n', encoding="utf-8")
    done = run("themes", **USUAL)
    assert used(done.stdout) == ["dark"]
    assert "'none', can't be used" in done.stderr
    settings.write_text("theme = \n", encoding="utf-8")
    done = run("themes", **USUAL)
    assert (done.returncode, used(done.stdout)) == (0, ["dark"])
    assert "settings.toml, line 1: not valid TOML" in done.stderr


def test_a_broken_theme_is_named_and_the_rest_is_listed(run: Run, config: Path) -> None:
    (config / "themes" / "bad.toml").write_text('dark = true\ntext = "red"\n', encoding="utf-8")
    done = run("themes", **USUAL)
    assert done.returncode == 0
    assert "bad.toml: this is not a theme that can be used, 11 faults:" in done.stderr
    assert "text: should be a colour as #1a2b3c (found 'red')" in done.stderr
    assert "bad" not in done.stdout
    assert "mine" in done.stdout


def test_json_is_json(run: Run, config: Path) -> None:
    (config / "themes" / "bad.toml").write_text("dark = true\n", encoding="utf-8")
    listed = json.loads(run("themes", "--json", **USUAL).stdout)
    assert listed["used"] == "dark"
    assert listed["folder"] == str(config / "themes")
    assert [one["name"] for one in listed["themes"] if one["own"]] == ["mine"]
    assert [Path(one["file"]).name for one in listed["broken"]] == ["bad.toml"]
