"""Odd characters: those that could steer a terminal or hide in a text, and what a document shows in their place."""

from __future__ import annotations

import re

_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
"""Letters of scripts in which joiners spell words, as in Persian: Arabic and those of India and its east."""
_DRAWN = "\u2190-\u2bff\U0001f000-\U0001faff"
"""Emoji, of which joiners make one."""
_JOINERS = rf"(?<![{_JOINING}])\u200c|(?<![{_JOINING}{_DRAWN}\ufe0f])\u200d|(?<=[{_DRAWN}\ufe0f])\u200d(?![{_DRAWN}])"
# Soft hyphens, zero-width marks, bidirectional controls, line separators, tags.
HIDDEN = (
    "(?:[\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    f"|{_JOINERS})"
)
"""A pattern of a character that hides in a text, or turns it round; joiners are letters where a script has them."""
# Controls (C0, DEL, C1) and surrogates besides.
ODD = rf"(?:[\x00-\x1f\x7f-\x9f\ud800-\udfff]|{HIDDEN})"
"""A pattern of one of them."""


def picture(odd: str) -> str:
    """What stands for an odd character: its picture or its code point, ``␛``, ``<U+202E>``."""
    code = ord(odd)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def visible_document(text: str) -> str:
    """A document of many lines with each odd character as its picture; its line breaks and tabs are its own."""
    return re.sub(rf"(\r\n|\n|\t)|{ODD}", lambda found: found[1] or picture(found[0]), text)
