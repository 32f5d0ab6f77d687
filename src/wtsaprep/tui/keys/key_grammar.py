"""The grammar of keys: counts, prefixes and commands, as a small machine that knows no screen."""

from __future__ import annotations

from typing import NamedTuple

from wtsaprep.commands.command import Command, Commands
from wtsaprep.commands.keys import shown_key

MOST = 9999


class Pending(NamedTuple):
    """What was typed and waits for more: a count, a prefix."""

    times: int | None = None
    """None as long as no digit was typed: 0 is a number, too, and nothing is done so often."""
    prefix: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.times is not None or bool(self.prefix)

    def __str__(self) -> str:
        times = "" if self.times is None else self.times
        return f"{times}{shown_key(' '.join(self.prefix)) if self.prefix else ''}"

    @property
    def how_often(self) -> int:
        """The number that was typed, else once."""
        return 1 if self.times is None else self.times


class KeyOutcome(NamedTuple):
    """What a key led to: a command to run (with its count), more to wait for, or words on why nothing happened."""

    pending: Pending
    command: Command | None = None
    times: int = 1
    complaint: str = ""


def read_key(commands: Commands, pending: Pending, key: str) -> KeyOutcome:
    """Take one key on a screen that has these commands."""
    if pending and key == "escape":
        return KeyOutcome(Pending())
    if key.isascii() and key.isdigit() and not pending.prefix:
        choosing = [command for command in commands if "1" in command.keys]
        if chosen := next((command for command in choosing if key in command.keys), None):
            return KeyOutcome(Pending(), chosen, int(key))
        if not choosing:  # Where digits choose, they are no counts.
            return KeyOutcome(Pending(min(MOST, (pending.times or 0) * 10 + int(key))))
    typed = (*pending.prefix, key)
    for command in commands:
        if any(tuple(keys.split(" ")) == typed for keys in command.keys):
            return KeyOutcome(Pending(), command, pending.how_often)
    if following(commands, Pending(prefix=typed)):
        return KeyOutcome(Pending(pending.times, typed))
    if len(typed) > 1:
        return KeyOutcome(Pending(), complaint=f"{shown_key(' '.join(typed))} is no command here")
    if key.startswith("alt+"):
        return KeyOutcome(
            Pending(), complaint=f"{shown_key(key)}, or Esc and {key[4:]} at once, does nothing; ? lists what does"
        )
    return KeyOutcome(
        Pending(), complaint=f"{shown_key(key)} does nothing here; ? lists what does" if _typed(key) else ""
    )


def following(commands: Commands, pending: Pending) -> tuple[tuple[str, Command], ...]:
    """The keys that may come next after a prefix, each with its command."""
    size = len(pending.prefix)
    return tuple(
        (shown_key(steps[size]), command)
        for command in commands
        for steps in (tuple(keys.split(" ")) for keys in command.keys)
        if len(steps) > size and steps[:size] == pending.prefix
    )


def _typed(key: str) -> bool:
    """Whether a key is one that a person presses for an effect, and not a stray report of the terminal."""
    return len(key) == 1 or key.startswith(("f", "ctrl+"))
