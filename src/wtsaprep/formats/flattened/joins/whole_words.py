"""Whole words: the ways in which a word that is not listed is known to be one, as named rules in their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines.word_list import FUNCTION_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Callable

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""), ("ably", "able"), ("ibly", "ible"),
    ("ily", "y"), ("ly", ""), ("es", ""), ("s", ""), ("isations", "ise"), ("isation", "ise"), ("izations", "ize"),
    ("ization", "ize"), ("ability", "able"), ("ates", ""), ("ate", ""), ("ors", "e"), ("or", "e"), ("able", ""),
    ("able", "e"), ("ity", ""), ("ity", "e"), ("ness", ""), ("iness", "y"), ("less", ""), ("ful", ""),
)  # fmt: skip
"""Endings of English words, and what stood in their place before them."""
_HEAD_WORDS = """
bed beds book books board boards boat boats chair chairs chart charts conference conferences conferencing day
days field fields fire front fronts gate gates ground grounds holder holders house houses keeper keepers keeping
key keys land lands light lights line lines list lists load loads log logs mark marks master masters mate note
notes off out outs over overs owner owners pack packs paper papers path paths piece pieces place places plan
plans point points port ports post posts power proof room rooms rope ropes sea set sets sheet sheets ship ships
shop shops site sites stand stands station stations stone stock stream streams table tables taker takers taking
time times tower towers town towns up ups water ways wind wire wires work works yard yards year years ringer
ringers lighter lighters
"""
_HEADS = frozenset(_HEAD_WORDS.split())
"""Words that often end an English compound; the ends of a join are seldom such."""
_FIRSTS = frozenset(("extra", "audio", "video"))
"""First parts that the list of the package lacks."""
_SHORTEST = 3
"""Letters of the first part of a compound."""
_PARTS = 3
"""How many parts are taken off a word at most."""


@dataclass(frozen=True, slots=True)
class WordRule:
    """One way in which a word is known."""

    name: str
    why: str
    knows: Callable[[str], bool]


def _is_listed(word: str) -> bool:
    return word in words()


def _is_explained(word: str) -> bool:
    return words().explains(word)


def _is_inflected(word: str, left: int = _PARTS) -> bool:
    """Whether a word is a listed one with an ending, or several."""
    if left == 0:
        return False
    for ending, before in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST:
            continue
        for whole in (stem + before, stem[:-1] if stem[-1] == stem[-2] else stem + before):
            if whole not in FUNCTION_WORDS and (whole in words() or _is_inflected(whole, left - 1)):
                return True
    return False


def _is_prefixed(word: str, left: int = _PARTS) -> bool:
    """Whether a word is a known one behind a usual first part, or several."""
    for place in range(2, len(word) - 3):
        first, last = word[:place], word[place:]
        if first not in words().prefixes | _FIRSTS or last in FUNCTION_WORDS:
            continue
        if last in words() or _is_inflected(last) or (left > 1 and _is_prefixed(last, left - 1)):
            return True
    return False


def _is_compound(word: str) -> bool:
    """Whether a word is a known one before a usual last part of compounds."""
    return any(
        word[place:] in _HEADS and word[:place] in words() and word[:place] not in FUNCTION_WORDS
        and not word[:place].endswith("s")
        for place in range(_SHORTEST, len(word) - 1)
    )  # fmt: skip


RULES = (
    WordRule("listed", "the word list has it", _is_listed),
    WordRule("compound by its parts", "the lists of first and last parts have one of them", _is_explained),
    WordRule("inflected", "a listed word with a usual ending", _is_inflected),
    WordRule("prefixed", "a known word behind a usual beginning", _is_prefixed),
    WordRule("compound", "a known word before a usual last part; a plural runs into no other word", _is_compound),
)
"""The rules in the order in which they are asked."""


def known_by(word: str) -> WordRule | None:
    """The first rule that knows a word, in small letters; None if it may be two that ran together."""
    return next((rule for rule in RULES if rule.knows(word)), None)
