"""What a terminal can draw, as far as its name tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITHOUT_STROKES = ("linux", "screen", "putty", "vt", "ansi", "cons", "eterm", "sun", "rxvt-cygwin")
"""Beginnings of TERM: the Linux console, GNU screen, old PuTTY and older ones draw no line through a word."""


def draws_strokes(environment: Mapping[str, str]) -> bool:
    """Whether struck words are seen as such; otherwise marks have to be written out as signs."""
    return not environment.get("TERM", "").lower().startswith(_WITHOUT_STROKES)
