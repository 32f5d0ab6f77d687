"""Keys that Textual's reader does not know: it would end of them, or write them out as if they had been typed."""

from __future__ import annotations

import re
import sys

from textual._keyboard_protocol import FUNCTIONAL_KEYS

_NUMBERED = re.compile(r"\x1b\[(\d*)[\d:;]*([~ABCDEFHPQRS])")
"""A function key by its number, which Textual takes for that of a character when it does not know it."""

_NUMBERS = re.compile(r"\d+")
_LONGEST = 80
"""Characters of a key or report at most; Textual writes out longer ones as if they were typed."""


def is_absurd(sequence: str) -> bool:
    """Whether it names a character that there is not, or is longer than any; Textual's reader would end of it."""
    return len(sequence) > _LONGEST or any(not _names_character(int(number)) for number in _NUMBERS.findall(sequence))


def _names_character(number: int) -> bool:
    return number <= sys.maxunicode and not 0xD800 <= number <= 0xDFFF


def is_unknown(sequence: str) -> bool:
    """Whether it is a function key by a number that Textual has none for."""
    key = _NUMBERED.fullmatch(sequence)
    return key is not None and f"{int(key[1] or 1)}{key[2]}" not in FUNCTIONAL_KEYS
