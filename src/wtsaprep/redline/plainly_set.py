"""How words are set: blanks, hyphens, apostrophes and quotation marks of one kind or another, which is formal."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[^\S\n\r\v\f\u2028\u2029]+")
_SET = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": "", "‘": "'", "’": "'", "“": '"', "”": '"'})


def plainly_set(words: str) -> str:
    """Words without how they were set: blanks, hyphens, apostrophes and quotation marks of one kind, no blank more."""
    return _BLANKS.sub(" ", words.translate(_SET)).strip(" ")
