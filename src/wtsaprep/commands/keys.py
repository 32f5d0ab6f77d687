"""Keys of commands: which ones a terminal lets through, and how people read them."""

from __future__ import annotations

from wtsaprep.commands.command import Command, Commands

SAFE_CONTROL = frozenset((*"frpuzdsyl", "underscore"))
"""Letters and signs whose control keys reach us through ssh, tmux, screen and browsers, and do no harm there."""
SAFE_NAMES = frozenset(
    (
        *(
            "enter",
            "escape",
            "space",
            "tab",
            "shift+tab",
            "up",
            "down",
            "left",
            "right",
            "home",
            "end",
            "pageup",
            "pagedown",
        ),
        *("backspace", "delete"),
        *(f"f{number}" for number in range(1, 13)),
    )
)


def key_of(name: str, commands: Commands) -> str:
    """The first key of a command, as people read it; where it has none, its name as the palette takes it."""
    keys = next((command.keys for command in commands if command.name == name), ())
    return shown_key(keys[0]) if keys else f":{name}"


_SHOWN = {"ctrl+underscore": "Ctrl-_", "escape": "Esc", "pagedown": "PgDn", "pageup": "PgUp", "shift+tab": "Shift-Tab"}


def shown_key(key: str) -> str:
    """A key as people read it: "Esc", "Ctrl-R", "]c"."""
    return "".join(map(_shown_step, key.split(" ")))


def shown_keys(command: Command) -> tuple[str, ...]:
    """All keys of a command as people read them; digits in a row as "1-9"."""
    keys = command.keys
    if len(keys) > 2 and "".join(keys) in "123456789":
        return (f"{keys[0]}-{keys[-1]}",)
    return tuple(map(shown_key, keys))


def _shown_step(step: str) -> str:
    if step.startswith("ctrl+") and step not in _SHOWN:
        return f"Ctrl-{step[5:].upper()}"
    if step.startswith("alt+"):
        return f"Alt-{step[4:].upper()}"
    return _SHOWN.get(step, step if len(step) == 1 else step.capitalize())
