"""Pieces: runs of text with the role they play, from which lines are made."""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal[
    "practice",
    "number",
    "title",
    "history",
    "opening",
    "heading",
    "text",
    "label",
    "deleted",
    "inserted",
    "note",
    "hit",
    "deleted hit",
    "inserted hit",
    "key",
]
"""What a piece of text is. A note is ours, not the text's; a hit was searched for, and may be marked as well; a key is
one to press."""


class Piece(NamedTuple):
    """A run of text and its role."""

    text: str
    role: Role


Line = tuple[Piece, ...]
