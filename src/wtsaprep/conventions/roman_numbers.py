"""Roman numbers: capital letters "XX" that count something, and stand for nothing that is still to be filled in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.model.language.checked import any_said, words_said
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

_NUMBERS = ("XX", "XXX")
"""Roman numbers that are written like placeholders; four in a row are none."""
_COUNTED_BEHIND = LatePattern(
    lambda: (
        rf"[ \u00a0]+(?:{any_said(lambda words: words.roman.counted)}"
        rf"|(?!{any_said(lambda words: words.roman.uncounted)})"
        r"[A-Z\u00c0-\u00de\u0410-\u042f][a-z\u00e0-\u00ff\u0430-\u044f]{3,})"
    )
)
"""What Roman numbers stand before: a century, another one, or the name of what is held for that time."""
_CALLED_ROMAN = LatePattern(lambda: rf"(?i){any_said(lambda words: words.roman.named)}")


@cache
def _lettered() -> frozenset[str]:
    """What Roman numbers stand behind."""
    return words_said(lambda words: words.roman.lettered)


@cache
def _open() -> frozenset[str]:
    """What placeholders stand behind, whatever follows."""
    return words_said(lambda words: words.roman.open)


@cache
def _ands() -> frozenset[str]:
    return words_said(lambda words: words.roman.and_)


def is_roman(found: re.Match[str], words: str) -> bool:
    """Whether capital letters are a number, as in "the XX Winter Games"."""
    if found[0] not in _NUMBERS:
        return False
    before = words[: found.start()].split()[-2:]
    word = before[-1].lower() if before else ""
    if word.strip("(") in _open():
        return False
    if word in _lettered() or _CALLED_ROMAN.search(words) or _COUNTED_BEHIND.match(words[found.end() :]):
        return True
    return word in _ands() and set(before[0]) <= set("IVX") and len(before) > 1
