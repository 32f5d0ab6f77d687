"""Tying: which clause of a text is which provision of a known baseline, by likeness and order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALIKE = 0.5
"""In order, two clauses are one if they share half their words."""
MOVED = 0.75
"""Out of order they must share more."""
_REACH = 40
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause to be tied: its kind in the coarse (heading, annex or neither) and its words."""

    sort: str
    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, kind: str, text: str) -> Clause:
        """A clause of a kind of provision."""
        sort = kind if kind in ("heading", "annex", "number", "title", "history", "opening") else "clause"
        return cls(sort, text, tuple(_WORD.findall(text.casefold())))


def likeness(one: Clause, other: Clause) -> float:
    """How much of two clauses is the same words in the same order, from 0 to 1."""
    if one.sort != other.sort:
        return 0.0
    if one.text == other.text:
        return 1.0
    if not one.words or not other.words:
        return 0.0
    common = LCSseq.similarity(one.words, other.words)
    return common / min(len(one.words), len(other.words)) * 0.6 + common / max(len(one.words), len(other.words)) * 0.4


def tied(old: Sequence[Clause], new: Sequence[Clause]) -> dict[int, int]:
    """For each clause of the new text that the old one has: its place there. In order first, then the moved ones."""
    found: dict[int, int] = {}
    keys = [[f"{c.sort}\0{c.text}" for c in row] for row in (old, new)]
    for operation in LCSseq.opcodes(keys[0], keys[1]):
        olds = range(operation.src_start, operation.src_end)
        news = range(operation.dest_start, operation.dest_end)
        if operation.tag == "equal":
            found.update(zip(news, olds, strict=True))
    pairs = [(-1, -1), *sorted((o, n) for n, o in found.items()), (len(old), len(new))]
    for (o1, n1), (o2, n2) in zip(pairs, pairs[1:], strict=False):
        for o, n in _in_order(old, new, range(o1 + 1, o2), range(n1 + 1, n2)):
            found[n] = o
    found.update(_moved(old, new, found))
    return found


def _in_order(old: Sequence[Clause], new: Sequence[Clause], olds: range, news: range) -> Iterator[tuple[int, int]]:
    """The pairs between two fixed places that are most alike together, none crossing another."""
    if not olds or not news:
        return
    width = len(news) + 1
    best = [[0.0] * width for _ in range(len(olds) + 1)]
    like: dict[tuple[int, int], float] = {}
    for i, o in enumerate(olds, 1):
        for j, n in enumerate(news, 1):
            score = max(best[i - 1][j], best[i][j - 1])
            if abs(i - j) <= _REACH:
                alike = likeness(old[o], new[n])
                if alike >= ALIKE:
                    like[i, j] = alike
                    score = max(score, best[i - 1][j - 1] + alike)
            best[i][j] = score
    i, j = len(olds), len(news)
    while i and j:
        if (i, j) in like and best[i][j] == best[i - 1][j - 1] + like[i, j]:
            yield olds[i - 1], news[j - 1]
            i, j = i - 1, j - 1
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1


def _moved(old: Sequence[Clause], new: Sequence[Clause], found: dict[int, int]) -> dict[int, int]:
    taken = set(found.values())
    left = [o for o in range(len(old)) if o not in taken and old[o].sort == "clause" and len(old[o].words) > 4]
    over = [n for n in range(len(new)) if n not in found and new[n].sort == "clause" and len(new[n].words) > 4]
    if len(left) * len(over) > 10_000:
        return {}
    scores = sorted(((likeness(old[o], new[n]), -o, -n) for o in left for n in over), reverse=True)
    result: dict[int, int] = {}
    for alike, o, n in scores:
        if alike >= MOVED and -n not in result and -o not in result.values():
            result[-n] = -o
    return result
