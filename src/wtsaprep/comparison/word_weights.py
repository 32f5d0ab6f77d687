"""Word weights: how much a word proves that two texts have it from one another, and not each of itself."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.drafting.small_words import small_words
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

_STOCK = frozenset(
    (
        *("itu", "itu-t", "itu-r", "itu-d", "telecommunication", "telecommunications", "telecommunication/ict"),
        *("standardization", "bureau", "director", "sector", "sectors", "assembly", "advisory", "group", "groups"),
        *("study", "council", "plenipotentiary", "conference", "union", "constitution", "convention", "tsag", "wtsa"),
        *("member", "members", "state", "states", "administrations", "developing", "least", "developed", "countries"),
        *("country", "particular", "resolution", "resolutions", "recommendation", "recommendations", "rev", "report"),
        *("work", "international", "regional", "information", "communication", "technologies", "icts", "available"),
        *("resources", "implementation", "continue", "relevant", "organizations", "need", "needs", "development"),
    )
)
"""Words that stand in nearly every text of the field."""

_STOCK_WEIGHT = 0.1
_FEW = 2
"""A word that stands in the text in force no oftener still says something."""


class WordWeights:
    """The weights of words in texts that were made on one text in force: what stands there anyway proves less."""

    def __init__(self, baseline: Text) -> None:
        self._baseline = baseline
        self._of: dict[str, float] = {}
        self._of_taken: dict[str, float] = {}

    @cached_property
    def _times(self) -> Counter[str]:
        written = Counter(" ".join(provision.text for provision in self._baseline).split())
        times: Counter[str] = Counter()
        for piece, number in written.items():  # Each form is cut into words once.
            for word in words_of(piece):
                times[word] += number
        return times

    def of(self, word: str) -> float:
        """Of one word: none if it is small, most if the text in force does not have it."""
        weight = self._of.get(word)
        if weight is None:
            weight = self._of[word] = (
                0.0 if word in small_words() else _STOCK_WEIGHT if word in _STOCK else self._rarity(word)
            )
        return weight

    def _rarity(self, word: str) -> float:
        times = self._times[word]
        return 1.0 if not times else 0.5 if times <= _FEW else 0.25

    def of_taken(self, word: str) -> float:
        """Of a word that was taken out of the text in force."""
        weight = self._of_taken.get(word)
        if weight is None:
            weight = self._of_taken[word] = min(1.0, 2 * self.of(word))
        return weight
