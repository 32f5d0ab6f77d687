"""Odd characters: those that could steer a terminal or hide in a text, and what a document shows in their place."""

from __future__ import annotations

import re

# Controls (C0, DEL, C1), soft hyphens, zero-width marks, bidirectional controls, line separators, tags, surrogates.
ODD = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
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
