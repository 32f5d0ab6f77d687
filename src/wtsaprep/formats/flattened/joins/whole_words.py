"""Whole words: the ways in which a word that the word list lacks is known to be one."""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.word_list import FUNCTION_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""), ("ably", "able"), ("ibly", "ible"),
    ("ily", "y"), ("ly", ""), ("es", ""), ("s", ""), ("isations", "ise"), ("isation", "ise"), ("izations", "ize"),
    ("ization", "ize"), ("ability", "able"), ("ors", "e"), ("or", "e"), ("able", ""),
    ("able", "e"), ("ity", ""), ("ity", "e"), ("ness", ""), ("iness", "y"), ("less", ""), ("ful", ""),
)  # fmt: skip
"""Endings of English words, and what stood in their place before them."""
_HEAD_WORDS = """
bed beds board boards boat boats book books chair chairs day days front fronts gate gates holder holders house houses
keeper keepers keeping land lands lighter lighters maker makers master masters mate out outs over overs owner owners
port ports post posts proof ringer ringers room rooms rope ropes ship ships shop shops stone taker takers taking town
towns up ups ways wind wire wires wright wrights yard yards
"""
_HEADS = frozenset(_HEAD_WORDS.split())
"""Words that often end an English compound, without those that proposals put in the place of another word: "site"."""
_DERIVATIONS = "tion sion ment ness ity ance ence ing able ible ive ous al ful less ly ed er or ist ism ic ship work"
_DERIVED = tuple(_DERIVATIONS.split())
"""Endings of words of which no compound is made, unless they are short: "water", "power"."""
_SIMPLE = 7
"""Letters of the longest first part of a compound; one that has such an ending is shorter."""
_FIRSTS = frozenset(("extra", "audio", "video"))
"""First parts that the list of the package lacks."""
_SHORTEST = 3
"""Letters of the first part of a compound."""
_LONG = 9
"""Letters of a word of listed parts beyond which it is no scrap of another one."""
_PARTS = 3
"""How many parts are taken off a word at most."""


@cache
def _rare_words() -> frozenset[str]:
    packed = resources.files("wtsaprep.formats.flattened").joinpath("words", "rare.txt.gz")
    return frozenset(gzip.decompress(packed.read_bytes()).decode().split())


def is_rare(word: str) -> bool:
    """Whether a longer list has a word, of those that fall into two words of the shorter one."""
    return word in _rare_words()


def is_word(word: str) -> bool:
    """Whether a part of what may be two words is one: listed, or a long one of listed parts, as "intergovernmental"."""
    return word in words() or (len(word) > _LONG and words().explains(word))


def is_inflected(word: str, left: int = _PARTS) -> bool:
    """Whether a word is a listed one with an ending, or several."""
    if left == 0:
        return False
    for ending, before in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST:
            continue
        for whole in (stem + before, stem[:-1] if stem[-1] == stem[-2] else stem + before):
            if whole not in FUNCTION_WORDS and (whole in words() or is_rare(whole) or is_inflected(whole, left - 1)):
                return True
    return False


def is_prefixed(word: str, left: int = _PARTS) -> bool:
    """Whether a word is a known one behind a usual first part, or several."""
    for place in range(2, len(word) - 3):
        first, last = word[:place], word[place:]
        if first not in words().prefixes | _FIRSTS or last in FUNCTION_WORDS:
            continue
        if last in words() or is_inflected(last) or (left > 1 and is_prefixed(last, left - 1)):
            return True
    return False


def is_compound(word: str, counts: Mapping[str, int]) -> bool:
    """Whether a word is a simple one before a usual last part of compounds.

    A plural runs into no other word. Where a text has both words by themselves, it may be a join all the same.
    """
    return any(
        word[place:] in _HEADS and _begins_compounds(word[:place])
        and not (counts.get(word[:place]) and counts.get(word[place:]))
        for place in range(_SHORTEST, len(word) - 1)
    )  # fmt: skip


def _begins_compounds(word: str) -> bool:
    if word not in words() or word in FUNCTION_WORDS or word.endswith("s"):
        return False
    return len(word) < _SIMPLE or (len(word) == _SIMPLE and not word.endswith(_DERIVED))
