"""Kept words: whether what two paragraphs share is so much that one of them was split from or joined to the other."""

from __future__ import annotations

from wtsaprep.formats.flattened.patterns import pattern_of

_WORD = pattern_of(r"\w+")
_LABEL = pattern_of(r"\s*\(?(?:\w{1,2}|\d{1,3}\w{0,5}|[ivxlcIVXLC]{1,5})(?:[.)]\s*|\t\s*)$")
_ENOUGH = 3
"""Words from which two paragraphs share something, whatever else they say."""


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def is_more_than_label(kept: str) -> bool:
    """Whether what stays has a word that is no label."""
    return word_count(kept) > 0 and not _LABEL.fullmatch(kept)


def share_words(kept: str, fewest: int) -> bool:
    """Whether two paragraphs that have these words in common, the shorter having so many in all, are of one piece.

    A label alone is no word of theirs, and a word or two in a long clause are chance.
    """
    words = word_count(kept)
    return is_more_than_label(kept) and (words >= _ENOUGH or 2 * words > fewest)
