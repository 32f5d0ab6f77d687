"""What a terminal writes, as text: in UTF-8, or in the encoding that the locale names.

A byte that is no character in it stays what `surrogateescape` makes of it, so that who is given it can say so; it is in
no text that could be saved.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_UTF_8 = "utf-8"
_NAMED = ("LC_ALL", "LC_CTYPE", "LANG")
"""What says how a terminal writes, the first that is set."""
_BYTE = re.compile("[\ud800-\udfff]")
_ISO = re.compile(r"\Aiso-?8859-?(\d+)\Z", re.IGNORECASE)
_PLAIN = bytes(range(0x20, 0x7F))


class TypedBytes:
    """Makes text of bytes, wherever they were cut."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._encoding = encoding_of(environment)
        self._single = self._encoding != _UTF_8 and _is_single(self._encoding)
        self._decoder = codecs.getincrementaldecoder(self._encoding)("surrogateescape")

    @property
    def waits(self) -> bool:
        """Whether a character was begun whose end is still to come."""
        return self._decoder.getstate()[0] != b""

    def text(self, data: str) -> str:
        """What was read, its bytes beyond ASCII as `surrogateescape` has them, as far as its characters are whole."""
        if data.isascii() and not self.waits:
            return data
        raw = data.encode(_UTF_8, "surrogateescape")
        if self._single:  # Many say so of a terminal that writes UTF-8 all the same; the other way round is gibberish.
            try:
                return raw.decode(_UTF_8)
            except UnicodeDecodeError:
                pass
        return self._decoder.decode(raw)

    def rest(self) -> str:
        """What was begun, and does not go on."""
        rest = self._decoder.decode(b"", final=True)
        self._decoder.reset()
        return rest


def encoding_of(environment: Mapping[str, str]) -> str:
    """What the locale says that a terminal writes: one that has ASCII in it, else UTF-8."""
    locale = next(filter(None, (environment.get(name, "") for name in _NAMED)), "")
    name = _ISO.sub(r"iso8859-\1", locale.partition("@")[0].partition(".")[2])
    try:
        encoding = codecs.lookup(name).name
        return encoding if encoding != "ascii" and _PLAIN.decode(encoding) == _PLAIN.decode() else _UTF_8
    except (LookupError, ValueError, UnicodeError):
        return _UTF_8


def byte_in(text: str) -> str:
    """The first byte in a text that is no character, as it is told; empty if there is none."""
    found = None if text.isascii() else _BYTE.search(text)
    return f"0x{ord(found[0]) & 0xFF:02x}" if found else ""


def _is_single(encoding: str) -> bool:
    return len(bytes(range(256)).decode(encoding, "replace")) == 256
