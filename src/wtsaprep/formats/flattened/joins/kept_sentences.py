"""Kept sentences: readings by which a place that looks like a join costs one blank or one doubled word, no clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.extents import first_word, last_word
from wtsaprep.formats.flattened.joins.readings import JoinReading
from wtsaprep.formats.flattened.lines.word_list import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = re.compile(r"[^\W\d_]+")
_TWICE = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]{2,60}) (?P=word)(?![\w-])")
_DOUBLE_WELL = frozenset(("that", "had", "nous", "vous"))
_THING = 3
"""Words of a thing that takes the place of another one: "mobile telephony,digital services;"."""


def kept_sentence(text: str, start: int, join: int) -> JoinReading | None:
    """The reading of a place by which nothing but a blank was lost or a word doubled; None where a join is likelier.

    ``start`` is where the words of the item begin. Both texts have the blank, or the word once.
    """
    return _doubled(text, join) or _lost_blank(text, start, join)


def doubled_words(text: str, start: int) -> Iterator[JoinReading]:
    """Words that stand twice with a blank between them, each as standing once in both texts.

    Names ("Pago Pago") and words that English doubles ("that that") are left alone.
    """
    for match in _TWICE.finditer(text, start):
        word = match["word"]
        if word.islower() and word not in _DOUBLE_WELL:
            yield JoinReading(match.start(), match.end(), word, word)


def _doubled(text: str, join: int) -> JoinReading | None:
    """ "reportingreporting": the word stands once in both texts."""
    begin, end = last_word(text, join), first_word(text, join)
    word = text[begin:join]
    if word and word.casefold() == text[join:end].casefold():
        return JoinReading(begin, end, word, text[join:end])
    return None


def _lost_blank(text: str, start: int, join: int) -> JoinReading | None:
    """ "Harbours,the ILH": after a mark, unless one bare thing took the place of another one as the whole item."""
    if text[join - 1] not in ",;." or (text[join - 1] == "," and _is_bare_thing(text[start : join - 1], text[join:])):
        return None
    return JoinReading(join, join, " ", " ")


def _is_bare_thing(old: str, new: str) -> bool:
    """Whether an item is two names of things, the second with a mark of its own at the end."""
    if new[-1:] not in tuple(";,.:"):
        return False
    sides = (old, new[:-1])
    words = [_LETTERS.findall(side) for side in sides]
    marked = any(mark in side for side in sides for mark in ",;:.")
    small = any(word.lower() in FUNCTION_WORDS for side in words for word in side)
    return not marked and not small and all(0 < len(side) <= _THING for side in words)
