"""Themes come from the program and from the user's folder; a broken one says all that is wrong and harms no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.errors import InputFault, SchemaFaults
from wtsaprep.model.theme import Theme
from wtsaprep.store.settings.themes import (
    choose_theme,
    load_theme,
    load_themes,
    own_themes,
    packaged_themes,
    theme_setting,
)

PACKAGED = ["ansi-dark", "ansi-light", "contrast", "dark", "light"]


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A config folder of the user's that is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "wtsaprep"


def write_theme(name: str, **changes: str) -> Path:
    """A theme of the user's: the packaged dark one with some lines replaced, or left out where they are empty."""
    lines = (packaged_themes() / "dark.toml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition(" = ")[0] not in changes]
    own_themes().mkdir(parents=True, exist_ok=True)
    path = own_themes() / f"{name}.toml"
    path.write_text("\n".join(kept + [f"{key} = {value}" for key, value in changes.items() if value]), "utf-8")
    return path


def test_the_program_brings_five_themes() -> None:
    found, broken = load_themes()
    assert [one.theme.name for one in found] == PACKAGED
    assert broken == ()
    assert not any(one.own for one in found)


def test_a_theme_is_its_colours_by_what_they_are_for() -> None:
    assert load_theme("contrast") == Theme(
        name="contrast",
        label="White on black, as strong as it gets",
        dark=True,
        ansi=False,
        background="#000000",
        surface="#1c1c1c",
        text="#ffffff",
        muted="#d0d0d0",
        accent="#87ffd7",
        deleted="#ffaf5f",
        inserted="#87cfff",
        moved="#e0b8ff",
        hit="#ffff5f",
        warning="#ffd75f",
        error="#ffa8a0",
    )


def test_reading_makes_no_folder(config: Path) -> None:
    load_themes()
    load_theme("dark")
    theme_setting()
    assert not config.parent.exists()


def test_a_theme_of_the_users_stands_beside_ours_or_in_place_of_one() -> None:
    write_theme("mine", text='"#123456"')
    write_theme("light", text='"#654321"')
    found = {one.theme.name: one for one in load_themes()[0]}
    assert sorted(found) == sorted([*PACKAGED, "mine"])
    assert [name for name in found if found[name].own] == ["light", "mine"]
    assert load_theme("mine").text == "#123456"
    assert load_theme("light") == found["light"].theme
    assert load_theme("light").text == "#654321"


def test_all_faults_of_a_file_are_told_at_once_and_the_others_still_load() -> None:
    path = write_theme("bad", text="", muted="7", accent='"teal"', dark='"yes"', colour='"#000000"')
    found, (broken,) = load_themes()
    assert [one.theme.name for one in found] == PACKAGED
    assert broken.path == path
    assert isinstance(broken.error, SchemaFaults)
    assert broken.error.faults == (
        "text: missing",
        "muted: should be a colour as #1a2b3c (found 7)",
        "accent: should be a colour as #1a2b3c (found 'teal')",
        "dark: should be true or false (found 'yes')",
        "colour: unknown key (found '#000000')",
    )
    assert str(broken.error).startswith(f"{path}: this is not a theme that can be used, 5 faults:\n  text: missing\n")
    with pytest.raises(SchemaFaults):
        load_theme("bad")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dark = \n", "line 1: not valid TOML"),
        ("", "background: missing"),
        ("background = [1, {a = 2}]\n", r"background: should be a colour as #1a2b3c \(found \[1, \{'a': 2\}\]\)"),
        ("# " + "x" * 70_000, "too large"),
    ],
)
def test_whatever_the_file_holds_it_is_told_and_not_a_crash(text: str, said: str) -> None:
    write_theme("bad").write_text(text, encoding="utf-8")
    with pytest.raises(InputFault, match=said):
        load_theme("bad")


def test_a_broken_theme_leaves_ours_of_that_name_in_the_list() -> None:
    write_theme("dark", text="")
    found, broken = load_themes()
    assert [one.theme.name for one in found] == PACKAGED
    assert [one.path.name for one in broken] == ["dark.toml"]


def test_ansi_themes_take_names_and_others_hex() -> None:
    path = write_theme("bad", ansi="true", text='"ansi_default"', muted='"ansi_bright_black"', accent='"ansi_pink"')
    with pytest.raises(SchemaFaults) as caught:
        load_theme("bad")
    assert "accent: should be ansi_default or one of the sixteen, as ansi_bright_blue (found 'ansi_pink')" in (
        caught.value.faults
    )
    assert {"text", "muted"}.isdisjoint(fault.partition(":")[0] for fault in caught.value.faults)
    path.write_text(path.read_text("utf-8").replace("ansi = true", "ansi = false"), "utf-8")
    with pytest.raises(SchemaFaults) as caught:
        load_theme("bad")
    assert [fault.partition(":")[0] for fault in caught.value.faults] == ["text", "muted", "accent"]


def test_a_name_is_a_name_and_not_a_path() -> None:
    for name in ("../dark", "", "a,b", "night mode"):
        with pytest.raises(InputFault, match="no theme is called"):
            load_theme(name)
    write_theme("night mode")
    assert "file name" in str(load_themes()[1][0].error)


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "dark"),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;15"}, "dark"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "dark"),
        ({"TERM": "linux"}, "ansi-dark"),
        ({"NO_COLOR": "1"}, "ansi-dark"),
        ({"SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}, "ansi-dark"),
        ({"SSH_TTY": "/dev/pts/1", "COLORFGBG": "0;15"}, "ansi-light"),
        ({"SSH_TTY": "/dev/pts/1", "COLORFGBG": "0;default;7"}, "ansi-light"),
        ({"SSH_TTY": "/dev/pts/1", "COLORFGBG": "15;0"}, "ansi-dark"),
        ({"SSH_TTY": "/dev/pts/1", "COLORFGBG": "nonsense"}, "ansi-dark"),
    ],
)
def test_the_terminal_keeps_its_colours_where_we_know_little_of_it(environment: dict[str, str], name: str) -> None:
    assert choose_theme(environment) == name
    assert choose_theme(environment, "mine") == "mine"


def test_the_setting_is_a_line_in_the_users_settings(config: Path) -> None:
    assert theme_setting() == ""
    config.mkdir(parents=True)
    (config / "settings.toml").write_text('theme = "light"\n', encoding="utf-8")
    assert theme_setting() == "light"
    (config / "settings.toml").write_text("theme = 1\n", encoding="utf-8")
    with pytest.raises(InputFault, match="should be the name of a theme"):
        theme_setting()
