"""What was read at once: commands or words that a hand typed ahead, or a text that was pasted.

A slow line delivers several keys in one read, and they are acted on. What no hand types, where no field is in use, is
a command that changes something by its key alone, and behind it white space, with nothing between that asks for words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual import events

from wtsaprep.tui.keys.key_grammar import Pending, read_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.message import Message

    from wtsaprep.commands.command import Commands

_ENDED = re.compile(r"\S[^\S\r\n]*[\r\n]\Z")
_WHITE = frozenset(("space", "enter", "tab", "ctrl+j"))


class ReadKeys(events.Paste):
    """Characters, line breaks and tabs that were read at once, and the keys that they may have been."""

    def __init__(self, text: str, keys: Iterable[Message]) -> None:
        super().__init__(text)
        self.keys = tuple(key for key in keys if isinstance(key, events.Key))


class ReadPaste(events.Paste):
    """A paste that the terminal did not bracket, or lines that were typed and held back together."""

    @property
    def entered(self) -> bool:
        """Whether one line break stands at its end: an Enter, or how a line was copied."""
        return _ENDED.search(self.text) is not None


ReadPaste.handler_name = events.Paste.handler_name  # Fields and screens take it as any other.


def goes_on_as_text(commands: Commands, pending: Pending, keys: Sequence[str]) -> bool:
    """Whether the first of these keys would change something at once, or leave, and a text goes on behind it."""
    # Not before keys come in one read: the first screen needs no verbs.
    from wtsaprep.commands.as_verbs import ACTS_AT_ONCE, ASKS_FIRST, WORDS_ASKED

    first = read_key(commands, pending, keys[0]).command
    if first is None or first.name not in ACTS_AT_ONCE:
        return False
    behind = tuple(keys[1:])
    if first.name == "quit":
        return not {*behind} <= {keys[0]}  # Who leaves types no more; a key held down is no text.
    if behind[-1:] == ("enter",) and {*behind[:-1]} <= {keys[0]}:
        return False  # Something done, or done several times, and the next thing opened.
    pending = Pending()
    for key in behind:
        if key in _WHITE:
            return True
        pending, command, *_ = read_key(commands, pending, key)
        if command is not None and command.name in ASKS_FIRST | WORDS_ASKED:
            return False
    return False
