"""``wtsaprep themes``: the themes there are, where they come from, and which one is used here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.options import add_json
from wtsaprep.cli.remedies import fault_text
from wtsaprep.errors import InputFault
from wtsaprep.present.text.visible import visible
from wtsaprep.store.settings.themes import choose_theme, load_themes, own_themes, theme_setting

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.store.settings.themes import FoundTheme


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the themes; broken files are named, the rest is listed."""
    found, broken = load_themes()
    for one in broken:
        console.say_fault(one.error)
    used = _used(console, {one.theme.name for one in found} - {one.path.stem for one in broken})
    if arguments.json:
        themes = [
            {
                "name": one.theme.name,
                "label": one.theme.label,
                "dark": one.theme.dark,
                "ansi": one.theme.ansi,
                "own": one.own,
                "file": str(one.path),
            }
            for one in found
        ]
        faults = [{"file": str(one.path), "error": fault_text(one.error)} for one in broken]
        console.put_json({"used": used, "folder": str(own_themes()), "themes": themes, "broken": faults})
    else:
        console.put_lines(_lines(found, used))
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


def _lines(found: tuple[FoundTheme, ...], used: str) -> Iterator[str]:
    width = max((len(one.theme.name) for one in found), default=0)
    for one in found:
        mark = "*" if one.theme.name == used else " "
        origin = f"  ({visible(str(one.path))})" if one.own else ""
        yield f"{mark} {one.theme.name:<{width}}  {visible(one.theme.label)}{origin}".rstrip()
