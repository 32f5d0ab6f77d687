"""Similarity: how alike two rows of words are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache


def similarity(one: Sequence[str], other: Sequence[str], least: float) -> float:
    """How alike two rows of words are, from 0 to 1: what both have in order, of all; 0 if it is less than ``least``."""
    if 2 * min(len(one), len(other)) < least * (len(one) + len(other)):
        return 0.0
    return _scorer()(one, other, score_cutoff=least)


def similar_rows(words: Sequence[str], rows: Sequence[Sequence[str]], least: float) -> Iterator[tuple[int, float]]:
    """Which of many rows of words are so much alike one, by their places, and how much."""
    from rapidfuzz import process

    for _, like, at in process.extract(words, rows, scorer=_scorer(), score_cutoff=least, limit=None):
        yield at, like


@cache
def _scorer() -> Callable[..., float]:
    from rapidfuzz.distance import Indel  # Loading it takes 7 ms, and texts that nobody changed need none of it.

    return Indel.normalized_similarity
