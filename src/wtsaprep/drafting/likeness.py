"""Likeness: whether two proposals want nearly the same of a clause, or nearly the same new clause.

The thresholds lie in the middle of what makes fewest errors on tests/drafting/pairs.toml; pairs_held_back.toml beside
it says how they do on pairs that they were not chosen on.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.drafting.small_words import full_words
from wtsaprep.model.language import every_word
from wtsaprep.redline.similarity import similarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.redline.word_changes import WordChange

NEAR_CHANGES = 0.74
"""Share of struck and inserted words in common from which two changes of a clause are near-same: one group."""
NEAR_CLAUSES = 0.8
"""The same for the words of two new clauses, or of two that were largely rewritten."""
ONE_ROW = 0.34
"""The same for new clauses that are about one thing: one row, be it as alternatives."""
ONE_SUBJECT = 0.37
"""And for their words without small ones: "to share the costs of" and "to support the training of" are half alike."""
_REWRITTEN = 0.4
"""How much of a clause must change for its new words to be compared as a whole."""
_STEM = 0.65
"""Share of the longer of two words that both begin with, from which they are forms of one word."""
_FULL = 4
"""Letters of the shortest word that says what a clause is about."""

_ELIDED = re.compile(r"^-?\w{1,2}['’]")


@cache
def _articles() -> frozenset[str]:
    return every_word(lambda table: table.small.articles)


@cache
def _turning() -> frozenset[str]:
    """Words that turn the sense of a clause however few they are: changes that differ in one are never grouped."""
    return every_word(lambda table: table.small.turning)


def like_words(one: Sequence[str], other: Sequence[str], least: float) -> float:
    """How alike two rows of words are in any order, up to 1; 0 if less than ``least`` or if they differ in sense."""
    like = similarity(sorted(one), sorted(other), least)
    return like if like and not turns(one, other) and not _swaps(one, other) else 0.0


def about_one_thing(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two new clauses are, whatever they want; 0 if they are not about one thing."""
    like = 0.0 if _cites_another(one, other) else similarity(one, other, ONE_ROW)
    return like if like and _have_one_subject(full_words(one), full_words(other)) else 0.0


def _have_one_subject(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two clauses are alike in their full words, too; where one has none, these can't tell."""
    return not (one and other) or bool(similarity(one, other, ONE_SUBJECT))


def turns(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words that only one side has turn the sense: a negation, another modal verb, a number."""
    return any(word.lstrip("-") in _turning() or _has_digit(word) for side in _apart(one, other) for word in side)


def near(one: Wish, other: Wish) -> float:
    """How alike two wishes on one clause are; 0 if they are not near-same.

    What changes inside a clause must change in the same places: words that only one of them touches are a wish more.
    """
    if one.act != other.act:
        return 0.0
    if one.act == "deleted":
        return 1.0
    if one.act == "joined":
        # How it reads there is a matter of the clause that it is joined to.
        return float(one.into == other.into)
    if one.act == "new":
        return 1.0 if one.wording == other.wording else like_words(one.words, other.words, NEAR_CLAUSES)
    if one.form != other.form or (one.act == "moved" and one.place != other.place):
        return 0.0
    if (one.carried or other.carried) and one.parts != other.parts:
        return 0.0
    if one.changes == other.changes:
        return 1.0
    if _is_rewritten(one) and _is_rewritten(other):
        return like_words(one.result, other.result, NEAR_CLAUSES)
    if not _in_same_places(one, other):
        return 0.0
    return like_words(one.said, other.said, NEAR_CHANGES)


def _is_rewritten(wish: Wish) -> bool:
    return wish.weight_at_most >= _REWRITTEN and wish.weight >= _REWRITTEN


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
    """The words that only the one side has, and those that only the other has."""
    left, right = Counter(one), Counter(other)
    return left - right, right - left


def _swaps(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each side has a full word that the other lacks in any form: another thing is meant."""
    left, right = (_long_words(side) for side in _apart(one, other))
    return any(not any(_same_stem(a, b) for b in right) for a in left) and any(
        not any(_same_stem(a, b) for a in left) for b in right
    )


def _long_words(words: Iterable[str]) -> list[str]:
    return [full for word in words if len(full := _ELIDED.sub("", word)) >= _FULL]


def _same_stem(one: str, other: str) -> bool:
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= _STEM * max(len(one), len(other))


def _cites_another(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two clauses begin with different numbers of one kind: Resolution 71, Resolution 123."""
    mine, theirs = _cited_first(one), _cited_first(other)
    return bool(mine and theirs) and mine != theirs


def _cited_first(words: Sequence[str]) -> tuple[str, ...]:
    """The kind and number that a clause begins with; "that" and an article may stand before it."""
    pairs = pairwise(words[:4])
    return next((pair for pair in pairs if _has_digit(pair[1]) and len(pair[0]) > _FULL), ())


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _in_same_places(one: Wish, other: Wish) -> bool:
    """Whether each change stands beside one of the other's; one of articles only is none."""
    return _beside(one, other.changes) and _beside(other, one.changes)


def _beside(wish: Wish, others: Sequence[WordChange]) -> bool:
    return all(
        any(_close(change, other) for other in others) or _articles().issuperset((*gone, *new))
        for change, (gone, new) in zip(wish.changes, wish.changed_words, strict=True)
    )


def _close(one: WordChange, other: WordChange) -> bool:
    """Whether no word stands between two changes: "{+regularly+} the" and "[-the-]{+regularly+}"."""
    return one.start <= other.end + 1 and other.start <= one.end + 1
