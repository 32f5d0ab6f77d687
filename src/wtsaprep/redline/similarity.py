"""Similarity: how alike two rows of words are."""

from __future__ import annotations

from collections.abc import Sequence


def similarity(one: Sequence[str], other: Sequence[str], least: float) -> float:
    """How alike two rows of words are, from 0 to 1: what both have in order, of all; 0 if it is less than ``least``."""
    if 2 * min(len(one), len(other)) < least * (len(one) + len(other)):
        return 0.0
    from rapidfuzz.distance import Indel  # Loading it takes 7 ms, and texts that nobody changed need none of it.

    return float(Indel.normalized_similarity(one, other, score_cutoff=least))
