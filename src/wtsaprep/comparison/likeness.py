"""Likeness: whether two proposals want nearly the same of a clause, or nearly the same new clause.

The thresholds are measured on pairs of real and realistic changes, see tests/comparison/pairs.toml.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.comparison.wishes import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.wishes import Wish, WordChange

NEAR = 0.70
"""Share of words in common from which two changes are near-same: one group."""
ONE_ROW = 0.40
"""The same for new clauses that are about one thing: one row, be it as alternatives."""

# Words that turn the sense of a clause however few they are: two changes that differ in one of them are never grouped.
_TURNING = frozenset(
    (
        *("not", "no", "never", "nor", "neither", "without", "except", "unless", "only", "if", "where", "possible"),
        *(
            "shall",
            "should",
            "must",
            "may",
            "might",
            "can",
            "could",
            "will",
            "would",
            "cannot",
            "voluntary",
            "mandatory",
        ),
        *("ne", "pas", "non", "sans", "sauf", "doit", "doivent", "devrait", "devraient", "peut", "peuvent"),
        *("sin", "salvo", "debe", "deben", "debería", "deberían", "puede", "pueden"),
        *("не", "нет", "без", "кроме", "должен", "должны", "следует", "может", "могут"),
        *("不", "未", "非", "应", "须", "可", "لا", "لن", "دون", "ينبغي", "يجب", "يجوز"),
    )
)


def like_words(one: Sequence[str], other: Sequence[str], least: float) -> float:
    """How alike two rows of words are, from 0 to 1; 0 if less than ``least``, or if a word differs that turns the sense."""
    from rapidfuzz.distance import Indel  # Loading it takes 7 ms, and most clauses are changed by one source or none.

    like = float(Indel.normalized_similarity(one, other, score_cutoff=least))
    return like if like and not turns(one, other) else 0.0


def about_one_thing(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two new clauses are, whatever they want; 0 if they are not about one thing."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(one, other, score_cutoff=ONE_ROW))


def turns(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words that only one side has turn the sense: a negation, another modal verb, a number."""
    left, right = Counter(one), Counter(other)
    return any(word in _TURNING or any(map(str.isdigit, word)) for word in ((left - right) + (right - left)))


def near(one: Wish, other: Wish) -> float:
    """How alike two wishes on one clause are; 0 if they are not near-same.

    What changes inside a clause must change in the same places: words that only one of them touches are a wish more.
    """
    if one.act != other.act:
        return 0.0
    if one.act == "deleted":
        return 1.0
    if one.act == "new":
        return like_words(one.words, other.words, NEAR)
    if one.act == "moved" and one.after != other.after:
        return 0.0
    if one.changes == other.changes:
        return 1.0
    if not _in_same_places(one.changes, other.changes):
        return 0.0
    return like_words(_said(one.changes), _said(other.changes), NEAR)


def touches(one: WordChange, other: WordChange) -> bool:
    """Whether two changes are about the same words of the text in force, or insert at the same point."""
    if one.start == one.end or other.start == other.end:
        if one.start == one.end and other.start == other.end:
            return one.start == other.start
        point, span = (one, other) if one.start == one.end else (other, one)
        return span.start < point.start < span.end
    return one.start < other.end and other.start < one.end


def _in_same_places(one: Sequence[WordChange], other: Sequence[WordChange]) -> bool:
    return all(any(touches(mine, theirs) for theirs in other) for mine in one) and all(
        any(touches(mine, theirs) for mine in one) for theirs in other
    )


def _said(changes: Sequence[WordChange]) -> list[str]:
    """What goes and what comes, as one row of words."""
    found: list[str] = []
    for change in changes:
        found += [f"-{word}" for word in words_of(change.gone)]
        found += words_of(change.new)
    return found
