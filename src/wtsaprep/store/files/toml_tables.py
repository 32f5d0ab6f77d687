"""TOML as plain tables, with the line of the first fault; what lists and themes need, without the values."""

from __future__ import annotations

import re
from typing import Any

import rtoml

from wtsaprep.errors import InputFault, Where
from wtsaprep.remedies import Remedy
from wtsaprep.store.files.limits import refuse_items

_LONG = '"""'
_BY_HAND = "Mend that line, or restore the file from a copy."
_LINE = r" at line (\d+) column \d+$"
_STRINGS = (
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}' r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'"
)


def parse_toml(text: str, file: str = "") -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        InputFault: with the line of the first fault. Nesting is bounded by the reader itself.
    """
    refuse_items(text, _STRINGS, file)
    try:
        return rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        message = str(error)
        place = re.search(_LINE, message)
        line = int(place[1]) if place else 0
        what = f"not valid TOML: {re.sub(_LINE, '', message)}"
        if _left_by_git(text):
            raise InputFault(what, Where(file, line), remedy=Remedy("let-git-merge", file)) from None
        raise InputFault(what, Where(file, line), _BY_HAND) from None


def _left_by_git(text: str) -> bool:
    return re.search(r"^<{7} ", text, re.MULTILINE) is not None


def without_long_texts(text: str) -> str:
    """A TOML text without its texts of several lines, in which a line may look like the beginning of a table.

    It is exact for what the program writes; only a hand would write three quotation marks otherwise.
    """
    return "".join(text.split(_LONG)[::2]) if _LONG in text else text


def is_in_long_text(text: str, at: int) -> bool:
    """Whether a place in a TOML text is within one of its texts of several lines; as exact as `without_long_texts`."""
    return text.count(_LONG, 0, at) % 2 == 1


def has_comments(text: str) -> bool:
    """Whether a TOML text holds comments, which a canonical rewrite would drop."""
    return "#" in text and "#" in re.sub(_STRINGS, '""', text, flags=re.DOTALL)
