"""``wtsaprep themes``: the themes there are, where they come from, and which one is used here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.options import add_json
from wtsaprep.errors import InputFault
from wtsaprep.present.text.visible import visible
from wtsaprep.store.settings.themes import choose_theme, load_themes, own_themes, set_theme, theme_setting

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.store.settings.themes import FoundTheme


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the theme to use from now on; else list them")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the themes, one of them chosen first if it is named; broken files are named, the rest is listed."""
    if arguments.name:
        set_theme(arguments.name)
        console.say(f"The screens take the theme {arguments.name} from now on.")
    themes_found, broken = load_themes()
    for theme_file in broken:
        console.say_fault(theme_file.error)
    used = _used(
        console,
        {theme_file.theme.name for theme_file in themes_found} - {theme_file.path.stem for theme_file in broken},
    )
    if arguments.json:
        themes = [
            {
                "name": theme_file.theme.name,
                "label": theme_file.theme.label,
                "dark": theme_file.theme.dark,
                "ansi": theme_file.theme.ansi,
                "own": theme_file.own,
                "file": str(theme_file.path),
            }
            for theme_file in themes_found
        ]
        faults = [
            {"file": str(theme_file.path), "error": console.fault_text(theme_file.error)} for theme_file in broken
        ]
        console.put_json({"used": used, "folder": str(own_themes()), "themes": themes, "broken": faults})
    else:
        console.put_lines(_lines(themes_found, used))
        console.say(f"Your own themes lie in {own_themes()}")
    return 0


def _used(console: Console, names: set[str]) -> str:
    """The theme that the screens would take here; what keeps them from the one that is set is said."""
    setting = ""
    try:
        setting = theme_setting()
    except InputFault as error:
        console.say_fault(error)
    if setting and setting not in names:
        console.say(f"wtsaprep: the theme that is set, {setting!r}, can't be used; another is taken")
        setting = ""
    return choose_theme(console.environment, setting)


def _lines(themes_found: tuple[FoundTheme, ...], used: str) -> Iterator[str]:
    width = max((len(theme_file.theme.name) for theme_file in themes_found), default=0)
    for theme_file in themes_found:
        mark = "*" if theme_file.theme.name == used else " "
        origin = f"  ({visible(str(theme_file.path))})" if theme_file.own else ""
        yield f"{mark} {theme_file.theme.name:<{width}}  {visible(theme_file.theme.label)}{origin}".rstrip()
