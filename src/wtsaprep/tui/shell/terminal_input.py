"""What a terminal sends, read as keys, pastes and reports, however the line cuts it into pieces.

Textual's own reader takes an Esc with a key right behind it for Alt and the key, waits for the end of a sequence that
it does not know while it collects what is typed behind it, and writes both out as if they had been typed. Here it is
given whole sequences only, as ECMA-48 bounds them, and what it does not know is dropped.
"""

from __future__ import annotations

import re
from time import monotonic
from typing import TYPE_CHECKING

from textual import constants, events
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from textual.message import Message

_ESC = "\x1b"
_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"
_SHOWN = "␛"
"""In place of an Esc in what is pasted, which holds no keys."""

_WHOLE = re.compile(
    r"""[^\x1b]+                                # what is typed
    |\x1b\[ (?: [0-9]+ \$                       # shifted keys of rxvt, which end as no other does
        | [0-?]+ [\ -/]* [@-~]                  # CSI: a key, a report, the mouse
        | \[ .                                  # function keys of the Linux console
        | M ...                                 # the mouse as it once was told
        | [\ -/]* [@-LN-Z\\-~] )
    |\x1bO [0-9;]* [^0-9;\x1b]                  # SS3: a key
    |\x1b[]P_^] [^\x07\x1b]* (?: \x07|\x1b\\ )  # a reply in words
    |\x1b (?= [^[O\]P_^] )                      # the key, with another one right behind it
    """,
    re.VERBOSE | re.DOTALL,
)
_BEGUN = re.compile(
    r"\x1b(?:\[(?:\[|M.{0,2}|[0-?]*[ -/]*)|O[0-9;]*|[]P_^][^\x07\x1b]{0,1000}\x1b?)?\Z",
    re.DOTALL,
)
"""What may become a sequence with what is read next."""
_NUMBERED = re.compile(r"\x1b\[(\d*)[\d:;]*([~ABCDEFHPQRS])")
"""A function key by its number, which Textual takes for that of a character when it does not know it."""


class LineParser(XTermParser):
    """Reads the same keys wherever what was typed is cut."""

    _held = ""
    """The beginning of a sequence, whose end has not been read."""
    _until = 0.0
    """When what is held is no beginning any more but keys."""
    _pasting = False

    def feed(self, data: str) -> Iterable[Message]:
        if not data:  # The end of the line.
            yield from super().feed(data)
            return
        text, at = self._held + data, 0
        self._held = ""
        while at < len(text):
            if self._pasting:
                at = yield from self._feed_pasted(text, at)
            elif whole := _WHOLE.match(text, at):
                at = whole.end()
                yield from self._feed_whole(whole[0])
            elif _BEGUN.match(text, at):
                self._hold(text[at:])
                return
            else:  # No sequence goes on like this.
                at += 1
                yield events.Key("escape", _ESC)

    def tick(self) -> Iterable[Message]:
        """Take what is held for keys, when nothing came behind it in time."""
        if self._held and not self._pasting and monotonic() >= self._until:
            held, self._held = self._held, ""
            yield from self._feed_keys(held)

    def _hold(self, begun: str) -> None:
        self._held, self._until = begun, monotonic() + constants.ESCAPE_DELAY

    def _feed_whole(self, whole: str) -> Iterable[Message]:
        if whole[0] != _ESC:
            yield from super().feed(whole)
        elif whole == _ESC:
            yield events.Key("escape", _ESC)
        elif whole[1] in "[O":
            self._pasting = whole == _PASTE
            read = tuple(super().feed(whole))
            if self._timeout_time is None:
                yield from () if _is_unknown(whole) else read
                return
            self._timeout_time = 0.0  # It waits for an end that it knows: let it give up, and forget it.
            for _ in super().tick():
                pass
            if whole[1] == "O":  # Rather three keys in one read than a key that no terminal has.
                yield from self._feed_keys(whole)

    def _feed_keys(self, keys: str) -> Iterable[Message]:
        for key in keys:
            if key == _ESC:
                yield events.Key("escape", _ESC)
            else:
                yield from super().feed(key)

    def _feed_pasted(self, text: str, at: int) -> Generator[Message, None, int]:
        """Read on in what is pasted, up to its end or to what may be the beginning of its end."""
        end = text.find(_PASTED, at)
        if end < 0:
            sizes = range(len(_PASTED) - 1, 0, -1)
            begun = next((size for size in sizes if text.endswith(_PASTED[:size], at)), 0)
            self._held, end = text[len(text) - begun :], len(text) - begun
            ending = ""
        else:
            self._pasting, ending = False, _PASTED
        if pasted := text[at:end].replace(_ESC, _SHOWN) + ending:
            yield from super().feed(pasted)
        return end + len(ending or self._held)


def _is_unknown(sequence: str) -> bool:
    key = _NUMBERED.fullmatch(sequence)
    return key is not None and f"{int(key[1] or 1)}{key[2]}" not in FUNCTIONAL_KEYS
