"""Writing direction: from which side a text is read, by its first letter that has one.

Source: Unicode Standard Annex 9, rules P2 and P3.
"""

from __future__ import annotations

from unicodedata import bidirectional

_FROM_THE_RIGHT = ("R", "AL")
_STRONG = ("L", *_FROM_THE_RIGHT)


def begins_right_to_left(text: str) -> bool:
    """Whether a text is read from the right; the letter of a clause before a tab does not tell."""
    label, _, words = text.partition("\t")
    strong = (kind for sign in f"{words}{label}" if (kind := bidirectional(sign)) in _STRONG)
    return next(strong, "L") in _FROM_THE_RIGHT
