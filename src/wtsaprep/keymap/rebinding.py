"""Rebinding: pure, from the command table and the entries of a keymap to the table with other keys.

An entry names a screen (or ``everywhere``), a command and its keys, which take the place of all it had there. One that
can't stand is left out with a fault that says why; the others are taken.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import NamedTuple, get_args

from wtsaprep.commands.command import WRITTEN, Command, Commands, Place
from wtsaprep.commands.keys import shown_key
from wtsaprep.commands.table import commands_for
from wtsaprep.errors import InputFault, Where
from wtsaprep.keymap.key_names import read_key_name
from wtsaprep.model.near_words import nearest
from wtsaprep.store.settings.keymap_file import KeyLine, keymap_file, read_keymap

PLACES: tuple[str, ...] = get_args(Place)
ALL = "everywhere"
FIXED = {"escape": "back", "?": "help", "f1": "help", "ctrl+z": "suspend"}
"""Keys that stay with their commands, whatever else leads there: the way back, the way to all keys, the way out."""
FIXED_WRITING = FIXED | {"ctrl+z": "undo-typing"}
"""The same where words are written."""
NEEDED = ("save", "quit")
"""Commands that keep a key of some kind."""

_TYPING: tuple[Place, ...] = ("draft", "form")
"""Screens where every letter goes into a field."""
_EDITING = frozenset("fuzd")
"""Control letters that a field takes for itself."""


class Keymap(NamedTuple):
    """What a keymap made of the command table, and what is wrong with it."""

    commands: Commands
    faults: tuple[InputFault, ...] = ()


def user_keymap(commands: Commands) -> Keymap:
    """The command table with the keys of the user's file; without a file it is as it was."""
    path = keymap_file()
    if not os.path.exists(path):
        return Keymap(commands)
    try:
        entries, faults = read_keymap(path)
    except InputFault as fault:
        return Keymap(commands, (fault,))
    made = rebound(commands, entries, str(path))
    return Keymap(made.commands, (*faults, *made.faults))


class _Bound(NamedTuple):
    place: Place
    command: Command
    keys: tuple[str, ...]
    entry: KeyLine


def rebound(commands: Commands, entries: Sequence[KeyLine], file: str = "") -> Keymap:
    """The command table with the keys of a keymap, and every entry that can't stand."""
    bound: list[_Bound] = []
    faults: list[InputFault] = []
    # What is said of one screen comes after what is said of all, and so wins.
    for entry in sorted(entries, key=lambda entry: entry.place != ALL):
        try:
            bound += _checked(commands, entry)
        except InputFault as fault:
            faults.append(_placed(fault, entry, file))
    while clash := _clash(commands, bound):
        loser, what = clash
        faults.append(_placed(InputFault(what), loser, file))
        bound = [binding for binding in bound if binding.entry is not loser]
    return Keymap(_with_keys(commands, bound), tuple(sorted(faults, key=lambda fault: fault.where.line)))


_KEPT = "The command keeps its usual keys; all else is taken."


def _placed(fault: InputFault, entry: KeyLine, file: str) -> InputFault:
    return InputFault(fault.what, Where(file, entry.line, f"{entry.place}.{entry.command}"), fault.hint or _KEPT)


def _checked(commands: Commands, entry: KeyLine) -> list[_Bound]:
    """What an entry binds, on each screen that it is about.

    Raises:
        InputFault: it can't stand.
    """
    if entry.place not in (*PLACES, ALL):
        raise InputFault(f"no screen is called {entry.place!r}{nearest(entry.place, (*PLACES, ALL))}")
    named = [command for command in commands if command.name == entry.command]
    if not named:
        raise InputFault(f"unknown command {entry.command!r}{nearest(entry.command, [c.name for c in commands])}")
    command = named[0]
    places = [place for place in command.places if entry.place in (place, ALL)]
    if not places:
        where = ", ".join(command.places)
        raise InputFault(f"{entry.command} is no command of {entry.place}; it belongs to {where}")
    keys = _keys(entry.keys)
    fixed = FIXED_WRITING if all(place in WRITTEN for place in places) else FIXED
    keys += tuple(key for key, name in fixed.items() if name == command.name and key not in keys)
    if not keys and command.name in NEEDED:
        raise InputFault(f"{command.name} needs a key: without one there would be no way to {command.name}")
    for key in keys:
        if fixed.get(key, command.name) != command.name:
            raise InputFault(f"{shown_key(key)} always means {fixed[key]}")
        if entry.place in _TYPING and key not in command.keys and not _free_while_typing(key):
            raise InputFault(
                f"{shown_key(key)} is typed into the field on {entry.place}; function keys and Ctrl-S are free"
            )
    if entry.place == ALL:  # A letter for everywhere is meant for the screens where letters are keys.
        places = [
            p for p in places if p not in _TYPING or all(k in command.keys or _free_while_typing(k) for k in keys)
        ]
    return [_Bound(place, command, keys, entry) for place in places]


def _keys(written: object) -> tuple[str, ...]:
    listed = [written] if isinstance(written, str) else written
    if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
        raise InputFault('keys are a text or a list of texts, as in ["x", "ctrl+d"]')
    return tuple(dict.fromkeys(map(read_key_name, listed)))


def _free_while_typing(key: str) -> bool:
    first = key.split(" ")[0]
    return (first.startswith("ctrl+") and first[5:] not in _EDITING) or bool(re.fullmatch(r"f([1-5]|[89]|1[0-2])", key))


def _with_keys(commands: Commands, bound: Sequence[_Bound]) -> Commands:
    """The table with other keys; a command that has others on one screen only stands there twice."""
    keys = {(binding.command.name, binding.place): binding.keys for binding in bound}
    table: list[Command] = []
    for command in commands:
        places: dict[tuple[str, ...], list[Place]] = {}
        for place in command.places:
            places.setdefault(keys.get((command.name, place), command.keys), []).append(place)
        table += [command._replace(keys=own, places=tuple(its_places)) for own, its_places in places.items()]
    return tuple(table)


def _clash(commands: Commands, bound: Sequence[_Bound]) -> tuple[KeyLine, str] | None:
    """The last entry by which a key means two things on a screen, or begins another one, and what to say of it."""
    table = _with_keys(commands, bound)
    standing = {(binding.command.name, binding.place): binding for binding in bound}
    for binding in reversed(standing.values()):
        keys_there = [(key, command.name) for command in commands_for(binding.place, table) for key in command.keys]
        for key in binding.keys:
            for other, name in keys_there:
                if (key, binding.command.name) != (other, name) and _overlap(key, other):
                    how = "is" if key == other else f"can't be told from {shown_key(other)}, which is"
                    return binding.entry, f"{shown_key(key)} {how} {name} on {binding.place} already"
    return None


def _overlap(one: str, other: str) -> bool:
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
