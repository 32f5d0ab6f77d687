"""Odd characters made visible: nothing that a text holds may steer a terminal or hide in it."""

from __future__ import annotations

import re

# Controls (C0, DEL, C1), soft hyphens, zero-width marks, bidirectional controls, line separators, tags, surrogates.
_ODD = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_LAYOUT = ("\r\n", "\n", "\t")


def visible(text: str) -> str:
    """The text with each odd character as a picture or its code point: ``␛``, ``<U+202E>``. Tabs count as odd."""
    return text if text.isprintable() else re.sub(_ODD, _picture, text)


def visible_document(text: str) -> str:
    """A document of many lines likewise; its line breaks and tabs are its own."""
    return "".join(part if part in _LAYOUT else visible(part) for part in re.split(r"(\r\n|\n|\t)", text))


def in_one_cell(text: str) -> str:
    """The same with one sign of one cell for each odd character, where places in the text must stay what they are."""
    return text if text.isprintable() else re.sub(_ODD, _sign, text)


def _sign(found: re.Match[str]) -> str:
    picture = _picture(found)
    return picture if len(picture) == 1 else "\ufffd"


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
