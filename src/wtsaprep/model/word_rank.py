"""How well a clause answers a query: what comes first among all that has the words.

Names and titles go before what is proposed, that before texts in force. Among equals go first: clauses that are called
so, clauses in which the words stand as they were typed, then those with the better score. The score is that of BM25
without the weights of words: each result has all the words, so how rare one of them is tells none from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.folded_words import folded_words
from wtsaprep.model.word_query import CHANGING, ROW_KINDS, Sought, count_in

if TYPE_CHECKING:
    from wtsaprep.model.word_query import WordHolder, WordQuery

_USUAL_LENGTH = 30
"""Words of a clause that is neither long nor short."""
_SATURATION, _OF_LENGTH = 1.2, 0.75
"""The constants of BM25, as they usually are."""


class WordRank(NamedTuple):
    """What results are sorted by, the best first."""

    kind: int
    not_called_so: bool
    not_as_typed: bool
    score: float
    """Below zero; the better, the lower."""


def word_rank(query: WordQuery, kind: WordHolder, place: str, now: str, before: str) -> WordRank:
    """How well a row answers a query that finds it."""
    called, *texts = (folded_words(text) for text in (place, now, before))
    typed = Sought(
        tuple(word for one in query.sought for word in one.words), bool(query.sought and query.sought[-1].begun)
    )
    as_typed = len(query.sought) < 2 or any(count_in(typed, words) for words in (called, *texts))
    called_so = bool(query.sought) and kind != "title" and all(count_in(one, called) for one in query.sought)
    rank = ROW_KINDS.index(CHANGING[0] if kind in (*CHANGING, "gone") else kind)
    return WordRank(
        rank, not called_so, not as_typed, -max(_score(query, [*called, *words]) for words in texts if words)
    )


def _score(query: WordQuery, words: list[str]) -> float:
    length = 1 - _OF_LENGTH + _OF_LENGTH * len(words) / _USUAL_LENGTH
    counts = (count_in(one, words) for one in query.sought)
    return sum(count * (_SATURATION + 1) / (count + _SATURATION * length) for count in counts)
