"""Where themes lie, the packaged ones and the user's own, and which of them is used."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import wtsaprep
from wtsaprep.errors import InputFault, SchemaFaults, Where
from wtsaprep.model.counted import counted
from wtsaprep.model.theme import Theme, is_theme_name, theme_faults, theme_from
from wtsaprep.remedies import Remedy
from wtsaprep.store.files.file_form import as_file
from wtsaprep.store.files.single_files import make_folder, read_file, write_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import user_config
from wtsaprep.store.index.contents import Broken

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS = "settings.toml"
"""The file in the user's config folder that names the theme: ``theme = "light"``."""
_MOST_BYTES = 64 * 1024
_LIGHT_GROUNDS = frozenset(("7", "9", "10", "11", "12", "13", "14", "15"))
"""The grounds that COLORFGBG may name and that are light, as Vim sees it; 8 is a dark grey."""


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A theme with the file that it came from."""

    theme: Theme
    path: Path
    own: bool
    """Whether it is the user's."""


def choose_theme(environment: Mapping[str, str], setting: str = "") -> str:
    """The name of the theme to use: the one that is set, else the terminal's own colours where we know little of it.

    That is so over SSH, with NO_COLOR and with sixteen colours; elsewhere it is ``dark``.
    """
    if setting:
        return setting
    if not environment.keys() & {"NO_COLOR", "SSH_CONNECTION", "SSH_TTY"} and not _sixteen_colours(environment):
        return "dark"
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "ansi-light" if ground in _LIGHT_GROUNDS else "ansi-dark"


def _sixteen_colours(environment: Mapping[str, str]) -> bool:
    """Whether Textual would draw with sixteen colours, to which ours come out as others."""
    term = environment.get("TERM", "")
    many_colours = environment.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    return bool(term) and not many_colours and term.rpartition("-")[2] not in ("256color", "kitty")


def theme_setting() -> str:
    """The name of the theme that the user set; empty if none is.

    Raises:
        InputFault: the settings can't be read.
    """
    path = user_config() / SETTINGS
    return read_setting(path) if os.path.exists(path) else ""


def read_setting(path: Path) -> str:
    """The name of the theme that a settings file gives; empty if it gives none.

    Raises:
        InputFault: it can't be read.
    """
    name = parse_toml(read_file(path).text, str(path)).get("theme", "")
    if not isinstance(name, str):
        raise InputFault("should be the name of a theme", Where(str(path), key="theme"), 'As in: theme = "light"')
    return name


def load_theme(name: str) -> Theme:
    """The theme of that name, the user's before ours. Reads one file.

    Raises:
        InputFault: there is none, or it is broken; with all that is wrong with it.
    """
    path = own_themes() / f"{name}.toml"
    return _read(path) if is_theme_name(name) and os.path.exists(path) else packaged_theme(name)


def packaged_theme(name: str) -> Theme:
    """The theme of that name which came with the program.

    Raises:
        InputFault: there is none.
    """
    path = packaged_themes() / f"{name}.toml"
    if not is_theme_name(name) or not os.path.exists(path):
        raise InputFault(f"no theme is called {name!r}", remedy=Remedy("see-themes"))
    return _read(path)


def load_themes() -> tuple[tuple[FoundTheme, ...], tuple[Broken, ...]]:
    """All themes by name, the user's in place of ours of the same name, and the files that are none."""
    themes: dict[str, FoundTheme] = {}
    broken = []
    for folder, own in ((packaged_themes(), False), (own_themes(), True)):
        for path in sorted(folder.glob("*.toml")):
            try:
                themes[path.stem] = FoundTheme(_read(path), path, own)
            except InputFault as error:
                broken.append(Broken(path, error))
    return tuple(themes[name] for name in sorted(themes)), tuple(broken)


def packaged_themes() -> Path:
    """The folder of the themes that come with the program: in the wheel, or the checkout's ``themes/``."""
    package = Path(wtsaprep.__file__).resolve().parent
    in_wheel = package / "_themes"
    return in_wheel if os.path.isdir(in_wheel) else package.parent.parent / "themes"


def own_themes() -> Path:
    """The folder of the user's own themes, whether or not it is there."""
    return user_config() / "themes"


def set_theme(name: str) -> None:
    """Write down which theme is to be used; what else the settings hold stays as it is.

    Raises:
        InputFault: there is no such theme, or it is broken.
        WriteFault: it can't be written.
    """
    load_theme(name)
    path = user_config() / SETTINGS
    make_folder(path.parent)
    before = read_file(path) if os.path.exists(path) else None
    kept = re.sub(r"(?m)^theme\s*=.*\n?", "", before.text) if before else ""
    write_file(path, as_file(path, f'theme = "{name}"\n{kept}'), before.stamp if before else None)


def _read(path: Path) -> Theme:
    table = parse_toml(read_file(path, _MOST_BYTES).text, str(path))
    if faults := theme_faults(path.stem, table):
        count = counted(len(faults), "fault")
        hint = "Mend the keys named, or start again from a copy of a theme that works."
        raise SchemaFaults(f"this is not a theme that can be used, {count}:", faults, Where(str(path)), hint)
    return theme_from(path.stem, table)
