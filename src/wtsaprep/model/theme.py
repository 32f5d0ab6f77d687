"""A theme: the colours of the screens, each named by what it is for, and all that is wrong with one.

Checked by hand and not by pydantic: a theme is read before the first screen is painted, and loading pydantic would
take 100 ms, also from those who wrote a theme of their own; this takes one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HUES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_COLOURS = (*(f"ansi_{hue}" for hue in _HUES), *(f"ansi_bright_{hue}" for hue in _HUES))
"""The sixteen colours of the terminal, whose looks are the user's choice."""
ANSI_DEFAULT = "ansi_default"
"""What the terminal writes with, or on, when it is told nothing."""

COLOURS = (
    *("background", "surface", "text", "muted", "accent"),
    *("deleted", "inserted", "moved", "hit", "warning", "error"),
)
"""The keys of a theme's file that are colours."""

_NAME = r"[A-Za-z0-9][A-Za-z0-9_-]*"
_HEX = r"#[0-9a-fA-F]{6}"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for. A hit is drawn in reverse, so that one colour serves as its ground."""

    name: str
    """The name of its file, without ``.toml``."""
    label: str
    dark: bool
    ansi: bool
    """Whether its colours are the terminal's own."""
    background: str
    surface: str
    """Behind what is written or chosen: a field, the row of the cursor."""
    text: str
    muted: str
    accent: str
    deleted: str
    inserted: str
    moved: str
    hit: str
    warning: str
    error: str


def theme_from(name: str, table: Mapping[str, Any]) -> Theme:
    """The theme that a table without `theme_faults` means."""
    return Theme(name, table.get("label", ""), table["dark"], table.get("ansi", False), *(table[c] for c in COLOURS))


def theme_faults(name: str, table: Mapping[str, Any]) -> tuple[str, ...]:
    """All that is wrong with a theme, each fault with its key; nothing if it can be used."""
    return tuple(_faults(name, table))


def is_theme_name(name: str) -> bool:
    """Whether a theme may be called so: its name becomes part of a style sheet."""
    return re.fullmatch(_NAME, name) is not None


def _faults(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    if not is_theme_name(name):
        yield f"file name: only letters, digits, - and _ before .toml (found {name!r})"
    for key in ("dark", *COLOURS):
        if key not in table:
            yield f"{key}: missing"
    ansi = table.get("ansi", False)
    for key, value in table.items():
        if key in COLOURS:
            complaint = _colour_complaint(value, ansi is True)
        elif key in ("dark", "ansi"):
            complaint = "" if isinstance(value, bool) else "should be true or false"
        else:
            complaint = "unknown key" if key != "label" else "" if isinstance(value, str) else "should be a text"
        if complaint:
            yield f"{key}: {complaint} (found {value!r:.60})"


def _colour_complaint(value: Any, ansi: bool) -> str:
    if ansi:
        known = value == ANSI_DEFAULT or value in ANSI_COLOURS
        return "" if known else "should be ansi_default or one of the sixteen, as ansi_bright_blue"
    known = isinstance(value, str) and re.fullmatch(_HEX, value)
    return "" if known else "should be a colour as #1a2b3c"
