"""Keys by name: from what people write to the steps of the command table."""

from __future__ import annotations

import re
import unicodedata

from wtsaprep.commands.keys import SAFE_CONTROL, SAFE_NAMES, shown_key
from wtsaprep.errors import InputFault
from wtsaprep.model.near_words import nearest

_MOST_STEPS = 3
_SIGNS = {"_": "underscore"}
_ALIASES = {"esc": "escape", "return": "enter", "pgdn": "pagedown", "pgup": "pageup", "del": "delete", "spc": "space"}


def read_key_name(written: str) -> str:
    """A key as the command table has it, from what people write: ``Ctrl-D``, ``]c``, ``g d``, ``Esc``.

    Raises:
        InputFault: there is no such key, or it does not reach us through every line.
    """
    pieces = unicodedata.normalize("NFC", written[:80]).split()
    if len(pieces) == 1 and len(pieces[0]) in (2, 3) and pieces[0].lower() not in SAFE_NAMES | _ALIASES.keys():
        pieces = list(pieces[0])
    if not 1 <= len(pieces) <= _MOST_STEPS:
        raise InputFault(f"{written[:80]!r} is no key; a key has one to {_MOST_STEPS} steps, as in 'g d'")
    return " ".join(map(_step, pieces))


def _step(piece: str) -> str:
    name = piece.lower()
    name = _ALIASES.get(name, name)
    control = re.fullmatch(r"(?:ctrl|control|c)[+-](.|underscore)", name)
    if len(piece) == 1 and piece.isprintable():
        if piece.isdigit():
            raise InputFault(f"{piece} can't be a key: digits before a key say how often")
        return piece
    if name in ("tab", "shift+tab", "shift-tab"):
        raise InputFault(f"{shown_key(name.replace('-', '+'))} goes from field to field")
    if control and (letter := _SIGNS.get(control[1], control[1])) in SAFE_CONTROL:
        return f"ctrl+{letter}"
    if control or re.match(r"(alt|meta|shift|super|ctrl|control)[+-]", name):
        safe = ", ".join(shown_key(f"ctrl+{letter}") for letter in sorted(SAFE_CONTROL))
        raise InputFault(f"{piece} does not come through every ssh, tmux, screen and browser; {safe} do")
    if name in SAFE_NAMES:
        return name
    raise InputFault(f"unknown key {piece!r}{nearest(name, sorted(SAFE_NAMES))}")
