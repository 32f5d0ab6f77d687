"""Odd characters made visible: nothing that a text holds may steer a terminal or hide in it."""

from __future__ import annotations

import re

from wtsaprep.model.odd_characters import ODD, picture


def visible(text: str) -> str:
    """The text with each odd character as a picture or its code point: ``␛``, ``<U+202E>``. Tabs count as odd."""
    return text if text.isprintable() else re.sub(ODD, lambda match: picture(match[0]), text)


def in_one_cell(text: str) -> str:
    """The same with one sign of one cell for each odd character, where places in the text must stay what they are."""
    return text if text.isprintable() else re.sub(ODD, _sign, text)


def _sign(match: re.Match[str]) -> str:
    shown = picture(match[0])
    return shown if len(shown) == 1 else "\ufffd"
